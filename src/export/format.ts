import type {Knowledge} from "../model/knowledge";
import type {Statement} from "../model/statement";
import type {CsvOptions} from "./csv-row";
import type {GexfOptions} from "./gexf";

/** What an export may be told; each format reads the parts that concern it. */
export interface ExportOptions extends GexfOptions, CsvOptions {
  /** Only these statements; all unless told otherwise. */
  readonly statements?: readonly Statement[];
}

/** One file of an export: its name and its text, to be written as it comes. */
export interface ExportFile {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** A format as data: what the command line lists and the documentation tells. */
export interface Format {
  /** What it is asked for by. */
  readonly name: string;
  /** Names of the files it makes. */
  readonly files: readonly string[];
  /** What reads it. */
  readonly readers: string;
  /** What it carries, in one sentence. */
  readonly carries: string;
  /** True if every build writes it. */
  readonly inBuild: boolean;
  write(knowledge: Knowledge, options: ExportOptions): readonly ExportFile[];
}
