import {SENSE} from "../../lexicon/senses";
import {coverage, type NameRule, type NameText} from "./draft";

/** A capital and letters after it: "I'm" is none. */
const ONE_WORD = /^\p{Lu}[\p{L}-]{2,}$/u;

/** "Nguyen Thi Hoa": a surname before the rest of a name of several words belongs to it, where it is nothing but a surname. */
export const leadingSurnames: NameRule = {
  name: "leading-surname",
  apply(drafts, text) {
    const covering = coverage(drafts, text.tokens.count);
    return drafts.map((draft) => {
      const before = draft.first - 1;
      if (draft.type !== "PERSON" || draft.last - draft.first < 2 || before < 0 || covering[before] >= 0) return draft;
      if (text.sentenceOf[before] !== text.sentenceOf[draft.first] || !isOnlySurname(text, before)) return draft;
      return {...draft, first: before, by: `${draft.by}+leading-surname`};
    });
  },
};

function isOnlySurname({tokens, gazetteer, titles}: NameText, token: number): boolean {
  const word = tokens.words[token];
  if (!ONE_WORD.test(word) || titles.classOf(tokens.lower[token]) !== undefined) return false;
  return gazetteer.ofWord(word) === SENSE.SURNAME && !tokens.words.includes(tokens.lower[token]);
}
