import {foldText} from "../../model/text";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {isAcronymOf, nameWords, typesAgree} from "./name-forms";
import type {Sieve} from "./sieve";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,7}s?$/u;

/** "Harbour Safety Board (HSB)": a short form in brackets after the long one, or the other way round. */
export const bracket: Sieve = {
  name: "bracket",
  run: ({text, markables}, clusters) => {
    const names = markables.filter(({kind}) => kind === "name");
    names.forEach((name, position) => {
      const next = names[position + 1];
      if (!next || !typesAgree(name.type, next.type) || name.type === "PERSON") return;
      const between = text.slice(name.end, next.start);
      const behind = text.slice(next.end, next.end + 3);
      // "the Institute’s (HSI)": a text that stumbles still means the one before.
      const enclosed =
        /^(?:['’]s|["”'’])?\s*\(["“'‘]?(?:the\s+|or\s+)?$/i.test(between) && /^["”'’]?\s*[),;]/.test(behind);
      // "the Harbour Front party, or FDP,"
      const other = ACRONYM.test(next.text) && /^(?:\s\p{Ll}+)?,\s+or\s+(?:the\s+)?["“]?$/u.test(between);
      if (!enclosed && !(other && /^["”'’]?[,.;)]/.test(behind))) return;
      if (
        ACRONYM.test(next.text) ||
        isAcronymOf(name.text, next.text) ||
        spellsInitials(next.text, name.text) ||
        (/^["”'’]?\s*\)/.test(behind) && isSyllabic(name, next))
      )
        clusters.join(name.index, next.index, "bracket");
    });
  },
};

/** "Northport Harbour Workers Union (Uniport)": a body of three words or more, and one word that begins as one of them does. */
function isSyllabic(long: Markable, short: Markable): boolean {
  if (long.type !== "ORG" || short.type !== "ORG" || short.last - short.first > 1) return false;
  const words = nameWords(long.text);
  return words.length >= 3 && words.some((word) => word.charAt(0) === foldText(short.text).charAt(0));
}

/** "MoRA" of "Ministry of Religious Affairs", "CwA" of "Compact with Africa": the initials in their own case, small words and all. */
function spellsInitials(short: string, long: string): boolean {
  if (!/^\p{Lu}\p{L}{1,6}\p{Lu}?\p{L}?$/u.test(short) || !/\p{Lu}/u.test(short.slice(1))) return false;
  const initials = nameWords(long).map((word) => word.charAt(0));
  let at = 0;
  for (const letter of short.toLowerCase()) {
    const found = initials.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return short.charAt(0).toLowerCase() === initials[0];
}

/** "Northport AMC": words, and letters that stand for others. */
const ACRONYM_END = /^\p{Lu}\p{Ll}+\s\p{Lu}{2,5}$/u;

/** "Northport AMC" for "Northport Asset Management Company". */
function endsInAcronym(short: string, long: string): boolean {
  if (!ACRONYM_END.test(short)) return false;
  const [opening, letters] = short.split(/\s/u);
  const rest = long.startsWith(`${opening} `) ? long.slice(opening.length + 1) : "";
  return rest.includes(" ") && isAcronymOf(letters, rest);
}

/** A short form whose letters are the initials of one name in the text. */
export const acronym: Sieve = {
  name: "acronym",
  run: ({markables}, clusters) => {
    const names = markables.filter(({kind, type}) => kind === "name" && type !== "PERSON" && type !== "NORP");
    const byLetter = longByLetter(names.filter(({first, last}) => last - first > 1));
    const shorts = new Map(
      names
        .filter(({text}) => ACRONYM.test(text) || ACRONYM_END.test(text))
        .map((name) => [`${name.type} ${name.text}`, name]),
    );
    for (const short of shorts.values()) {
      const near = byLetter.get(short.text.charAt(0).toLowerCase()) ?? [];
      const meant = near.filter(
        (name) =>
          typesAgree(name.type, short.type) &&
          (isAcronymOf(short.text, name.text) || endsInAcronym(short.text, name.text)),
      );
      const found = new Set(meant.map(({index}) => clusters.of(index)));
      if (found.size === 1) clusters.join((meant[0] as Markable).index, short.index, "acronym");
    }
  },
};

/** Long names, one for each wording, by the letters their short forms may begin with: "U.S. Border Office" by u and b. */
function longByLetter(names: readonly Markable[]): ReadonlyMap<string, readonly Markable[]> {
  const table = new Map<string, Markable[]>();
  for (const name of new Map(names.map((each) => [`${each.type} ${each.text}`, each])).values()) {
    const words = nameWords(name.text);
    const letters = new Set([
      words[0],
      /^(?:us|united)$/.test(words[0] ?? "") ? words[words[0] === "us" ? 1 : 2] : words[0],
    ]);
    for (const word of letters) {
      const letter = word?.charAt(0) ?? "";
      table.set(letter, [...(table.get(letter) ?? []), name]);
    }
  }
  return table;
}

/** Two names of one thing that everybody knows: the table of aliases. The same wording again is left to the sieves before and after. */
export const alias: Sieve = {
  name: "alias",
  run: ({markables, aliases}: Discourse, clusters) => {
    const seen = new Map<string, {readonly index: number; readonly folded: string}>();
    for (const {kind, type, text, index} of markables) {
      if (kind !== "name") continue;
      const folded = foldText(text);
      const key = `${type} ${aliases.get(`${type} ${folded}`) ?? folded}`;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, {index, folded});
      else if (other.folded !== folded) clusters.join(other.index, index, "alias");
    }
  },
};

const KNOWN_AS =
  /^["”'’]?,?\s*(?:\(\s*)?(?:(?:which|who)\s+(?:is|was)\s+)?(?:also|better|formerly|previously|widely|popularly|commonly)?\s*(?:known|called|referred\s+to|abbreviated)\s+(?:as|by\s+(?:its|the)\s+(?:acronym|initials),?)\s+(?:the\s+)?["“'‘]?$|^["”'’]?,?\s*\(?(?:a\.?k\.?a\.?|also\s+called|dubbed)\s+(?:the\s+)?["“'‘]?$/i;

/** "the agency, known as ICE", "Jane Roe, also known as Red". */
export const knownAs: Sieve = {
  name: "known-as",
  run: ({text, markables}, clusters) => {
    for (const second of markables) {
      if (second.kind !== "name") continue;
      for (let index = second.index - 1; index >= Math.max(0, second.index - 4); index--) {
        const first = markables[index] as Markable;
        if (first.kind === "pronoun" || first.end > second.start) continue;
        if (!KNOWN_AS.test(text.slice(first.end, second.start)) || !typesAgree(first.type, second.type)) continue;
        clusters.join(first.index, second.index, "known-as");
        break;
      }
    }
  },
};
