import type {KnowledgeGraph} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import {conflictPicture, congruencePicture} from "./agreement";
import {coMentionPicture} from "./co-mention";
import {fullPicture} from "./full";
import {openPicture} from "./open";
import {type Projectable, speakersPicture} from "./speakers";
import {twoModePicture} from "./two-mode";

const MAKERS = {
  speakers: speakersPicture,
  full: fullPicture,
  "two-mode": twoModePicture,
  "co-mention": coMentionPicture,
  congruence: congruencePicture,
  conflict: conflictPicture,
  open: openPicture,
} as const satisfies {readonly [name: string]: (knowledge: Projectable) => KnowledgeGraph};

/** The name of a way to look at knowledge as a graph. */
export type ProjectionName = keyof typeof MAKERS;

/** The names of all views of the graph. */
export const PROJECTIONS = Object.keys(MAKERS) as readonly ProjectionName[];

/**
 * The graph of one view of knowledge. Pure: a new graph each time, the knowledge stays as it is.
 * @throws HearsayError `UNKNOWN_PROJECTION`
 */
export function project(knowledge: Projectable, name: ProjectionName): KnowledgeGraph {
  const make: ((knowledge: Projectable) => KnowledgeGraph) | undefined = Object.hasOwn(MAKERS, name)
    ? MAKERS[name]
    : undefined;
  if (!make) {
    throw new HearsayError(
      "UNKNOWN_PROJECTION",
      `project: unknown projection ${JSON.stringify(name)}. Expecting one of ${PROJECTIONS.join(", ")}.`,
    );
  }
  return make(knowledge);
}
