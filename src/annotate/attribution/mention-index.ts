import type {References} from "../../model/layers";
import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";

/** The mentions of a document by place, to find who a phrase stands for. */
export interface MentionIndex {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Mentions in document order. */
export function indexMentions(text: string, {mentions}: References): MentionIndex {
  return {text, mentions: [...mentions].sort((a, b) => a.start - b.start || b.end - a.end)};
}

/** Mentions that lie in a span, in document order. */
export function mentionsIn({mentions}: MentionIndex, span: Span): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let at = low; at < mentions.length && mentions[at].start < span.end; at++) {
    if (mentions[at].end <= span.end) found.push(mentions[at]);
  }
  return found;
}
