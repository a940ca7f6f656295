/** Irregular forms and known base forms, as the tagger's weights file carries them. */
export interface LemmaTables {
  /** "class form lemma", parted by blanks; the class is the letter `lemmaClass` gives. */
  readonly exceptions: readonly string[];
  /** Base forms of verbs. */
  readonly verbs: readonly string[];
}

/** The classes of tags that inflect: plural; forms of verbs; comparison. Names are left as they are. */
export function lemmaClass(xpos: string): string {
  switch (xpos) {
    case "NNS":
      return "n";
    case "NNP":
    case "NNPS":
      return "p";
    case "VBZ":
      return "z";
    case "VBG":
      return "g";
    case "VBD":
    case "VBN":
      return "d";
    case "JJR":
    case "RBR":
      return "r";
    case "JJS":
    case "RBS":
      return "s";
    default:
      return "o";
  }
}

/** Lemmas kept for each class before the memory starts anew, and letters of a word that is kept: longer ones hold on to their text. */
const LEMMAS_KEPT = 20_000;
const LONGEST_KEPT = 12;

/** Dictionary forms by rule, with a table of exceptions compiled from treebanks. */
export class Lemmatiser {
  /** For each class: form -> lemma, the exceptions and what was asked before. */
  readonly #known = new Map<string, Map<string, string>>();
  readonly #exceptions = new Map<string, Map<string, string>>();
  readonly #verbs: ReadonlySet<string>;

  constructor(tables: LemmaTables) {
    for (const line of tables.exceptions) {
      const [tagClass, form, lemma] = line.split(" ");
      const exceptions = this.#exceptions.get(tagClass) ?? new Map<string, string>();
      this.#exceptions.set(tagClass, exceptions.set(form, lemma));
    }
    this.#verbs = new Set(tables.verbs);
  }

  /**
   * Dictionary form, in lower case.
   * @param lower the word in lower case.
   * @param xpos its Penn tag.
   */
  lemma(lower: string, xpos: string): string {
    const tagClass = lemmaClass(xpos);
    // Where nothing inflects there is nothing worth remembering.
    if (tagClass === "o" || tagClass === "p") return this.#exceptions.get(tagClass)?.get(lower) ?? lower;
    let known = this.#known.get(tagClass);
    if (known === undefined || known.size > LEMMAS_KEPT) {
      known = new Map(this.#exceptions.get(tagClass));
      this.#known.set(tagClass, known);
    }
    let lemma = known.get(lower);
    if (lemma === undefined) {
      lemma = this.#byRule(lower, tagClass);
      if (lower.length <= LONGEST_KEPT) known.set(lower, lemma);
    }
    return lemma;
  }

  #byRule(word: string, tagClass: string): string {
    switch (tagClass) {
      case "n":
        return singular(word);
      case "z":
        return this.#verb(singular(word), word.endsWith("es") ? word.slice(0, -2) : "");
      case "g":
        return word.length > 4 && word.endsWith("ing") ? this.#base(word.slice(0, -3)) : word;
      case "d":
        if (word.length > 3 && word.endsWith("ied")) return `${word.slice(0, -3)}y`;
        return word.length > 3 && word.endsWith("ed") ? this.#base(word.slice(0, -2)) : word;
      case "r":
        return word.length > 4 && word.endsWith("er") ? positive(word.slice(0, -2)) : word;
      case "s":
        return word.length > 5 && word.endsWith("est") ? positive(word.slice(0, -3)) : word;
      default:
        return word;
    }
  }

  #verb(first: string, second: string): string {
    return !this.#verbs.has(first) && this.#verbs.has(second) ? second : first;
  }

  /** The base form of what is left when "ing" or "ed" is cut off. */
  #base(stem: string): string {
    const undoubled = /([bdgklmnprtvz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
    for (const candidate of [`${stem}e`, stem, undoubled]) if (this.#verbs.has(candidate)) return candidate;
    if (undoubled !== stem && !/ll$/.test(stem)) return undoubled;
    return NEEDS_E.test(stem) ? `${stem}e` : stem;
  }
}

/** Stems that end as no English base form does, or hardly ever. */
const NEEDS_E = /(?:[cuvz]|[^s]s|[lrnd]g|[^aeiou]l|[aeiou]r?at|[bcdfgptz]l|[^aeiou][iu][bdklmnprst]|[aeo]tiat|rs)$/;

function singular(word: string): string {
  if (word.length < 3 || !word.endsWith("s") || word.endsWith("ss")) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|[sc]h|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function positive(stem: string): string {
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[cgsv]|[^aeiou]l|[iua][dkmnt])$/.test(stem) ? `${stem}e` : stem;
}
