import type {MentionType} from "./record";

/** A thing named by a person: by name and type, and by document where names clash. */
export interface EntityTarget {
  readonly name: string;
  readonly type: MentionType;
  /** SHA-256 of the document the name stands in, where the same name means two things. */
  readonly document?: string;
}

/** A span named by a person, anchored to the text itself so that it survives rebuilds. */
export interface SpanTarget {
  readonly sha256: string;
  readonly start: number;
  readonly end: number;
}

interface DecisionBase {
  /** Version of the line's form. */
  readonly v: 1;
  /** Why, in the person's words. */
  readonly reason?: string;
  /** Who. */
  readonly by?: string;
}

/** One line of `decisions.jsonl`: append-only, the only way back into the pipeline. */
export type Decision = DecisionBase &
  (
    | {readonly op: "same" | "different"; readonly a: EntityTarget; readonly b: EntityTarget}
    | {readonly op: "split"; readonly a: EntityTarget; readonly mention: SpanTarget; readonly name?: string}
    | {readonly op: "rename"; readonly a: EntityTarget; readonly to: string}
    | {readonly op: "retype"; readonly a: EntityTarget; readonly type: MentionType; readonly subtype?: string | null}
    | {readonly op: "hide"; readonly a: EntityTarget}
    | {readonly op: "reject" | "accept"; readonly statement: SpanTarget; readonly with?: SpanTarget}
    | {readonly op: "reject" | "accept"; readonly relation: SpanTarget & {readonly type: string}}
    | {readonly op: "speaker"; readonly statement: SpanTarget; readonly to: EntityTarget | null}
    | {readonly op: "about"; readonly statement: SpanTarget; readonly add?: EntityTarget; readonly drop?: EntityTarget}
    /** Takes back the line `ref` (counted from 1). */
    | {readonly op: "undo"; readonly ref: number}
  );

export const DECISION_OPS = [
  "same",
  "different",
  "split",
  "rename",
  "retype",
  "hide",
  "reject",
  "accept",
  "speaker",
  "about",
  "undo",
] as const satisfies readonly Decision["op"][];
