import type {Span} from "./span";

/** A fault in the material: reported, never a stop. Holds no text of a document. */
export interface Problem {
  /** Stable upper-case code, for programs: `UNREADABLE`, `NOT_PARSED`, `DECISION_WITHOUT_TARGET` ... */
  readonly code: string;
  /** One sentence for people: what, where, what was expected, what to do. */
  readonly text: string;
  /** Id of the document, or the path of the file where no document came of it. */
  readonly document?: string;
  readonly span?: Span;
  /** The step that found it. */
  readonly by: string;
}

/** The caller's mistake: thrown, with a stable code that programs can branch on and a text that says what to do. */
export class HearsayError extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.name = "HearsayError";
    this.code = code;
  }
}
