import {SENSE} from "../../lexicon/senses";
import {type Draft, isAcronym, type NameRule, type NameText, wordsOf} from "./draft";

/** Forms of a firm at the end of its name. */
const FORM =
  /^(?:Ltd|Limited|Inc|Corp|Corporation|Company|Co|LLC|PLC|Plc|plc|AG|SA|NV|GmbH|JV|Group|Holdings?|Industries|Technologies|Airlines|Motors|Energy|Oil|Coal|Steel|Mining|Gold|Capital|Partners|Ventures|Pharma|Foods|Bank|Insurance|Telecom|Media|Records|Studios)\.?$/;

/**
 * "Orvel Limited … Orvel": one word that the model takes for a person or a place is the firm whose name begins with it, where no person
 * of the text bears it and nothing says that it is a name of people or places.
 */
export const firms: NameRule = {
  name: "firm",
  apply(drafts, text) {
    const {words} = text.tokens;
    const formed = withForms(drafts, text);
    return named(formed, text, words);
  },
};

/** Forms that are no part of anything but a firm's name. */
const PLAIN_FORM = /^(?:S\.?A\.?(?:\.R\.L\.?)?|Ltd\.?|Limited|Inc\.?|Corp\.?|LLC|PLC|Plc|GmbH|N\.?V\.?|Bhd|Pty)$/;

/** "Fredo Fresas [S.A.]": the form of a firm right behind a name belongs to it, and makes it a firm. */
function withForms(drafts: readonly Draft[], {tokens, sentenceOf}: NameText): readonly Draft[] {
  return drafts.map((draft, index) => {
    const {last, type} = draft;
    const taken = drafts[index + 1]?.first === last;
    if (type === "PERSON" && last - draft.first > 1 && PLAIN_FORM.test(tokens.words[last - 1]))
      return {...draft, type: "ORG", subtype: "company", title: null, by: `${draft.by}+firm`};
    if (taken || !/^(?:PERSON|ORG|MISC)$/.test(type) || sentenceOf[last] !== sentenceOf[last - 1]) return draft;
    return PLAIN_FORM.test(tokens.words[last] ?? "")
      ? {...draft, last: last + 1, type: "ORG", subtype: "company", title: null, by: `${draft.by}+firm`}
      : draft;
  });
}

function named(drafts: readonly Draft[], text: NameText, words: readonly string[]): readonly Draft[] {
  const found = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.type !== "ORG" || draft.last - draft.first < 2 || draft.last - draft.first > 3) continue;
    const word = words[draft.first];
    if (FORM.test(words[draft.last - 1]) && mayBeFirm(word, text)) found.set(word, draft);
  }
  if (found.size === 0) return drafts;
  for (const draft of drafts) {
    if (draft.type !== "PERSON" || (draft.last - draft.first === 1 && draft.title === null && !isTitled(draft, text)))
      continue;
    for (const word of words.slice(draft.first, draft.last)) found.delete(word);
  }
  return drafts.map((draft) => {
    if (!/^(?:PERSON|PLACE|MISC)$/.test(draft.type) || draft.last - draft.first !== 1) return draft;
    const firm = found.get(wordsOf(text, draft));
    return firm ? {...draft, type: "ORG", subtype: firm.subtype, by: `${draft.by}+firm`} : draft;
  });
}

const NAMES = SENSE.FIRST_NAME | SENSE.SURNAME | SENSE.COUNTRY | SENSE.STATE | SENSE.CITY | SENSE.REGION;

function mayBeFirm(word: string, {gazetteer}: NameText): boolean {
  return /^\p{Lu}\p{L}{2,}$/u.test(word) && !isAcronym(word) && (gazetteer.ofWord(word) & NAMES) === 0;
}

/** "Mr. Orvel", "President Orvel". */
function isTitled({first}: Draft, {tokens, titles, sentences, sentenceOf}: NameText): boolean {
  return first > sentences[sentenceOf[first]].first && titles.classOf(tokens.lower[first - 1]) !== undefined;
}
