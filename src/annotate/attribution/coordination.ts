import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {holds} from "./draft";
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
