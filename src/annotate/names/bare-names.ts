import {SENSE} from "../../lexicon/senses";
import type {MentionType, Subtype} from "../../model/record";
import {type Draft, type NameRule, type NameText, wordsOf} from "./draft";

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;
const STORM = /^(?:Hurricane|Typhoon|Cyclone|Superstorm)$/;
/** Words that stand before places and seldom before people. */
const LOCATIVE = /^(?:in|at|near|from|to|into|outside|around|toward|towards)$/;

interface Kind {
  readonly type: MentionType;
  readonly subtype: Subtype | null;
}

/** "Marta Lund … Lund", "Hurricane Ada … Ada": the bare word is the person or storm named in full, not the town or woman of that name. */
export const bareNames: NameRule = {
  name: "bare",
  apply(drafts, text) {
    const people = surnames(drafts, text);
    const storms = stormNames(drafts, text);
    return drafts.map((draft) => {
      if (draft.last - draft.first > 1) return draft;
      const kind = kindOf(draft, text.tokens.words[draft.first], {people, storms}, text);
      return kind === null ? draft : {...draft, ...kind, by: `${draft.by}+bare`};
    });
  },
};

function kindOf(
  {first, type}: Draft,
  word: string,
  {people, storms}: {readonly people: ReadonlySet<string>; readonly storms: ReadonlySet<string>},
  {tokens}: NameText,
): Kind | null {
  if (storms.has(word) && (type === "PERSON" || type === "PLACE" || type === "MISC")) {
    return {type: "EVENT", subtype: "disaster"};
  }
  if (type === "PLACE" && people.has(word)) return {type: "PERSON", subtype: null};
  const family = tokens.lower[first - 1] === "the" && word.endsWith("s") && people.has(word.slice(0, -1));
  return family && (type === "PLACE" || type === "ORG" || type === "MISC") ? {type: "PERSON", subtype: null} : null;
}

/** Last words of the names of people, without those that the text uses of a place somewhere. */
function surnames(drafts: readonly Draft[], text: NameText): Set<string> {
  const {words, lower} = text.tokens;
  const found = new Set<string>();
  for (const {first, last, type} of drafts) {
    if (type !== "PERSON" || last - first < 2) continue;
    const word = SUFFIX.test(words[last - 1]) ? words[last - 2] : words[last - 1];
    if ((text.gazetteer.ofWord(word) & (SENSE.COUNTRY | SENSE.STATE)) === 0) found.add(word);
  }
  for (const draft of drafts) {
    const placed = draft.type === "PLACE" && (LOCATIVE.test(lower[draft.first - 1] ?? "") || words[draft.last] === ",");
    if (placed) found.delete(wordsOf(text, draft));
  }
  return found;
}

/** Names of storms that the text names in full, without those that a person of the text bears. */
function stormNames(drafts: readonly Draft[], {tokens}: NameText): Set<string> {
  const found = new Set<string>();
  for (const {first, last, type} of drafts) {
    if (type === "EVENT" && last - first === 2 && STORM.test(tokens.words[first])) found.add(tokens.words[first + 1]);
  }
  for (const {first, last, type} of drafts) {
    if (type !== "PERSON" || last - first < 2) continue;
    for (const word of tokens.words.slice(first, last)) found.delete(word);
  }
  return found;
}
