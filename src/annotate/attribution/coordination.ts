import {trimContent} from "./contents";
import {coverRange, type Draft, holds} from "./draft";
import type {Material} from "./material";
import {verbGroup} from "./phrases";

/** "said A and added B": the first content ends where the next cue of the same source begins. */
export function cutAtCoordination(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const next = drafts.find(
      (other) => other.head > draft.head && sameSource(draft, other) && holds(draft.content, other.head),
    );
    if (!next) return draft;
    const edge = verbGroup(material, next.head).first;
    if (!/^(?:and|but|or|,)$/.test(material.tokens.lower[edge - 1])) return draft;
    const content = draft.content.flatMap((range) => {
      if (range.last <= edge) return [range];
      const rest = trimContent(material, {first: range.first, last: edge - 1});
      return rest.first < rest.last ? [rest] : [];
    });
    return content.length > 0 ? {...draft, content} : draft;
  });
}

function sameSource({source}: Draft, other: Draft): boolean {
  return source !== null && source.first === other.source?.first && source.last === other.source.last;
}

/** How many tokens may stand behind who says something at the end of a sentence: "reported on Friday". */
const SHORT_END = 3;

/** "The banks had told him they would report it, [the mayor said]": what is told within what somebody says ends before who says it. */
export function cutAtOuterCue(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const range = draft.content[draft.content.length - 1];
    const outer = drafts.find(
      ({source, cue, head, content}) =>
        source !== null &&
        head > draft.head &&
        holds([range], head) &&
        holds(content, draft.head) &&
        range.last - coverRange([source, ...cue]).last <= SHORT_END,
    );
    if (!outer?.source) return draft;
    const edge = Math.min(outer.source.first, verbGroup(material, outer.head).first);
    if (!/^(?:[,”"’»]|'')$/.test(material.tokens.words[edge - 1]) || edge <= range.first) return draft;
    return {
      ...draft,
      content: [...draft.content.slice(0, -1), trimContent(material, {first: range.first, last: edge})],
    };
  });
}

/** "Field said she planned to stop the aid, [saying it was lost]": what is told within what somebody says ends where that ends. */
export function cutToOuter(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const range = draft.content[draft.content.length - 1];
    const {tokens, tags} = material;
    const outer = drafts
      .filter((other) => other !== draft && other.source !== null)
      // "would be handled according to the rules" goes on; "…, according to a report" does not.
      .flatMap(({content, head}) =>
        content.filter(({last}) => tokens.lower[head] !== "according" || tokens.words[last] === ","),
      )
      .find(({first, last}) => first <= draft.head && draft.head < last && range.first < last && last < range.last);
    if (!outer || range.first <= draft.head || material.quoteOf[range.first] >= 0) return draft;
    // Only where somebody goes on to say something: "…, saying …", "…, she added".
    const next = drafts.some((other) => other !== draft && holds([{first: outer.last, last: range.last}], other.head));
    if (!next) return draft;
    const content = trimContent(material, {first: range.first, last: outer.last});
    const isVerb = (part: string): boolean => part === "VERB" || part === "AUX";
    if (!tags.upos.slice(content.first, content.last).some(isVerb)) return draft;
    return {...draft, content: [...draft.content.slice(0, -1), content]};
  });
}
