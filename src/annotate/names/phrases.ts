import {ANY_PLACE, SENSE, subtypeIn} from "../../lexicon/senses";
import type {MentionType} from "../../model/record";
import {
  coverage,
  type Draft,
  isAcronym,
  isCapital,
  madeBy,
  type NameRule,
  type NameText,
  overrule,
  wordsOf,
} from "./draft";

const TYPED: readonly (readonly [number, MentionType])[] = [
  [SENSE.ORG, "ORG"],
  [SENSE.EVENT, "EVENT"],
  [SENSE.LAW, "LAW"],
  [SENSE.MISC, "MISC"],
  [SENSE.NORP, "NORP"],
];

/** Phrases of several words that the gazetteer knows as one thing, and the model cut, missed or took for several. */
export const knownPhrases: NameRule = {
  name: "known-phrase",
  apply: (drafts, text) => overrule(drafts, findPhrases(drafts, text)),
};

function findPhrases(drafts: readonly Draft[], text: NameText): Draft[] {
  const {tokens, sentences, gazetteer} = text;
  const covering = coverage(drafts, tokens.count);
  const added: Draft[] = [];
  for (const sentence of sentences) {
    for (let token = sentence.first; token < sentence.last; token++) {
      if (!isCapital(tokens.words[token]) || tokens.lower[token] === "the") continue;
      const length = gazetteer.longestOf(tokens.words, token, sentence.last);
      if (length < 2 || !/^[\p{Lu}\p{N}]/u.test(tokens.words[token + length - 1])) continue;
      const type = typeOf(gazetteer.found);
      const range = {first: token, last: token + length};
      if (type !== null && improves(drafts, covering, range, type)) {
        added.push(madeBy("known-phrase", range, type, subtypeIn(gazetteer.found, type)));
      }
      token += length - 1;
    }
  }
  return added;
}

function typeOf(senses: number): MentionType | null {
  if ((senses & ANY_PLACE) !== 0 && (senses & SENSE.ORG) === 0) return "PLACE";
  return TYPED.find(([bit]) => (senses & bit) !== 0)?.[1] ?? null;
}

/** A phrase may replace what lies within it and fill what was left out; it never cuts a longer name. */
function improves(
  drafts: readonly Draft[],
  covering: Int32Array,
  {first, last}: {readonly first: number; readonly last: number},
  type: MentionType,
): boolean {
  for (let token = first; token < last; token++) {
    const draft = covering[token] < 0 ? null : drafts[covering[token]];
    if (draft === null) continue;
    if (draft.first < first || draft.last > last) return false;
    if (draft.first === first && draft.last === last) return false;
    if (type === "PLACE" && draft.type !== "PLACE") return false;
  }
  return true;
}

/** A name of several words, or of letters, that the gazetteer knows as one kind of thing only is of that kind: "White House". */
export const knownTypes: NameRule = {
  name: "known-type",
  apply: (drafts, text) =>
    drafts.map((draft) => {
      const words = wordsOf(text, draft);
      if (draft.type === "PERSON" && isLaw(draft, text)) return {...draft, type: "LAW", by: `${draft.by}+known-type`};
      if (draft.type === "PERSON" || draft.type === "NORP") return draft;
      if (draft.last - draft.first < 2 && !(isAcronym(words) && words.length > 2)) return draft;
      const type = onlyType(
        draft.last - draft.first < 2 ? text.gazetteer.ofAcronym(words) : text.gazetteer.ofName(words),
      );
      if (type === null || type === draft.type) return draft;
      return {...draft, type, subtype: null, by: `${draft.by}+known-type`};
    }),
};

/** "Obamacare": a law of one word that nobody bears as a name. */
function isLaw(draft: Draft, text: NameText): boolean {
  if (draft.last - draft.first > 1) return false;
  const senses = text.gazetteer.ofName(wordsOf(text, draft));
  return (senses & SENSE.LAW) !== 0 && (senses & (SENSE.FIRST_NAME | SENSE.SURNAME)) === 0;
}

function onlyType(senses: number): MentionType | null {
  const types = TYPED.filter(([bit]) => (senses & bit) !== 0).map(([, type]) => type);
  if ((senses & ANY_PLACE) !== 0) types.push("PLACE");
  return types.length === 1 && types[0] !== "NORP" ? types[0] : null;
}

/** Acronyms that the gazetteer knows as organisations, where the text is not all in capitals. */
export const knownAcronyms: NameRule = {
  name: "known-acronym",
  apply(drafts, text) {
    const {tokens, gazetteer} = text;
    const covering = coverage(drafts, tokens.count);
    const added: Draft[] = [];
    for (let token = 0; token < tokens.count; token++) {
      const word = tokens.words[token];
      if (covering[token] >= 0 || word.length < 3 || !isAcronym(word) || besideCapitals(text, token)) continue;
      const senses = gazetteer.ofAcronym(word);
      if ((senses & SENSE.ORG) !== 0) {
        added.push(madeBy("known-acronym", {first: token, last: token + 1}, "ORG", subtypeIn(senses, "ORG")));
      }
    }
    return overrule(drafts, added);
  },
};

function besideCapitals({tokens}: NameText, token: number): boolean {
  const shouting = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}{2,}$/u.test(word);
  return shouting(tokens.words[token - 1]) || shouting(tokens.words[token + 1]);
}
