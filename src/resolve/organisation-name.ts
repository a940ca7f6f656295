import {foldText} from "../model/text";

/** What two names of organisations, laws or events are compared by. */
export interface TitleKeys {
  /** The folded name without article, leading "U.S." and legal form. */
  readonly plain: string;
  /** Its words that carry meaning, sorted; empty where fewer than two are left. */
  readonly bag: string;
  /** The acronyms its first letters may make, in capitals. */
  readonly initials: readonly string[];
}

const LEGAL_FORMS = new Set("inc corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv".split(" "));
const SMALL_WORDS = new Set("the of for and on in at to a an de la del".split(" "));
/** Words that say what kind of body it is and are left out in short forms ("the Justice Department", "Homeland Security"). */
const BODY_WORDS = new Set("department dept ministry".split(" "));
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["dept", "department"],
  ["govt", "government"],
  ["natl", "national"],
  ["intl", "international"],
  ["assn", "association"],
  ["univ", "university"],
  ["cmte", "committee"],
  ["center", "centre"],
  ["defense", "defence"],
  ["labor", "labour"],
  ["organization", "organisation"],
]);

/** The keys of a name that is made of words. */
export function titleKeys(name: string): TitleKeys {
  const words = wordsOf(name);
  const meaning = words.filter((word) => !SMALL_WORDS.has(word) && !BODY_WORDS.has(word));
  return {
    plain: words.join(" "),
    bag: bagOf(meaning.length >= 2 ? meaning : words.filter((word) => !SMALL_WORDS.has(word))),
    initials: initialsOf(words, foldText(name)),
  };
}

function bagOf(words: readonly string[]): string {
  return words.length >= 2 ? [...words].sort().join(" ") : "";
}

function wordsOf(name: string): string[] {
  const words = foldText(name.replace(/&/g, " and "))
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replace(/['’]s\b/gu, "s")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => ABBREVIATIONS.get(word) ?? word);
  const kept = dropLeading(words);
  while (kept.length > 1 && LEGAL_FORMS.has(kept[kept.length - 1])) kept.pop();
  return kept;
}

function dropLeading(words: readonly string[]): string[] {
  let from = 0;
  if (words[from] === "the" && words.length > 1) from++;
  if ((words[from] === "us" || words[from] === "usa") && words.length > from + 2) from++;
  else if (words[from] === "united" && words[from + 1] === "states" && words.length > from + 3) from += 2;
  return words.slice(from);
}

function initialsOf(words: readonly string[], folded: string): string[] {
  const long = words.filter((word) => !SMALL_WORDS.has(word));
  if (long.length < 2) return [];
  const initial = (list: readonly string[]): string => list.map((word) => word[0].toUpperCase()).join("");
  const american = /^(?:the )?(?:u\.? ?s\.?|united states) /.test(folded) ? [`US${initial(long)}`] : [];
  return [...new Set([initial(long), initial(words), ...american])];
}

/** The acronym a name is ("ICE", "D.E.A."), in capitals without dots; empty if it is none. */
export function acronymOf(name: string): string {
  const plain = name.replace(/\.(?=\p{Lu}|$)/gu, "");
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(plain) ? plain : "";
}
