import type {Resources} from "../model/resources";
import {readTable} from "./table";

/** What kind of title it is: an honorific says only that a person follows. */
type TitleClass = "honorific" | "office" | "rank" | "church" | "academic" | "business" | "role";

/** Titles of persons, looked up by their words in lower case, abbreviations with their full stop, joined with blanks; hyphens part words. */
export interface Titles {
  /** Class of a whole title, or undefined. */
  classOf(title: string): TitleClass | undefined;
  /** True of words that extend a title: "acting", "former". */
  isModifier(word: string): boolean;
  /** Most words a title has. */
  readonly longest: number;
}

/**
 * Reads the tables `titles.tsv` and `title-modifiers.tsv`.
 * @throws HearsayError `LEXICON` if one is missing.
 */
export function readTitles({lexicons}: Pick<Resources, "lexicons">): Titles {
  const classes = new Map<string, TitleClass>();
  let longest = 1;
  for (const [title, kind] of readTable("titles", lexicons.titles).rows) {
    const words = title.split(/[\s-]+/);
    longest = Math.max(longest, words.length);
    if (!classes.has(words.join(" "))) classes.set(words.join(" "), kind as TitleClass);
  }
  const modifiers = new Set(readTable("title-modifiers", lexicons["title-modifiers"]).rows.map(([word]) => word));
  return {classOf: (title) => classes.get(title), isModifier: (word) => modifiers.has(word), longest};
}
