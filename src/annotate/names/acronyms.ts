import {coverage, type Draft, isAcronym, isCapital, madeBy, type NameRule, type NameText, overrule} from "./draft";

const SMALL = new Set([
  "of",
  "and",
  "the",
  "for",
  "on",
  "in",
  "to",
  "de",
  "la",
  "&",
  "del",
  "des",
  "du",
  "against",
  "with",
]);
const LONGEST_FORM = 12;

/** "Drug Enforcement Administration (DEA)": the letters vouch for the long form, and the long form for the letters. */
export const definedAcronyms: NameRule = {
  name: "acronym",
  apply(drafts, text) {
    const covering = coverage(drafts, text.tokens.count);
    const added: Draft[] = [];
    for (let open = 1; open + 2 < text.tokens.count; open++) {
      const {words} = text.tokens;
      if (words[open] !== "(" || words[open + 2] !== ")" || !isShortForm(words[open + 1])) continue;
      const first = longFormStart(text, open, words[open + 1]);
      const before = covering[open - 1] < 0 ? null : drafts[covering[open - 1]];
      if (first < 0) {
        if (before && isAcronym(words[open + 1]) && (before.type === "ORG" || before.type === "LAW"))
          added.push(short(before, open + 1));
        continue;
      }
      const long = longForm(before, {first, last: open});
      if (long !== before) added.push(long);
      added.push(short(long, open + 1));
    }
    return sameForms(overrule(drafts, added), added, text);
  },
};

/** A short form stands for what it was introduced as wherever it stands. */
function sameForms(drafts: readonly Draft[], added: readonly Draft[], {tokens: {words}}: NameText): readonly Draft[] {
  const forms = new Map(
    added.filter(({first, last}) => last - first === 1).map((draft) => [words[draft.first], draft] as const),
  );
  if (forms.size === 0) return drafts;
  return drafts.map((draft) => {
    const form = draft.last - draft.first === 1 ? forms.get(words[draft.first]) : undefined;
    if (!form || form.type === draft.type) return draft;
    return {...draft, type: form.type, subtype: form.subtype, by: `${draft.by}+acronym`};
  });
}

/** Letters that may stand for a long form: "DEA", and "MoRA", whose small letters stand for small words. */
function isShortForm(word: string): boolean {
  return isAcronym(word) || /^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{L}{0,4}$/u.test(word);
}

function short(long: Draft, token: number): Draft {
  return madeBy("acronym", {first: token, last: token + 1}, long.type, long.subtype);
}

function longForm(before: Draft | null, range: {readonly first: number; readonly last: number}): Draft {
  if (before === null || before.type === "PERSON" || before.type === "NORP") return madeBy("acronym", range, "ORG");
  if (before.first <= range.first) return before;
  return {...before, first: range.first, by: "acronym"};
}

/** First token of the words before `open` whose initials spell the acronym, or -1. */
function longFormStart({tokens, sentences, sentenceOf}: NameText, open: number, acronym: string): number {
  const letters = acronym
    .replace(/[^\p{L}]/gu, "")
    .replace(/s$/, "")
    .toUpperCase();
  const limit = Math.max(sentences[sentenceOf[open]].first, open - LONGEST_FORM);
  let left = letters.length - 1;
  let first = -1;
  for (let token = open - 1; token >= limit && left >= 0; token--) {
    const word = tokens.words[token];
    const initial = word.charAt(0).toUpperCase();
    if (isCapital(word) && initial === letters[left]) {
      left--;
      first = token;
    } else if (SMALL.has(word) && initial === letters[left] && left > 0) {
      left--;
    } else if (!SMALL.has(word) && word !== "-" && word !== "'s" && word !== "’s" && word !== ",") {
      return -1;
    }
  }
  return left < 0 ? first : -1;
}
