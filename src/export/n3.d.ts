/** The part of n3 that is used here; the package brings no types. */
declare module "n3" {
  /** A term of RDF as RDF/JS defines it. */
  export interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: {readonly value: string};
  }
  /** A fact: three terms and the graph in which they stand. */
  export interface RdfQuad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
    readonly graph: RdfTerm;
  }
  export class Writer {
    constructor(options: {readonly format: string});
    quadToString(subject: RdfTerm, predicate: RdfTerm, object: RdfTerm, graph: RdfTerm): string;
  }
  export class Parser {
    constructor(options: {readonly format: string});
    parse(text: string): RdfQuad[];
  }
  export const DataFactory: {
    namedNode(iri: string): RdfTerm;
    literal(text: string, datatype?: RdfTerm): RdfTerm;
    defaultGraph(): RdfTerm;
  };
}
