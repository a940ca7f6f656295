/** The part of n3 that tests use; the package brings no types. */
declare module "n3" {
  export interface ParsedTerm {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: {readonly value: string};
  }
  export interface ParsedQuad {
    readonly subject: ParsedTerm;
    readonly predicate: ParsedTerm;
    readonly object: ParsedTerm;
    readonly graph: ParsedTerm;
  }
  export class Parser {
    constructor(options: {readonly format: string});
    parse(text: string): ParsedQuad[];
  }
}
