/** A fault of the file itself. */
export interface Fault {
  readonly text: string;
  readonly line: number;
}

/** An attribute as the file declares it. */
export interface Declaration {
  readonly element: string;
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly dynamic: boolean;
  readonly line: number;
}

/** A value of an attribute, as it is written. */
export interface Value {
  /** Id of the declaration it names. */
  readonly of: string;
  readonly value: string;
  /** Its own time, as written, if it has one. */
  readonly time: Time | null;
  readonly line: number;
}

/** A period or a moment, as written. */
export interface Time {
  readonly start?: string;
  readonly end?: string;
  readonly moment?: string;
}

/** A node or an edge, as it is written: what is not there is undefined. */
export interface Item {
  readonly element: "node" | "edge";
  readonly id?: string;
  readonly label?: string;
  readonly source?: string;
  readonly target?: string;
  readonly kind?: string;
  readonly weight?: string;
  /** True for an edge without direction. */
  readonly undirected: boolean;
  readonly values: readonly Value[];
  readonly viz: readonly {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly line: number;
  }[];
  readonly times: readonly Time[];
  readonly line: number;
}

/** A format of files that `lint` checks. */
export type LintFormat = "gexf" | "graphml" | "csv";

/** What a graph file says, in one form for all formats. */
export interface GraphFile {
  readonly format: LintFormat;
  readonly version: string | null;
  /** Prefix -> namespace; "" for the default one. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly dynamic: boolean;
  /** True where times are dates rather than numbers. */
  readonly dates: boolean;
  readonly declarations: readonly Declaration[];
  readonly items: readonly Item[];
  readonly faults: readonly Fault[];
  /** Nodes or graphs within nodes, and edges between more than two. */
  readonly nested: readonly Fault[];
  /** The header of a table. */
  readonly header: readonly string[];
}
