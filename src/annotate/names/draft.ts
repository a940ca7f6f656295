import type {Gazetteer} from "../../lexicon/gazetteer";
import type {HeadWords} from "../../lexicon/head-words";
import type {Titles} from "../../lexicon/titles";
import type {Sentence, Tokens, Upos} from "../../model/layers";
import type {MentionType, Subtype} from "../../model/record";

/** Tokens `first` to `last` (exclusive). */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A name in the making. */
export interface Draft extends TokenRange {
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  readonly title: TokenRange | null;
  readonly confidence: number;
  /** The model or rule that made it or last changed its span or type. */
  readonly by: string;
}

/** Tables that the rules look names up in. */
export interface NameLexicon {
  readonly gazetteer: Gazetteer;
  readonly headWords: HeadWords;
  readonly titles: Titles;
}

/** The text as the rules see it. */
export interface NameText extends NameLexicon {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Per token: its part of speech. */
  readonly upos: readonly Upos[];
  /** Per token: index of its sentence. */
  readonly sentenceOf: Int32Array;
}

/** One step from what the model found to the names of the layer. Drafts come in order and never overlap, before and after. */
export interface NameRule {
  readonly name: string;
  readonly apply: (drafts: readonly Draft[], text: NameText) => readonly Draft[];
}

/** A draft made by a rule. */
export function madeBy(by: string, range: TokenRange, type: MentionType, subtype: Subtype | null = null): Draft {
  return {first: range.first, last: range.last, type, subtype, title: null, confidence: 0.9, by};
}

/** Puts drafts in order; where two overlap the one named in `stronger` stays, else the longer, else the earlier. */
export function settle(drafts: readonly Draft[], stronger: ReadonlySet<Draft> = new Set()): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) =>
      Number(stronger.has(b)) - Number(stronger.has(a)) || b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const taken = new Set<number>();
  const kept: Draft[] = [];
  for (const draft of ranked) {
    let free = draft.first < draft.last;
    for (let token = draft.first; token < draft.last && free; token++) free = !taken.has(token);
    if (!free) continue;
    for (let token = draft.first; token < draft.last; token++) taken.add(token);
    kept.push(draft);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** Adds drafts that win over those they overlap. */
export function overrule(drafts: readonly Draft[], added: readonly Draft[]): readonly Draft[] {
  return added.length === 0 ? drafts : settle([...drafts, ...added], new Set(added));
}

const coverages = new WeakMap<readonly Draft[], Int32Array>();

/** Per token: index of the draft that covers it, or -1. Not to be changed: it is kept for the rules that see the same drafts. */
export function coverage(drafts: readonly Draft[], count: number): Int32Array {
  const known = coverages.get(drafts);
  if (known?.length === count) return known;
  const covering = new Int32Array(count).fill(-1);
  for (let index = 0; index < drafts.length; index++) covering.fill(index, drafts[index].first, drafts[index].last);
  coverages.set(drafts, covering);
  return covering;
}

/** The words of a range, as they stand in the text. */
export function wordsOf({text, tokens}: NameText, {first, last}: TokenRange): string {
  if (last === first + 1) return tokens.words[first];
  return text.slice(tokens.starts[first], tokens.ends[last - 1]).replace(/\s+/g, " ");
}

/** True of a word that begins with a capital letter. */
export function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(word);
}

/** True of capitals alone, two to seven of them: "ICE", "U.N.", "MS-13". */
export function isAcronym(word: string): boolean {
  return isCapital(word) && /^(?:\p{Lu}{2,7}s?|(?:\p{Lu}\.){2,5}|\p{Lu}+[-&]?[\p{Lu}\d]{1,4})$/u.test(word);
}
