import {parseDecision} from "../../src/disk/decision-schema";
import {DECISION_OPS, type Decision} from "../../src/model/decision";

const a = {name: "Ann Reed", type: "PERSON"} as const;
const b = {name: "A. Reed", type: "PERSON", document: "b.txt"} as const;
const place = {sha256: "0".repeat(64), start: 3, end: 9};

const EXAMPLES: readonly Decision[] = [
  {v: 1, op: "same", a, b},
  {v: 1, op: "different", a, b, reason: "two persons", by: "me"},
  {v: 1, op: "split", a, mention: place, name: "Ann Reed the younger"},
  {v: 1, op: "rename", a, to: "Anne Reed"},
  {v: 1, op: "retype", a, type: "ORG", subtype: "company"},
  {v: 1, op: "hide", a},
  {v: 1, op: "reject", statement: place, with: place},
  {v: 1, op: "accept", relation: {...place, type: "member_of"}},
  {v: 1, op: "speaker", statement: place, to: null},
  {v: 1, op: "about", statement: place, add: a},
  {v: 1, op: "undo", ref: 1},
];

describe("parseDecision", () => {
  it("knows every kind of decision", () => {
    expect(EXAMPLES.map(({op}) => op).sort()).toEqual([...DECISION_OPS].sort());
    for (const example of EXAMPLES) expect(parseDecision(JSON.parse(JSON.stringify(example)))).toEqual(example);
  });

  it.each([
    null,
    [],
    "hide",
    {op: "hide", a},
    {v: 1, op: "hide", a: {name: "", type: "PERSON"}},
    {v: 1, op: "hide", a: {name: "Ann", type: "PEOPLE"}},
    {v: 1, op: "undo", ref: 0},
    {v: 1, op: "reject", statement: {...place, sha256: "x"}},
    {v: 1, op: "hide", a, extra: true},
  ])("refuses %j", (value) => {
    expect(parseDecision(value)).toBeNull();
  });
});
