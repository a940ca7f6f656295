import {coverage, type Draft, isCapital, madeBy, type NameRule, type NameText, overrule} from "./draft";

/** Bodies whose name goes on with what they are for. */
const HEAD =
  /^(?:Commission|Committee|Subcommittee|Council|Board|Cent(?:er|re)|Coalition|Alliance|Institute|Office|Bureau|Federation|Association|Foundation|Fund|Campaign|Initiative)$/;
const JOINER = /^(?:on|for)$/;
const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?|Capitol|Twitter|Facebook)$/;
/** Most words of the field and of what stands before the head. */
const LONGEST = 4;

/** "Commission on Harbour Safety", "Northport Coalition for the Homeless": a body in capitals takes in what it is for, where that is no name of its own. */
export const bodyFields: NameRule = {
  name: "body-field",
  apply(drafts, text) {
    const {words} = text.tokens;
    const covering = coverage(drafts, text.tokens.count);
    const added: Draft[] = [];
    for (const sentence of text.sentences) {
      for (let head = sentence.first; head + 2 < sentence.last; head++) {
        if (!isCapital(words[head]) || !JOINER.test(words[head + 1]) || !HEAD.test(words[head])) continue;
        const last = fieldEnd(text, head + 2, sentence.last, (token) => isTaken(drafts[covering[token]]));
        const before = covering[head] < 0 ? null : drafts[covering[head]];
        if (last < 0 || (before && (before.last !== head + 1 || !/^(?:ORG|PLACE|MISC)$/.test(before.type)))) continue;
        const first = before?.first ?? opening(words, head, sentence.first, covering);
        if (first < 0) continue;
        const range = {first, last};
        added.push(
          before?.type === "ORG" ? {...before, ...range, by: "body-field"} : madeBy("body-field", range, "ORG"),
        );
      }
    }
    return overrule(drafts, added);
  },
};

/** A person or place keeps its words: "the board for Ann Field". */
function isTaken(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.type !== "ORG" && draft.type !== "MISC";
}

/** End of the words in capitals that no person or place takes, -1 where there are none. */
function fieldEnd({tokens: {words}}: NameText, from: number, limit: number, taken: (token: number) => boolean): number {
  const first = words[from] === "the" ? from + 1 : from;
  let last = first;
  while (last < limit && last - first < LONGEST && isCapital(words[last]) && !taken(last) && !TIME.test(words[last]))
    last++;
  const open = last < limit && (taken(last) || TIME.test(words[last]));
  return last === first || open || !/\p{Ll}/u.test(words[first]) ? -1 : last;
}

/** Where the words in capitals before the head begin; a head that opens its sentence in small company is no name. */
function opening(words: readonly string[], head: number, start: number, covering: Int32Array): number {
  let first = head;
  while (first - 1 > start && head - first < LONGEST && isCapital(words[first - 1]) && covering[first - 1] < 0) first--;
  return first === start && first === head ? -1 : first;
}
