import {ANY_PLACE, SENSE} from "../../lexicon/senses";
import {coverage, type Draft, isCapital, madeBy, type NameRule, overrule, wordsOf} from "./draft";

/** Nationalities, faiths and the like: what the gazetteer knows as nothing else is one, as name or as adjective. */
export const peoples: NameRule = {
  name: "people",
  apply(drafts, text) {
    const {tokens, gazetteer} = text;
    const changed = drafts.map((draft): Draft => {
      if (draft.type !== "PLACE" && draft.type !== "MISC") return draft;
      const senses = gazetteer.ofName(wordsOf(text, draft));
      if ((senses & SENSE.NORP) === 0 || (senses & (ANY_PLACE | SENSE.MISC)) !== 0) return draft;
      return {...draft, type: "NORP", subtype: null, by: `${draft.by}+people`};
    });
    const covering = coverage(changed, tokens.count);
    const added: Draft[] = [];
    for (let token = 0; token < tokens.count; token++) {
      const word = tokens.words[token];
      if (covering[token] >= 0 || word.length < 4 || !isCapital(word) || /^\p{Lu}+$/u.test(word)) continue;
      const senses = gazetteer.ofWord(word);
      const only = (senses & (ANY_PLACE | SENSE.MISC | SENSE.ORG | SENSE.SURNAME | SENSE.FIRST_NAME)) === 0;
      if ((senses & SENSE.NORP) !== 0 && only) added.push(madeBy("people", {first: token, last: token + 1}, "NORP"));
    }
    return overrule(changed, added);
  },
};
