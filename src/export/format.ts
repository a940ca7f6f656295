import type {CsvOptions} from "./csv-row";
import type {GexfOptions} from "./gexf";
import type {Scope, ScopeOptions} from "./scope";

/** What an export may be told; each format reads the parts that concern it. */
export interface ExportOptions extends ScopeOptions, GexfOptions, CsvOptions {}

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
  /** The texts of its files, in their order. */
  write(scope: Scope, options: ExportOptions): readonly Iterable<string>[];
}
