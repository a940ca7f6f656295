import {compareText} from "../model/text";
import type {Printing} from "./printings";
import {commonWords, shingles} from "./words";

/** Words in a run that two printings must share to be compared at all. */
const SHINGLE = 4;
/** A run in more printings than this is a phrase of the language, not a trace of a copy. */
const TOO_COMMON = 40;
/** Contents with fewer words are the same only where every word is. */
const SHORT = 6;
/** Share of the shorter content that must be read in the longer one, and of the longer one in the shorter. */
const TRIMMED = 0.85;
const AT_LEAST = 0.5;

/** Groups the printings of one statement: word for word, trimmed, or with a word or two changed. Groups and their members are sorted, earliest first. */
export function groupPrintings(printings: readonly Printing[]): readonly (readonly Printing[])[] {
  const sorted = [...printings].sort(comparePrintings);
  const groupOf = new Map<Printing, Printing[]>(sorted.map((printing) => [printing, [printing]]));
  for (const [a, b] of pairs(sorted)) {
    const [first, second] = [groupOf.get(a)!, groupOf.get(b)!];
    if (first === second || !areOneStatement(a, b) || !areOneStatement(first[0], second[0])) continue;
    const joined = [...first, ...second].sort(comparePrintings);
    for (const member of joined) groupOf.set(member, joined);
  }
  return [...new Set(sorted.map((printing) => groupOf.get(printing)!))];
}

/** Earliest publication first; the rest by content, so that no order of files matters. */
export function comparePrintings(a: Printing, b: Printing): number {
  return (
    compareText(a.document.published ?? "9999", b.document.published ?? "9999") ||
    compareText(a.document.sha256, b.document.sha256) ||
    compareText(a.document.id, b.document.id) ||
    a.report.start - b.report.start ||
    a.report.end - b.report.end ||
    compareText(a.id, b.id)
  );
}

/** Pairs worth comparing: they share a rare run of words, or all words. */
function* pairs(sorted: readonly Printing[]): Generator<readonly [Printing, Printing]> {
  const index = new Map<number, Printing[]>();
  const identical = new Map<string, Printing>();
  for (const printing of sorted) {
    const keys = [printing.id, `${printing.speaker}|${printing.attribution.sourceKind}|${printing.words.join(" ")}`];
    for (const key of keys) {
      const twin = identical.get(key);
      if (twin) yield [twin, printing];
      else identical.set(key, printing);
    }
    const near = new Set<Printing>();
    for (const run of shingles(printing.words, SHINGLE)) {
      const list = index.get(run);
      if (!list) index.set(run, [printing]);
      else if (list.length < TOO_COMMON) {
        for (const other of list) near.add(other);
        list.push(printing);
      }
    }
    for (const other of near) yield [other, printing];
  }
}

function areOneStatement(a: Printing, b: Printing): boolean {
  if (a.id === b.id) return true;
  const [first, second] = [a.attribution, b.attribution];
  if (first.negated !== second.negated || first.kind !== second.kind) return false;
  if ((first.stance === "deny") !== (second.stance === "deny")) return false;
  if (!mayBeOneSpeaker(a, b)) return false;
  return areSameWords(a.words, b.words, a.document.sha256 === b.document.sha256);
}

/** The same entity; or, since unnamed sources stay apart, the same description of one; or no speaker on either side. */
function mayBeOneSpeaker(a: Printing, b: Printing): boolean {
  if (a.speaker !== null && a.speaker === b.speaker) return true;
  const [first, second] = [a.attribution.sourceKind, b.attribution.sourceKind];
  if (first !== second || first === "named") return false;
  return a.source.toLowerCase() === b.source.toLowerCase() && a.words.length >= SHORT;
}

function areSameWords(a: readonly string[], b: readonly string[], sameDocument: boolean): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < SHORT || sameDocument)
    return a.length === b.length && a.every((word, index) => word === b[index]);
  if (!sameNumbers(shorter, longer)) return false;
  if (hasNot(shorter) !== hasNot(longer)) return false;
  const shared = commonWords(shorter, longer);
  return shared >= TRIMMED * shorter.length && shared >= AT_LEAST * longer.length;
}

function sameNumbers(shorter: readonly string[], longer: readonly string[]): boolean {
  return shorter.filter((word) => /\d/.test(word)).every((word) => longer.includes(word));
}

/** True if the words hold a negation. */
export function hasNot(words: readonly string[]): boolean {
  return words.some((word) => NEGATIONS.has(word));
}

const NEGATIONS = new Set(
  "not no never none neither nor cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt hasnt havent hadnt shouldnt hadn hasn haven didn doesn isn aren wasn weren won wouldn couldn shouldn".split(
    " ",
  ),
);
