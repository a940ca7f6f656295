import {foldText} from "../../model/text";
import type {Clusters} from "./clusters";
import type {Markable} from "./markable";
import {nameWords, organisationKey, personName} from "./name-forms";
import type {Sieve} from "./sieve";

/** Variants of an organisation's name that differ in country, legal form, order or small words: "the Justice Department", "U.S. Department of Justice". */
export const organisation: Sieve = {
  name: "organisation",
  run: ({markables}, clusters) => {
    for (const bare of [false, true]) {
      const seen = new Map<string, number>();
      for (const {index, kind, type, text} of markables) {
        if (kind !== "name" || type !== "ORG") continue;
        const key = organisationKey(text, {bare});
        if (bare && !key.includes(" ") && key.length < 5) continue;
        const other = seen.get(key);
        if (other === undefined) seen.set(key, index);
        else clusters.join(other, index, bare ? "organisation-office" : "organisation");
      }
    }
  },
};

/** The first or last words of one longer name of the same kind: "Goldman" after "Goldman Sachs", "the Inquirer" after "Philadelphia Inquirer". */
export const partOfName: Sieve = {
  name: "part-of-name",
  run: ({markables, nouns, text}, clusters) => {
    const names = markables.filter(
      ({kind, type}) => kind === "name" && (type === "ORG" || type === "EVENT" || type === "LAW" || type === "PLACE"),
    );
    const places = new Set(names.filter(({type}) => type === "PLACE").map(({text}) => foldText(text)));
    const byEnd = wordingsByEnd(names);
    const states = statesByWord(names);
    for (const short of distinctWordings(names)) {
      const words = nameWords(short.text);
      if (words.length === 0) continue;
      if (words.length === 1 && nouns.has(words[0] as string)) {
        const body = soleBody(text, clusters, names, short);
        if (body !== undefined) clusters.join(body, short.index, "part-of-name");
        continue;
      }
      const state = short.type === "PLACE" && words.length === 1 ? states.get(words[0] as string) : undefined;
      if (state !== undefined) clusters.join(state, short.index, "part-of-name");
      if (short.type === "PLACE" ? words.length < 2 : places.has(foldText(short.text))) continue;
      const near = [
        ...(byEnd.get(`${short.type} first ${words[0]}`) ?? []),
        ...(byEnd.get(`${short.type} last ${words.at(-1)}`) ?? []),
      ];
      const longer = near.filter(
        (long) => !clusters.same(long.index, short.index) && isPart(words, nameWords(long.text), short),
      );
      const found = new Set(longer.map(({index}) => clusters.of(index)));
      if (found.size === 1) clusters.join((longer[0] as Markable).index, short.index, "part-of-name");
    }
  },
};

/** Bodies that go by the last word of their name, in capitals. */
const BY_KIND =
  /^(?:Assembly|Cabinet|Commission|Committee|Council|Board|Authority|Tribunal|Senate|Ministry|Court|Agency|Foundation|Institute)$/;

/** "The Harbour Assembly … the Assembly": the only name in the text that ends so, given before the word stands by itself. */
function soleBody(text: string, clusters: Clusters, names: readonly Markable[], short: Markable): number | undefined {
  if (short.type !== "ORG" || !BY_KIND.test(short.text)) return undefined;
  const alone = names.filter((name) => name.type === "ORG" && name.text === short.text);
  if (!alone.every(({start}) => /\bthe\s$/i.test(text.slice(Math.max(0, start - 4), start)))) return undefined;
  const longer = names.filter((name) => name.type === "ORG" && name.text.endsWith(` ${short.text}`));
  const found = new Set(longer.map(({index}) => clusters.of(index)));
  const [first] = longer;
  return found.size === 1 && first.index < alone[0].index ? first.index : undefined;
}

/** One markable for each type and wording. */
function distinctWordings(names: readonly Markable[]): Markable[] {
  return [...new Map(names.map((name) => [`${name.type} ${name.text}`, name])).values()];
}

const FORM_OF_STATE =
  /^(?:(?:united|islamic|democratic|federal|federative|people['’]s|socialist)\s)*(?:republic|kingdom|sultanate) of (?:the )?(\S+)$/i;

/** "Republic of Norway" by "norway"; not where two go by one word, nor China and Korea, where there are two. */
function statesByWord(names: readonly Markable[]): ReadonlyMap<string, number> {
  const states = new Map<string, number>();
  const twice = new Set(["china", "korea"]);
  for (const {type, text, index} of distinctWordings(names)) {
    const word = type === "PLACE" ? FORM_OF_STATE.exec(foldText(text))?.[1] : undefined;
    if (word === undefined) continue;
    if (states.has(word)) twice.add(word);
    states.set(word, index);
  }
  for (const word of twice) states.delete(word);
  return states;
}

/** Names of several words by type and by their first and last word. */
function wordingsByEnd(names: readonly Markable[]): ReadonlyMap<string, readonly Markable[]> {
  const table = new Map<string, Markable[]>();
  for (const name of distinctWordings(names)) {
    const words = nameWords(name.text);
    if (words.length < 2) continue;
    for (const key of [`${name.type} first ${words[0]}`, `${name.type} last ${words.at(-1)}`]) {
      table.set(key, [...(table.get(key) ?? []), name]);
    }
  }
  return table;
}

/** True if the words open or close the longer name; one word closes it only in the name of a news outlet or an event. */
function isPart(short: readonly string[], long: readonly string[], {type, subtype, text}: Markable): boolean {
  if (short.length >= long.length) return false;
  const opens = short.every((word, index) => long[index] === word);
  const closes = short.every((word, index) => long[long.length - short.length + index] === word);
  // "ASEAN" is not the "ASEAN Parliamentarians for Human Rights": a short form in capitals may open the name of another body.
  if (opens && short.length === 1 && long.length > 2 && /^\p{Lu}{3,}$/u.test(text)) return false;
  // "Bank of Norway" is not the "Harbour Bank of Norway", nor "Technical University of Norway" the "University of Norway".
  if (closes && short[1] === "of" && /^(?:bank|university|republic)$/.test(short[0] as string)) return false;
  if (type === "ORG")
    return (
      (opens && ((short[0] as string).length > 3 || /^\p{Lu}{2,}\s/u.test(text))) ||
      (closes && (short.length > 1 || subtype === "news_outlet"))
    );
  if (type === "EVENT") return closes;
  return closes && short.length > 1;
}

/** The same name with a slip of the pen: one letter in eight. */
export const misspelling: Sieve = {
  name: "misspelling",
  run: ({markables}, clusters: Clusters) => {
    const names = markables.filter(({kind, text}) => kind === "name" && text.length >= 8 && !/\d/.test(text));
    const spellings = new Map<string, {readonly folded: string; readonly name: Markable}[]>();
    for (const name of distinctWordings(names)) {
      const folded = foldText(name.text);
      const key = (length: number): string => `${name.type} ${folded.charAt(0)} ${length}`;
      const near = [-1, 0, 1].flatMap((step) => spellings.get(key(folded.length + step)) ?? []);
      for (const {folded: other, name: earlier} of near) {
        if (!isNear(folded, other) || (name.type === "PERSON" && !givenAgree(name.text, earlier.text))) continue;
        if (name.type !== "PERSON" && differInShortWord(folded, other)) continue;
        clusters.join(earlier.index, name.index, "misspelling");
      }
      spellings.set(key(folded.length), [...(spellings.get(key(folded.length)) ?? []), {folded, name}]);
    }
  },
};

/** "Chiang Mai" and "Chiang Rai", "Pit II" and "Pit III" are two; "Fern" and "Ferns", "Kaw" and "Kwa" may be one. */
function differInShortWord(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  if (x.length < 2 || x.length !== y.length) return false;
  return x.some((word, index) => {
    const other = y[index] as string;
    if (word === other) return false;
    if (NUMERAL.test(word) && NUMERAL.test(other)) return true;
    return word.length === other.length && word.length > 2 && word.length < SHORTEST_SLIP && !isSwap(word, other);
  });
}

/** Shortest word of a longer name in which a letter is taken for a slip. */
const SHORTEST_SLIP = 5;
const NUMERAL = /^[ivx]+$/;

function isSwap(a: string, b: string): boolean {
  return [...a].sort().join("") === [...b].sort().join("");
}

/** Only the family name may be misspelt: "Ann" and "Anna" are two people, and so are father and son. */
function givenAgree(a: string, b: string): boolean {
  const [x, y] = [personName(a), personName(b)];
  return x.given.join(" ") === y.given.join(" ") && x.suffix === y.suffix;
}

/** One letter dropped, added, changed or swapped with its neighbour. */
export function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return (
    restA.charAt(0) === restB.charAt(1) && restA.charAt(1) === restB.charAt(0) && restA.slice(2) === restB.slice(2)
  );
}
