import {foldText} from "../../model/text";
import type {Markable} from "./markable";

const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|md|phd|qc)$/;
const PARTICLES = new Set("al bin ben da de del della der di dos du el ibn la le lo mac st van von y zu".split(" "));

/** The parts of a person's name. */
export interface PersonName {
  readonly given: readonly string[];
  /** Family name with its particles: "de la cruz". */
  readonly family: string;
  readonly suffix: string;
}

/** Takes a person's name apart; a single word is a family name. */
export function personName(text: string): PersonName {
  const words = foldText(text)
    .replace(/[.,]/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  let suffix = "";
  while (words.length > 1 && SUFFIX.test(words.at(-1) as string)) suffix = words.pop() as string;
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1] as string)) first--;
  if (first === 1 && words.length > 1 && PARTICLES.has(words[0] as string)) first = 0;
  return {given: words.slice(0, Math.max(first, 0)), family: words.slice(Math.max(first, 0)).join(" "), suffix};
}

/** May two full names be one person: equal family names, no conflict of given names or suffixes. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.family !== b.family || (a.suffix !== "" && b.suffix !== "" && a.suffix !== b.suffix)) return false;
  const [x, y] = [a.given[0], b.given[0]];
  if (x === undefined || y === undefined) return true;
  if (x === y) return middleAgree(a.given[1], b.given[1]);
  return (x.length === 1 || y.length === 1) && x.charAt(0) === y.charAt(0);
}

function middleAgree(x: string | undefined, y: string | undefined): boolean {
  return (
    x === undefined || y === undefined || x === y || ((x.length === 1 || y.length === 1) && x.charAt(0) === y.charAt(0))
  );
}

const FUNCTION_WORDS = new Set("of and the for in on at to a an de du la le et y und &".split(" "));

/** The words of a name in lower case without full stops: "U.S." is "us". */
export function nameWords(text: string): string[] {
  return foldText(text)
    .replace(/['’]s\b/g, "")
    .replace(/\./g, "")
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== "");
}

/** Could the letters of `short` be read off the words of `long`, each capital word giving one and small words giving one or none? */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (letters.length < 2 || !/^\p{Lu}[\p{Lu}\p{N}.&-]+s?$/u.test(short)) return false;
  const words = nameWords(long.replace(/-/g, " "));
  return (
    spells(letters, words) ||
    (/^(?:us|united states)/.test(words.join(" ")) && spells(letters, words.slice(words[0] === "us" ? 1 : 2)))
  );
}

function spells(letters: string, words: readonly string[]): boolean {
  if (letters === "") return words.every((word) => FUNCTION_WORDS.has(word));
  const [word, ...rest] = words;
  if (word === undefined) return false;
  if (word.charAt(0) === letters.charAt(0) && spells(letters.slice(1), rest)) return true;
  return FUNCTION_WORDS.has(word) && spells(letters, rest);
}

const COUNTRY_WORDS = new Set(["us", "uk", "federal", "national", "united", "states", "british", "american"]);
const FORM_WORDS = new Set([
  "inc",
  "corp",
  "corporation",
  "co",
  "company",
  "ltd",
  "llc",
  "plc",
  "group",
  "holdings",
  "ag",
  "sa",
  "gmbh",
]);
const OFFICE_WORDS = new Set(["department", "dept", "ministry", "office", "bureau"]);

/** What tells one organisation from another: the words of its name that mean something, sorted. */
export function organisationKey(text: string, options: {readonly bare: boolean}): string {
  const words = nameWords(text.replace(/\bUnited\s+Nations\b/giu, "UN")).filter(
    (word) => !FUNCTION_WORDS.has(word) && !FORM_WORDS.has(word),
  );
  const kept = words.filter((word) => !COUNTRY_WORDS.has(word) && !(options.bare && OFFICE_WORDS.has(word)));
  return (kept.length > 0 ? kept : words).sort().join(" ");
}

/** May two types of names be one thing? People, places and peoples keep to themselves; the rest is often told apart by taste. */
export function typesAgree(a: Markable["type"], b: Markable["type"]): boolean {
  if (a === b) return true;
  const loose = (type: Markable["type"]): boolean =>
    type === "EVENT" || type === "LAW" || type === "MISC" || type === null;
  return (loose(a) || a === "ORG") && (loose(b) || b === "ORG");
}
