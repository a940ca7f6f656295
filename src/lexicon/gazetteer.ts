import type {MentionType, Subtype} from "../model/record";
import type {Resources} from "../model/resources";
import {PhraseTrie, SKIPPED_WORD, UNKNOWN_WORD} from "./phrase-trie";
import {remembered} from "./remembered";
import {joinSenses, SENSE, senseOf} from "./senses";
import {eachFirstCell, listCell, readTable} from "./table";
import {normaliseWord, phraseWords} from "./words";

/** Room for the hundred thousand words that the tables hold. */
const TABLE_POWER = 18;
/** Words and names whose look-up is kept. */
const REMEMBERED = 20_000;
/** Known names of all kinds -> what they may be, as the bits of `senses.ts`. */
export class Gazetteer {
  readonly #trie: PhraseTrie;
  /** Acronyms and abbreviations: they count only as written ("WHO", "Mass."). */
  readonly #exact = new Map<string, number>();
  /** Their look-ups; made anew when a name is added. */
  #wordIds = this.#rememberWordIds();
  #namesFound = this.#rememberNames();
  #asked = false;
  /** Where a walk along a phrase has come to, and the length of the longest one it has passed. */
  #node = -1;
  #length = 0;

  /** @param power first size of its table, see `PhraseTrie`. */
  constructor(power?: number) {
    this.#trie = new PhraseTrie(power);
  }

  /** Adds a name; capitals alone ("ICE", "U.N.") and abbreviations ("Calif.") are matched as written only. */
  add(name: string, senses: number): void {
    this.addSlice(name, 0, name.length, senses);
  }

  /** As `add`, of the name that lies between two places of a text. */
  addSlice(text: string, start: number, end: number, senses: number): void {
    if (this.#asked) this.#forget();
    // Plain letters with small ones among them are no acronym, and most names are nothing else: no text need be made of them.
    const node = this.#trie.nodeOfLetters(text, start, end);
    if (node > 0) this.#join(node, senses);
    else this.#addUnusual(text.slice(start, end), senses);
  }

  #addUnusual(name: string, senses: number): void {
    if (isExact(name)) {
      const key = exactKey(name);
      this.#exact.set(key, joinSenses(this.#exact.get(key) ?? 0, senses));
      if (!name.includes("-")) return;
    }
    this.#join(this.#trie.nodeOf(phraseWords(name)), senses);
  }

  #join(node: number, senses: number): void {
    if (node > 0) this.#trie.setValue(node, joinSenses(this.#trie.valueOf(node), senses));
  }

  /** Id of a token's word for `longest`. */
  wordId(word: string): number {
    this.#asked = true;
    return this.#wordIds(word);
  }

  /** What a single word as written may be: 0 if unknown. */
  ofWord(word: string): number {
    const id = this.wordId(word);
    const node = this.#trie.child(0, id);
    const plain = node < 0 ? 0 : this.#trie.valueOf(node);
    return joinSenses(this.ofAcronym(word), plain);
  }

  /** What an acronym or abbreviation as written may be: 0 if unknown. */
  ofAcronym(word: string): number {
    return isExact(word) ? (this.#exact.get(exactKey(word)) ?? 0) : 0;
  }

  /** What a whole name may be: 0 if unknown. */
  ofName(name: string): number {
    this.#asked = true;
    return this.#namesFound(name);
  }

  #rememberWordIds(): (word: string) => number {
    return remembered(REMEMBERED, (word) => {
      if (word === "-" || word === "–") return SKIPPED_WORD;
      const normal = normaliseWord(word);
      return normal === "" ? UNKNOWN_WORD : this.#trie.wordId(normal);
    });
  }

  #rememberNames(): (name: string) => number {
    return remembered(REMEMBERED, (name) => joinSenses(this.ofAcronym(name), this.#trie.get(phraseWords(name))));
  }

  #forget(): void {
    this.#asked = false;
    this.#wordIds = this.#rememberWordIds();
    this.#namesFound = this.#rememberNames();
  }

  /**
   * The longest known phrase of two or more words that starts at token `from`, as its length in tokens; 0 if none.
   * What it may be is then in `found`.
   * @param ids word ids of the tokens, from `wordId`.
   * @param last end of the sentence (exclusive).
   */
  longest(ids: Int32Array, from: number, last: number): number {
    this.#begin(ids[from]);
    for (let at = from + 1; this.#node >= 0 && at < last; at++) this.#goOn(ids[at], at + 1 - from);
    return this.#length;
  }

  /** As `longest`, of the words themselves: their ids are looked up as far as phrases go on. */
  longestOf(words: readonly string[], from: number, last: number): number {
    this.#begin(this.wordId(words[from]));
    for (let at = from + 1; this.#node >= 0 && at < last; at++) this.#goOn(this.wordId(words[at]), at + 1 - from);
    return this.#length;
  }

  #begin(id: number): void {
    this.#node = this.#trie.child(0, id);
    this.#length = 0;
    this.found = 0;
  }

  #goOn(id: number, length: number): void {
    if (id === SKIPPED_WORD) return;
    this.#node = this.#trie.child(this.#node, id);
    if (this.#node < 0 || this.#trie.valueOf(this.#node) === 0) return;
    this.#length = length;
    this.found = this.#trie.valueOf(this.#node);
  }

  /** Senses of the phrase that `longest` found last. */
  found = 0;
}

function isExact(name: string): boolean {
  return (
    name.length <= 8 && /^(?:\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}(?:-?\p{N}+)?|(?:\p{Lu}\.){2,}|\p{Lu}\p{L}{0,4}\.)$/u.test(name)
  );
}

function exactKey(name: string): string {
  return /^(?:\p{Lu}\.)+$/u.test(name) ? name.replace(/\./g, "") : name;
}

/** Builds the gazetteer of all name tables. */
export function readGazetteer({lexicons}: Pick<Resources, "lexicons">): Gazetteer {
  const gazetteer = new Gazetteer(TABLE_POWER);
  const rows = (name: string): readonly (readonly string[])[] => readTable(name, lexicons[name]).rows;
  const addAll = (names: readonly string[], senses: number): void => {
    for (const name of names) if (name !== "") gazetteer.add(name, senses);
  };
  for (const [name, subtype, aliases] of rows("organisations")) {
    addAll([name, ...listCell(aliases)], senseOf("ORG", subtype as Subtype));
  }
  for (const [name, subtype, aliases] of rows("places")) {
    addAll([name, ...listCell(aliases)], senseOf("PLACE", subtype as Subtype));
  }
  for (const [name, type, subtype, aliases] of rows("things")) {
    addAll([name, ...listCell(aliases)], senseOf(type as MentionType, subtype as Subtype));
  }
  for (const [name, acronym] of rows("agencies")) addAll([name, acronym], senseOf("ORG", "agency"));
  for (const [name, , capital, aliases] of rows("countries")) {
    addAll([name, ...listCell(aliases)], SENSE.COUNTRY);
    addAll([capital], SENSE.CITY);
  }
  for (const [name, postal, abbreviations] of rows("states")) {
    addAll([name, postal, ...listCell(abbreviations)], SENSE.STATE);
  }
  for (const [name, forms] of rows("peoples")) addAll([name, ...listCell(forms)], SENSE.NORP);
  for (const [, , demonyms] of rows("demonyms.odbl")) addAll(listCell(demonyms).flatMap(withPlural), SENSE.NORP);
  const addFirst = (table: string, senses: number): void =>
    eachFirstCell(table, lexicons[table], (text, start, end) => gazetteer.addSlice(text, start, end, senses));
  addFirst("cities", SENSE.CITY);
  for (const [name] of rows("counties")) addAll([name, `${name} County`], SENSE.COUNTY);
  addFirst("regions", SENSE.REGION);
  addFirst("people", SENSE.PERSON);
  addFirst("first-names", SENSE.FIRST_NAME);
  addFirst("surnames", SENSE.SURNAME);
  return gazetteer;
}

function withPlural(demonym: string): string[] {
  return /(?:s|ese|ish|ch|sh|x|z)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}
