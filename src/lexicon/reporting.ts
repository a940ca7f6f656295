import type {AttributionKind, Stance} from "../model/record";

/** What a word that reports speech or thought says about the one who reports, and what it may be followed by. */
export interface ReportingEntry {
  readonly word: string;
  readonly part: "verb" | "noun" | "adverb" | "preposition";
  readonly kind: AttributionKind;
  readonly stance: Stance;
  /** With a subject and a clause it nearly always reports; otherwise it does so only with "that" or quotation marks. */
  readonly sure: boolean;
  /** Takes a clause: "said it was over". */
  readonly clause: boolean;
  /** Takes an infinitive: "vowed to stay". */
  readonly infinitive: boolean;
  /** Takes the thing said as a noun phrase: "denied the charges". */
  readonly noun: boolean;
  /** Takes the person spoken to: "told reporters". */
  readonly addressee: boolean;
}

/** Reporting words by lemma. */
export interface Reporting {
  readonly verbs: ReadonlyMap<string, ReportingEntry>;
  readonly nouns: ReadonlyMap<string, ReportingEntry>;
  /** Adverbs that put the whole clause on somebody else: "reportedly". */
  readonly adverbs: ReadonlyMap<string, ReportingEntry>;
}

/** Reads the table `reporting.tsv`; lines that are too short are passed over. */
export function readReporting(table: string): Reporting {
  const verbs = new Map<string, ReportingEntry>();
  const nouns = new Map<string, ReportingEntry>();
  const adverbs = new Map<string, ReportingEntry>();
  for (const line of table.split("\n")) {
    const columns = line.split("\t");
    if (line.startsWith("#") || columns.length < 6 || columns[0] === "word") continue;
    const entry = readEntry(columns);
    const place = entry.part === "verb" ? verbs : entry.part === "noun" ? nouns : adverbs;
    if (entry.part !== "preposition") place.set(entry.word, entry);
  }
  return {verbs, nouns, adverbs};
}

function readEntry(columns: readonly string[]): ReportingEntry {
  const [word, part, kind, stance, certainty, takes] = columns;
  return {
    word,
    part: part as ReportingEntry["part"],
    kind: kind as AttributionKind,
    stance: stance as Stance,
    sure: certainty === "sure",
    clause: takes.includes("c"),
    infinitive: takes.includes("t"),
    noun: takes.includes("n"),
    addressee: takes.includes("o"),
  };
}
