import type {MultiDirectedGraph} from "graphology";
import type {Decision} from "./decision";
import type {Document} from "./document";
import type {Entity} from "./entity";
import type {Problem} from "./problem";
import type {AnnotationRecord} from "./record";
import type {Resources} from "./resources";
import type {EntityRelation, Statement, StatementLink} from "./statement";

/** Flat attributes of a node: scalars only, lists joined with " | ". */
export interface NodeAttributes {
  /** A topic stands in pictures only. */
  readonly kind: "entity" | "statement" | "document" | "topic";
  readonly label: string;
  readonly [attribute: string]: string | number | boolean | null;
}

/** Flat attributes of an edge. `kind` is SAID, TO, ABOUT ... or a relation type. */
export interface EdgeAttributes {
  readonly kind: string;
  readonly weight: number;
  readonly [attribute: string]: string | number | boolean | null;
}

/** Plain Graphology: script what you like. */
export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Everything built from a folder of documents: the rich truth in lists, and the graph that shows them. Joined by id only. */
export interface Knowledge {
  readonly documents: readonly Document[];
  /** One per document, in the same order. */
  readonly records: readonly AnnotationRecord[];
  readonly decisions: readonly Decision[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly links: readonly StatementLink[];
  readonly relations: readonly EntityRelation[];
  /** Relations outside the schema, told by the words of a verb phrase (`open:praise`): shown by the view `open` alone. */
  readonly openRelations?: readonly EntityRelation[];
  /** Groups of documents that are near-copies of each other, each sorted, by their first id; documents without a copy are in none. */
  readonly copies?: readonly (readonly string[])[];
  /** Ids of entities that went into another one: old links still open. */
  readonly formerIds: {readonly [oldId: string]: string};
  readonly problems: readonly Problem[];
  readonly graph: KnowledgeGraph;
}

/** What questions about names, statements and relations need of a knowledge: the viewer's page has no more. */
export type Askable = Pick<Knowledge, "documents" | "records" | "entities" | "statements" | "relations" | "formerIds">;

/** What all records together say, with the decisions of people applied: knowledge before its graph is made. */
export type Resolution = Pick<
  Knowledge,
  "entities" | "statements" | "links" | "relations" | "openRelations" | "copies" | "formerIds" | "problems"
>;

/** Version of the graph's form as exported: major when readers must change. */
export const GRAPH_FORMAT = "1.0.0";

/** What a build reads: documents and the decisions people took. */
export interface Workspace {
  readonly documents: readonly Document[];
  readonly decisions: readonly Decision[];
  /** What went wrong while reading. */
  readonly problems: readonly Problem[];
  /** Tables and weights of the language stage. */
  readonly resources: Resources;
}
