import type {Clusters} from "./clusters";
import type {Form} from "./form";
import {addTo} from "./multi-map";
import {deletions, editDistanceIsOne} from "./spelling";

/** Words shorter than this are too often one letter apart by chance. */
const LONG_WORD = 8;

/** A name of so many words is no other by chance. */
const LONG_NAME = 5;

interface Spelling {
  readonly key: string;
  /** Null for a spelling that is known without the corpus. */
  readonly form: Form | null;
}

/**
 * Joins forms whose keys differ by one letter in one long word, if one of them is rare (a single document) and the other is
 * known or more frequent; where neither is, a person is asked.
 * @param known keys that are right although the corpus may not hold them
 */
export function joinMisspelt(
  forms: readonly Form[],
  clusters: Clusters,
  keysOf: (form: Form) => readonly string[],
  known: readonly string[],
): void {
  const index = new Map<string, Spelling[]>();
  const corrected = new Map<string, Form>();
  const isKnown = new Set(known);
  for (const key of known) if (hasLongWord(key)) keep(index, {key, form: null});
  for (const form of forms) {
    for (const key of keysOf(form)) {
      if (!hasLongWord(key)) continue;
      for (const other of near(index, key)) {
        if (other.form) joinOrSuggest(form, other.form, clusters, isKnown.has(key) || isKnown.has(other.key));
        else joinWithKnown(form, other.key, corrected, clusters);
      }
      keep(index, {key, form});
    }
  }
}

/** A name of so many words that agrees in all letters but one is that name. */
function isLong(name: string): boolean {
  return name.split(/\s+/).length >= LONG_NAME;
}

function joinOrSuggest(form: Form, other: Form, clusters: Clusters, known: boolean): void {
  const evidence = `"${form.name}" and "${other.name}" differ in one letter`;
  const [rare, frequent] = form.documents <= other.documents ? [form, other] : [other, form];
  const isClear = known || isLong(form.name) || (rare.documents === 1 && clusters.documents(frequent) >= 2);
  if (isClear) clusters.join(rare, frequent, {rule: "misspelling", evidence, confidence: 0.85});
  else clusters.suggest(rare, frequent, {rule: "misspelling", evidence, confidence: 0.5});
}

function joinWithKnown(form: Form, key: string, corrected: Map<string, Form>, clusters: Clusters): void {
  const other = corrected.get(key);
  corrected.set(key, form);
  const evidence = `"${form.name}" is one letter from the known name "${key}"`;
  if (other) clusters.join(form, other, {rule: "misspelling", evidence, confidence: 0.85});
}

function hasLongWord(key: string): boolean {
  return key.split(" ").some((word) => word.length >= LONG_WORD);
}

function near(index: ReadonlyMap<string, readonly Spelling[]>, key: string): Spelling[] {
  const found = new Map<string, Spelling>();
  for (const part of deletions(key)) {
    for (const other of index.get(part) ?? []) {
      if (other.key !== key && differInLongWord(other.key, key)) found.set(`${other.key}|${other.form?.key}`, other);
    }
  }
  return [...found.values()];
}

function keep(index: Map<string, Spelling[]>, spelling: Spelling): void {
  for (const part of deletions(spelling.key)) addTo(index, part, spelling);
}

function differInLongWord(a: string, b: string): boolean {
  const [first, second] = [a.split(" "), b.split(" ")];
  if (first.length !== second.length) return false;
  const different = first.flatMap((word, index) => (word === second[index] ? [] : [[word, second[index]]]));
  if (different.length !== 1) return false;
  const [[left, right]] = different;
  return (
    Math.min(left.length, right.length) >= LONG_WORD - 1 &&
    /^\p{L}+$/u.test(left + right) &&
    editDistanceIsOne(left, right)
  );
}
