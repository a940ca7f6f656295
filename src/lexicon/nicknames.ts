import {compareText, foldText} from "../model/text";
import {listCell, readTable} from "./table";

/** Which given names may be the same: short forms and the full forms they stand for. */
export interface Nicknames {
  /** Full forms of a short form, sorted; empty where the name is none. */
  fullForms(name: string): readonly string[];
  /** True if the two given names may be of one person: equal, or a short and a full form, or two short forms of one name. */
  match(a: string, b: string): boolean;
}

/**
 * Reads the table `nicknames.tsv`.
 * @throws HearsayError `LEXICON` if the table is missing.
 */
export function readNicknames(table: string | undefined): Nicknames {
  const full = new Map<string, readonly string[]>();
  const folded = new Map<string, ReadonlySet<string>>();
  for (const [short, forms] of readTable("nicknames", table).rows) {
    const names = listCell(forms).sort(compareText);
    full.set(foldText(short), names);
    folded.set(foldText(short), new Set(names.map(foldText)));
  }
  return {
    fullForms: (name) => full.get(foldText(name)) ?? [],
    match(a, b) {
      const [first, second] = [foldText(a), foldText(b)];
      if (first === second) return true;
      const [ofFirst, ofSecond] = [folded.get(first), folded.get(second)];
      if (ofFirst?.has(second) || ofSecond?.has(first)) return true;
      if (!ofFirst || !ofSecond) return false;
      for (const name of ofFirst) if (ofSecond.has(name)) return true;
      return false;
    },
  };
}
