import type {Decision} from "../../src/model/decision";

const ROE = {name: "Jane Roe", type: "PERSON"} as const;
const PLACE = {sha256: "3f".repeat(32), start: 120, end: 164};

/** What each op does, with a line of `decisions.jsonl` that does it. */
export const DECISION_EXAMPLES: {
  readonly [op in Decision["op"]]: {readonly does: string; readonly example: Decision & {readonly op: op}};
} = {
  same: {
    does: "two names are one entity",
    example: {v: 1, op: "same", a: ROE, b: {name: "J. Roe", type: "PERSON"}, reason: "same office, same day"},
  },
  different: {
    does: "two names are never one entity, whatever is inferred",
    example: {v: 1, op: "different", a: ROE, b: {name: "Roe", type: "PERSON"}},
  },
  split: {
    does: "a mention is not of the entity it was counted to, but of another",
    example: {v: 1, op: "split", a: ROE, mention: {...PLACE, end: 123}, name: "Richard Roe"},
  },
  rename: {does: "an entity is shown by another name", example: {v: 1, op: "rename", a: ROE, to: "Jane A. Roe"}},
  retype: {
    does: "an entity has another type or subtype",
    example: {v: 1, op: "retype", a: {name: "Harbour Office", type: "PLACE"}, type: "ORG", subtype: "agency"},
  },
  hide: {does: "an entity is left out of the graph", example: {v: 1, op: "hide", a: {name: "Updated", type: "MISC"}}},
  reject: {
    does: "a statement, a link of two statements (`with`) or a `relation` does not hold",
    example: {v: 1, op: "reject", relation: {...PLACE, type: "works_for"}},
  },
  accept: {
    does: "a statement, a link of two statements (`with`) or a `relation` holds",
    example: {v: 1, op: "accept", statement: PLACE, with: {...PLACE, start: 310, end: 352}, by: "desk"},
  },
  speaker: {
    does: "somebody else, or nobody known (`null`), makes the statement",
    example: {v: 1, op: "speaker", statement: PLACE, to: ROE},
  },
  about: {
    does: "a statement is about an entity (`add`), or is not (`drop`)",
    example: {v: 1, op: "about", statement: PLACE, add: {name: "Harbour Office", type: "ORG"}},
  },
  undo: {does: "takes back the line `ref` of the log, counted from 1", example: {v: 1, op: "undo", ref: 3}},
};
