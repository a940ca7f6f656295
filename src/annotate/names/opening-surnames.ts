import {SENSE} from "../../lexicon/senses";
import {coverage, type Draft, madeBy, type NameRule, type NameText, overrule} from "./draft";

/** A capital and small letters, "O'Neal" and "McKay" as well. */
const SURNAME = /^(?:O['’]|Mc|Mac|D['’])?\p{Lu}[\p{Ll}-]{2,}$/u;
const CALENDAR =
  /^(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** "Hartwig resigned in May.": a word that is nothing but a surname opens the sentence, and somebody does something. */
export const openingSurnames: NameRule = {
  name: "opening-surname",
  apply(drafts, text) {
    const covering = coverage(drafts, text.tokens.count);
    const found: Draft[] = [];
    for (const {first, last} of text.sentences) {
      if (last - first < 4 || covering[first] >= 0 || !isSurname(text, first)) continue;
      if (text.upos[first] === "PROPN" && PREDICATE.has(predicateOf(text, first + 1)))
        found.push(madeBy("opening-surname", {first, last: first + 1}, "PERSON"));
    }
    return overrule(drafts, found);
  },
};

const PREDICATE: ReadonlySet<string> = new Set(["VERB", "AUX"]);

/** The part of speech after adverbs: "later appeared". */
function predicateOf({upos}: NameText, token: number): string {
  return upos[token] === "ADV" ? upos[token + 1] : upos[token];
}

function isSurname({tokens, gazetteer, titles}: NameText, token: number): boolean {
  const word = tokens.words[token];
  if (!SURNAME.test(word) || CALENDAR.test(word) || titles.classOf(tokens.lower[token]) !== undefined) return false;
  const sense = gazetteer.ofWord(word);
  return (sense & ~(SENSE.SURNAME | SENSE.FIRST_NAME)) === 0 && !tokens.words.includes(tokens.lower[token]);
}
