import {ANY_PLACE} from "../../lexicon/senses";
import type {MentionType, Subtype} from "../../model/record";
import {type Draft, type NameRule, type NameText, wordsOf} from "./draft";

const BETWEEN = /^(?:,|and|or|&|the|as|well)$/;
const LONGEST_GAP = 4;

/** In a list of names ("Oslo, Brgen and Turku") one that nothing is known of is what the others are; of places also one that may be a place. */
export const namesInLists: NameRule = {
  name: "list",
  apply(drafts, text) {
    const changed = [...drafts];
    for (let start = 0; start < drafts.length; ) {
      let end = start + 1;
      while (end < drafts.length && isListed(drafts[end - 1], drafts[end], text)) end++;
      if (end - start >= 3) settleList(changed, start, end, text);
      start = end;
    }
    return changed;
  },
};

function isListed(before: Draft, after: Draft, {tokens}: NameText): boolean {
  const gap = after.first - before.last;
  if (gap < 1 || gap > LONGEST_GAP) return false;
  for (let token = before.last; token < after.first; token++) if (!BETWEEN.test(tokens.words[token])) return false;
  return true;
}

function settleList(drafts: Draft[], start: number, end: number, text: NameText): void {
  const list = drafts.slice(start, end);
  const type = commonest(list.map((draft) => draft.type));
  const others = list.filter((draft) => draft.type !== type);
  if (others.length !== 1 || others[0].last - others[0].first > 1) return;
  const senses = text.gazetteer.ofName(wordsOf(text, others[0]));
  if (senses !== 0 && !(type === "PLACE" && (senses & ANY_PLACE) !== 0)) return;
  const index = drafts.indexOf(others[0], start);
  drafts[index] = {...others[0], type: type as MentionType, subtype: null, by: `${others[0].by}+list`};
}

function commonest<Item extends MentionType | Subtype>(items: readonly Item[]): Item {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
