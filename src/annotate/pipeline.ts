import type {Document} from "../model/document";
import type {Layer} from "../model/layer";
import {HearsayError, type Problem} from "../model/problem";
import type {Annotator} from "./annotator";

/** A document with everything found about it. */
export interface Annotated {
  readonly document: Document;
  /** The value of a layer. Throws if no step gave it. */
  get<T>(layer: Layer<T>): T;
  readonly problems: readonly Problem[];
}

/** Document -> layers. Pure: the same document gives equal layers. */
export type Pipeline = (document: Document) => Annotated;

/**
 * Joins steps into a pipeline, in the order given.
 * @throws HearsayError `PIPELINE_ORDER` if a step needs a layer that nothing before it gives, `PIPELINE_TWICE` if two give the same.
 */
export function createPipeline(annotators: readonly Annotator[]): Pipeline {
  const given = new Set<Layer<unknown>>();
  for (const step of annotators) {
    for (const needed of step.needs) {
      if (!given.has(needed)) {
        throw new HearsayError(
          "PIPELINE_ORDER",
          `Annotator "${step.name}" needs layer "${needed.name}", which nothing before it gives. Put the annotator that gives it earlier in the list.`,
        );
      }
    }
    if (given.has(step.gives)) {
      throw new HearsayError(
        "PIPELINE_TWICE",
        `Annotator "${step.name}" gives layer "${step.gives.name}", which an annotator before it gives already. Remove one of the two.`,
      );
    }
    given.add(step.gives);
  }
  return (document) => run(annotators, document);
}

function run(annotators: readonly Annotator[], document: Document): Annotated {
  const values = new Map<Layer<unknown>, unknown>();
  const problems: Problem[] = [];
  for (const step of annotators) {
    const inputs = step.needs.map((needed) => values.get(needed));
    values.set(
      step.gives,
      step.run(document, inputs, (problem) => problems.push({...problem, document: document.id, by: step.name})),
    );
  }
  return {
    document,
    problems,
    get<T>(layer: Layer<T>): T {
      if (!values.has(layer)) {
        throw new HearsayError(
          "LAYER_MISSING",
          `The layer "${layer.name}" was not made for document "${document.id}": add an annotator that gives it to the pipeline.`,
        );
      }
      return values.get(layer) as T;
    },
  };
}
