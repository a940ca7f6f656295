import type {Document} from "../model/document";
import type {Problem} from "../model/problem";

/** A document before its text is hashed: hashing is left to the room that may touch the machine. */
export type UnhashedDocument = Omit<Document, "sha256">;

/** What came out of one file or stream. */
export interface Reading {
  readonly documents: readonly UnhashedDocument[];
  readonly problems: readonly Problem[];
}

/** How much of anything is taken in before it is refused or cut. */
export interface Limits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** UTF-16 code units of the text of one document; the rest is cut off. */
  readonly textLength: number;
  /** UTF-16 code units of one line of JSON. */
  readonly lineLength: number;
  /** Elements of one web page. */
  readonly elements: number;
  /** Levels of one web page. */
  readonly depth: number;
}

export const LIMITS: Limits = {
  fileBytes: 100_000_000,
  textLength: 20_000_000,
  lineLength: 32_000_000,
  elements: 500_000,
  depth: 200,
};

/** The choices of whoever reads. */
export interface ReadOptions {
  /** Column of a table that holds the article; without it the usual names are tried. */
  readonly textColumn?: string;
  readonly limits?: Partial<Limits>;
}

/** Makes a fault of the material; `document` is the id of the document or the path of the file. */
export function readProblem(code: string, document: string, text: string): Problem {
  return {code, text, document, by: "read"};
}
