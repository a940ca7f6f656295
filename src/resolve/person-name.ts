import {foldText} from "../model/text";
import {areNicknames} from "./nicknames";
import {areRomanised} from "./romanised";
import {editDistanceIsOne} from "./spelling";

/** A person's name in its parts, folded: `given` before the family name, `surname` with its particles, `suffix` apart. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  /** "jr", "sr", "ii" ... or empty. */
  readonly suffix: string;
  /** The name in quotation marks or brackets that the person goes by, or empty. */
  readonly nickname: string;
}

/** How two names relate: they may name one person, cannot, or a person should look. */
export interface NameMatch {
  readonly verdict: "same" | "veto" | "unsure";
  readonly rule: string;
  readonly evidence: string;
  readonly confidence: number;
}

const PARTICLES = new Set(
  "af al ben bin bint da dal de del della den der di do dos du el ibn la las le los mac san santa st te ten ter van vander von zu".split(
    " ",
  ),
);
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ["jr", "jr"],
  ["junior", "jr"],
  ["sr", "sr"],
  ["senior", "sr"],
  ["ii", "ii"],
  ["iii", "iii"],
  ["iv", "iv"],
]);
const HONORIFICS = new Set("mr mrs ms miss dr prof sir dame lord lady rev fr sister brother".split(" "));

/** Takes a person's name apart. */
export function parsePersonName(name: string): PersonName {
  const words = name
    .replace(/["“(][^"”)]*["”)]/gu, " ")
    .split(/\s+/u)
    .map((word) => foldText(word.replace(/[^\p{L}\p{M}\p{N}\p{Pd}'’]+/gu, "")))
    .filter((word) => word !== "");
  while (words.length > 1 && HONORIFICS.has(words[0])) words.shift();
  let suffix = "";
  while (words.length > 1 && SUFFIXES.has(words[words.length - 1])) suffix = SUFFIXES.get(words.pop()!)!;
  let start = Math.max(0, words.length - 1);
  while (start > 0 && PARTICLES.has(words[start - 1])) start--;
  const [, called = ""] = /["“'‘(]([\p{L}’'-]{2,20})["”'’)]\s/u.exec(name) ?? [];
  const nickname = start > 0 ? foldText(called) : "";
  return {given: words.slice(0, start), surname: words.slice(start).join(" "), suffix, nickname};
}

/** True if the name says no more than the family name. */
export function isSurnameOnly(name: PersonName): boolean {
  return name.given.length === 0;
}

/** The word of a name under which it is compared with others: the last of the family name. */
export function lastWord(name: PersonName): string {
  return name.surname.slice(name.surname.lastIndexOf(" ") + 1);
}

/** True if the family name alone ("Guerra Perez", "Perez") may stand for the full name. */
export function endsWithSurname(full: PersonName, surname: string): boolean {
  return ` ${full.given.slice(1).join(" ")} ${full.surname}`.endsWith(` ${surname}`);
}

/** Compares two full names with the same family name, or one that may be a misspelling of it; null if they have nothing to do with each other. */
export function comparePersonNames(a: PersonName, b: PersonName): NameMatch | null {
  if (a.given.length === 0 || b.given.length === 0) return null;
  if (a.surname !== b.surname) return compareSeveral(a, b) ?? compareMisspelt(a, b) ?? compareRomanised(a, b);
  const match = compareGiven(a, b);
  if (match.verdict !== "same" || a.suffix === b.suffix) return match;
  const suffixes = [a.suffix, b.suffix].filter(Boolean).join(" and ");
  if (a.suffix && b.suffix) return veto("generation", `${suffixes} are different people`);
  return {verdict: "unsure", rule: "generation", evidence: `only one of the names has "${suffixes}"`, confidence: 0.5};
}

/** "Ana Guerra Perez" and "Ana Guerra-Perez": the family names of the one are written apart in the other. */
function compareSeveral(a: PersonName, b: PersonName): NameMatch | null {
  const [first, second] = [a, b].map((name) => [...name.given, name.surname].join(" "));
  return first === second ? same("several family names", `"${first}" with and without hyphen`, 0.97) : null;
}

/** "Moammar Qaddafi" and "Muammar Gaddafi": both names as other scripts are written in Latin letters. */
function compareRomanised(a: PersonName, b: PersonName): NameMatch | null {
  const isFirst = a.given[0] === b.given[0] || areRomanised(a.given[0], b.given[0]);
  if (!isFirst || !areRomanised(a.surname, b.surname)) return null;
  return romanisedMatch(a.surname, b.surname);
}

function romanisedMatch(a: string, b: string): NameMatch {
  const evidence = `"${a}" and "${b}" may be one name in other letters`;
  return {verdict: "unsure", rule: "transliteration", evidence, confidence: 0.65};
}

/** Family names of so many letters may differ in a letter; shorter ones of at least so many only by one letter more. */
const LONG_SURNAME = 6;
const SHORT_SURNAME = 4;

function compareMisspelt(a: PersonName, b: PersonName): NameMatch | null {
  if (a.given[0] !== b.given[0] || a.given[0].length < 2) return null;
  if (!editDistanceIsOne(a.surname, b.surname)) return null;
  // "Reed" and "Reid" are two names; "Rait" and "Raite" are one with a letter too many.
  const [short, long] = [a.surname.length, b.surname.length].sort((x, y) => x - y);
  if (short < LONG_SURNAME && (short === long || short < SHORT_SURNAME)) return null;
  const evidence = `"${a.surname}" and "${b.surname}" differ in one letter`;
  return {verdict: "unsure", rule: "misspelling", evidence, confidence: 0.6};
}

function compareGiven(a: PersonName, b: PersonName): NameMatch {
  const [longer, shorter] = a.given.length >= b.given.length ? [a, b] : [b, a];
  const tail = longer.given.slice(longer.given.length - shorter.given.length);
  if (longer.given.length > shorter.given.length + 1 && sameWords(tail, shorter.given) && shorter.given[0].length > 1) {
    return same("several family names", `"${shorter.given.join(" ")} ${a.surname}" ends the longer name`, 0.9);
  }
  const called = longer.nickname || shorter.nickname;
  const other = longer.nickname ? shorter : longer;
  if (called !== "" && other.given.length === 1 && other.given[0] === called) {
    return same("nickname", `"${called}" is what the other name gives in quotation marks`, 0.93);
  }
  const first = compareFirst(longer.given[0], shorter.given[0]);
  if (first.verdict === "veto" && longer.given.length > shorter.given.length && sameWords(tail, shorter.given)) {
    const evidence = `the longer name ends with "${shorter.given.join(" ")} ${a.surname}"`;
    return {verdict: "unsure", rule: "longer name", evidence, confidence: 0.5};
  }
  if (first.verdict !== "same") return first;
  const middle = compareMiddle(longer.given.slice(1), shorter.given.slice(1));
  if (middle.verdict !== "same") return middle;
  return first.confidence <= middle.confidence ? first : middle;
}

function compareFirst(a: string, b: string): NameMatch {
  if (a === b) return same("same name", `"${a}"`, 0.98);
  if (a.length === 1 || b.length === 1) {
    return a[0] === b[0]
      ? same("initial", `"${a}" and "${b}" begin alike`, 0.85)
      : veto("first names", `"${a}" and "${b}" begin differently`);
  }
  if (areNicknames(a, b)) return same("nickname", `"${a}" and "${b}" are forms of one first name`, 0.93);
  if (Math.min(a.length, b.length) >= 5 && editDistanceIsOne(a, b)) {
    return {
      verdict: "unsure",
      rule: "misspelling",
      evidence: `"${a}" and "${b}" differ in one letter`,
      confidence: 0.6,
    };
  }
  if (areRomanised(a, b)) return romanisedMatch(a, b);
  return veto("first names", `"${a}" and "${b}" are different first names`);
}

/** Middle names may be left out or shortened to initials, but those that both give must agree. */
function compareMiddle(longer: readonly string[], shorter: readonly string[]): NameMatch {
  if (shorter.length === 0) {
    return longer.length === 0
      ? same("same name", "no middle names", 0.98)
      : same("middle name", `"${longer.join(" ")}" is left out`, 0.94);
  }
  let from = 0;
  for (const word of shorter) {
    const at = longer.findIndex((other, index) => index >= from && agree(word, other));
    if (at < 0) return veto("middle names", `"${longer.join(" ")}" and "${shorter.join(" ")}" differ`);
    from = at + 1;
  }
  return same("middle name", `"${shorter.join(" ")}" agrees with "${longer.join(" ")}"`, 0.96);
}

function agree(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

function same(rule: string, evidence: string, confidence: number): NameMatch {
  return {verdict: "same", rule, evidence, confidence};
}

function veto(rule: string, evidence: string): NameMatch {
  return {verdict: "veto", rule, evidence, confidence: 1};
}
