import {foldText} from "../../model/text";
import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {type PersonName, personName, samePerson, typesAgree} from "./name-forms";
import {setApart} from "./set-apart";
import type {Sieve} from "./sieve";

/** The same name again. A bare family name is left to the sieve of surnames where two people in the text bear it, but "President Field" again is one. */
export const exact: Sieve = {
  name: "exact",
  run: (discourse, clusters) => {
    const names = discourse.markables.filter(({kind}) => kind === "name");
    const ambiguous = sharedFamilies(names);
    const apart = setApart(discourse);
    for (const [first, ...others] of apart.values())
      for (const other of others) clusters.join(first.index, other.index, "exact");
    const seen = new Map<string, Markable[]>();
    for (const name of names) {
      const key = foldText(name.text).replace(/\.(?=\s|$|\p{L}\.?)/gu, "");
      if (name.type === "PERSON" && (ambiguous.has(key) || apart.has(key))) continue;
      const others = seen.get(key) ?? [];
      const same = others.find((other) => typesAgree(other.type, name.type));
      if (same) clusters.join(same.index, name.index, "exact");
      else seen.set(key, [...others, name]);
    }
  },
};

/** Family names that two people with different given names bear in this text, and first names of two families: "Kim Jong-un" and "Kim Yo-jong". */
export function sharedFamilies(names: readonly Markable[]): ReadonlySet<string> {
  const people = names.filter(({type}) => type === "PERSON").map(({text}) => personName(text));
  const full = people.filter(({given}) => given.length > 0);
  const byFamily = new Map<string, PersonName>();
  const byFirst = new Map<string, PersonName>();
  const shared = new Set<string>();
  for (const person of full) {
    const namesake = byFamily.get(person.family);
    if (namesake && (!samePerson(namesake, person) || isYounger(namesake, person))) shared.add(person.family);
    else if (!namesake) byFamily.set(person.family, person);
    const first = person.given[0] as string;
    const other = byFirst.get(first);
    if (other && other.family !== person.family) shared.add(first);
    else if (!other) byFirst.set(first, person);
  }
  return shared;
}

/** "Bo Ray … Bo Ray Jr.": who is named without a word for his generation before another is named with it is not that one. */
function isYounger(earlier: PersonName, {suffix}: PersonName): boolean {
  return earlier.suffix === "" && /^(?:jr|sr|ii|iii|iv)$/.test(suffix);
}

/** Different spellings of one person's full name: middle names, initials, suffixes. */
export const fullName: Sieve = {
  name: "full-name",
  run: (discourse: Discourse, clusters: Clusters) => {
    const full = discourse.markables
      .filter(({kind, type}) => kind === "name" && type === "PERSON")
      .map((markable) => ({markable, person: personName(markable.text)}))
      .filter(({person}) => person.given.length > 0);
    const byFamily = new Map<string, typeof full>();
    for (const each of full) {
      const others = byFamily.get(each.person.family) ?? [];
      const same = others.find(({person}) => samePerson(person, each.person) && !isYounger(person, each.person));
      if (same) clusters.join(same.markable.index, each.markable.index, "full-name");
      if (!others.some(({markable}) => markable.text === each.markable.text)) {
        byFamily.set(each.person.family, [...others, each]);
      }
    }
  },
};

/** Longest end of a name that stands for it, in words. */
const LONGEST_ENDING = 3;

/**
 * "Abdul Karim Hasan Zaid" and "Abdul Karim", "Marino Protti Quesada" and "Marino Protti" or "Protti Quesada": two words or more with which the
 * long name of only one person in the text begins, or ends, if they do not begin with a given name. A name that ends in a word of the language is
 * none of three, but a word too long: "Gary Ross Still in Talks".
 */
export const cutShort: Sieve = {
  name: "cut-short",
  run: ({markables, tokens, genders}, clusters) => {
    const people = markables.filter(({kind, type}) => kind === "name" && type === "PERSON");
    const parts = new Map<string, Markable[]>();
    const add = (words: readonly string[], person: Markable): void => {
      const key = words.join(" ");
      parts.set(key, [...(parts.get(key) ?? []), person]);
    };
    let small: ReadonlySet<string> | null = null;
    for (const person of people) {
      const words = foldText(person.text).split(" ");
      if (words.length === 3) {
        small ??= new Set(tokens.words.slice(0, tokens.count).filter((word) => /^\p{Ll}/u.test(word)));
        if (small.has(words[2] as string)) continue;
      }
      for (let length = 2; length < words.length; length++) {
        add(words.slice(0, length), person);
        // "Nawaf Al-Ahmad Al-Jaber Al-Sabah" is the father of "Ahmad Nawaf Al-Ahmad Al-Jaber Al-Sabah".
        if (length <= LONGEST_ENDING && !genders.has(words.at(-length) as string)) add(words.slice(-length), person);
      }
    }
    for (const person of people) {
      const longer = parts.get(foldText(person.text)) ?? [];
      const found = new Set(longer.map(({index}) => clusters.of(index)));
      if (found.size === 1) clusters.join((longer[0] as Markable).index, person.index, "cut-short");
    }
  },
};
