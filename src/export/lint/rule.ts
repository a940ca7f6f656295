import type {Fault, GraphFile, LintFormat} from "./graph-file";

/** One thing that importers do wrong, or readers cannot bear, and how to see it in a file. */
export interface Rule {
  /** Letter and number: E for what is lost or stops an import, W for what is likely to surprise. */
  readonly id: string;
  readonly name: string;
  /** What goes wrong, in one sentence; the place is put before it. */
  readonly text: string;
  readonly formats: readonly LintFormat[];
  /** The places, in the order of the file, each with what is wrong there. */
  find(file: GraphFile): Iterable<Fault>;
}

export const ALL_FORMATS: readonly LintFormat[] = ["gexf", "graphml", "csv"];
export const GEXF_ONLY: readonly LintFormat[] = ["gexf"];
