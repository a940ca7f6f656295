import type {Document} from "../model/document";
import type {Layer} from "../model/layer";
import type {Problem} from "../model/problem";

/** The values of a list of layers, in order. */
export type ValuesOf<Needs extends readonly Layer<unknown>[]> = {
  readonly [index in keyof Needs]: Needs[index] extends Layer<infer T> ? T : never;
};

/** Takes a fault in the material; the step's name is added. */
export type Report = (problem: Omit<Problem, "by" | "document">) => void;

/** One step of the language stage, ready for a pipeline: what it needs, what it gives, and a pure function between. */
export interface Annotator {
  readonly name: string;
  readonly needs: readonly Layer<unknown>[];
  readonly gives: Layer<unknown>;
  /** Gives the layer, from the document and the values of the layers it needs. */
  readonly run: (document: Document, values: readonly unknown[], report: Report) => unknown;
}

/**
 * Makes a step of the language stage. `run` is pure and synchronous: it gets the document and the values of `needs`, in their order.
 *
 *     const findAmounts = annotator({
 *       name: "amounts", needs: [tokens], gives: amounts,
 *       run: (document, [tokens]) => readAmounts(document.text, tokens),
 *     });
 */
export function annotator<const Needs extends readonly Layer<unknown>[], Given>(step: {
  readonly name: string;
  readonly needs: Needs;
  readonly gives: Layer<Given>;
  readonly run: (document: Document, values: ValuesOf<Needs>, report: Report) => Given;
}): Annotator {
  return step as unknown as Annotator;
}
