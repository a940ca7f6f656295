import {SENSE} from "../../lexicon/senses";
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

/** Share of the confidence that one type must have before all names with the same words get it. */
const CLEAR_MAJORITY = 0.7;
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** The same words name the same kind of thing throughout a document. */
export const sameType: NameRule = {
  name: "same-type",
  apply(drafts, text) {
    const votes = new Map<string, Map<MentionType, number>>();
    for (const draft of drafts) {
      const words = wordsOf(text, draft);
      const byType = votes.get(words) ?? new Map<MentionType, number>();
      byType.set(draft.type, (byType.get(draft.type) ?? 0) + draft.confidence);
      votes.set(words, byType);
    }
    return drafts.map((draft) => {
      const byType = votes.get(wordsOf(text, draft))!;
      if (byType.size === 1) return draft;
      const [type, share] = winner(byType);
      if (type === draft.type || share < CLEAR_MAJORITY) return draft;
      return {...draft, type, subtype: null, by: `${draft.by}+same-type`};
    });
  },
};

function winner(byType: ReadonlyMap<MentionType, number>): [MentionType, number] {
  let total = 0;
  let best: [MentionType, number] | null = null;
  for (const entry of byType) {
    total += entry[1];
    if (best === null || entry[1] > best[1]) best = entry;
  }
  return [best![0], best![1] / total];
}

/** A surname or acronym that was part of a sure name is a name wherever it stands: in a headline, before a plural noun. */
export const repeatedNames: NameRule = {
  name: "repeated",
  apply(drafts, text) {
    const covering = coverage(drafts, text.tokens.count);
    const {single, several} = knownHere(drafts, text);
    const added: Draft[] = [];
    for (const {first, last} of text.sentences) {
      for (let token = first; token < last; token++) {
        if (covering[token] >= 0 || !isCapital(text.tokens.words[token])) continue;
        const found = match(text, token, last, covering, {single, several});
        if (found === null) continue;
        added.push(found);
        token = found.last - 1;
      }
    }
    return overrule(drafts, added);
  },
};

interface Known {
  /** Word as written -> type of the names it is or ends. */
  readonly single: ReadonlyMap<string, Draft>;
  /** First word of a longer name -> the names. */
  readonly several: ReadonlyMap<string, readonly (readonly string[])[]>;
}

function knownHere(drafts: readonly Draft[], text: NameText): Known & {several: Map<string, string[][]>} {
  const single = new Map<string, Draft>();
  const several = new Map<string, string[][]>();
  for (const draft of drafts) {
    const words = text.tokens.words.slice(draft.first, draft.last);
    if (words.length > 1 && draft.confidence >= 0.5) {
      several.set(words[0], [...(several.get(words[0]) ?? []), words]);
      single.set(words.join(" "), draft);
    }
    if (draft.type === "PERSON" && words.length > 1) {
      const last = SUFFIX.test(words[words.length - 1]) ? words[words.length - 2] : words[words.length - 1];
      if (isSurname(last, text)) for (const spelling of apostrophes(last)) single.set(spelling, draft);
    } else if (draft.type === "ORG" && words.length === 1 && isAcronym(words[0]) && words[0].length > 2) {
      single.set(words[0], draft);
    }
  }
  return {single, several};
}

/** Ordinary words ("Young") are no surname by themselves: they must be known as one or as no word at all. */
function isSurname(word: string, {tokens, gazetteer}: NameText): boolean {
  if (word.length < 3 || !/^(?:\p{Lu}['’])?\p{Lu}\p{Ll}/u.test(word)) return false;
  if ((gazetteer.ofWord(word) & (SENSE.COUNTRY | SENSE.STATE)) !== 0) return false;
  return !tokens.words.includes(word.toLowerCase());
}

/** "O'Neill" and "O’Neill": texts mix both signs. */
function apostrophes(word: string): readonly string[] {
  return /['’]/.test(word) ? [word.replace(/['’]/g, "'"), word.replace(/['’]/g, "’")] : [word];
}

function match(
  text: NameText,
  token: number,
  limit: number,
  covering: Int32Array,
  {single, several}: Known,
): Draft | null {
  const {words} = text.tokens;
  for (const name of several.get(words[token]) ?? []) {
    const last = token + name.length;
    if (last > limit || !name.every((word, at) => words[token + at] === word && covering[token + at] < 0)) continue;
    return {...single.get(name.join(" "))!, first: token, last, title: null, by: "repeated"};
  }
  const known = single.get(words[token]);
  if (!known) return null;
  const beside = isCapital(words[token + 1] ?? "") && token + 1 < limit && covering[token + 1] < 0;
  if (known.type === "PERSON" && beside && !isAcronym(words[token + 1])) return null;
  return madeBy("repeated", {first: token, last: token + 1}, known.type, known.subtype);
}
