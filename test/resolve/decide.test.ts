import type {Decision} from "../../src/model/decision";
import type {Resolution} from "../../src/model/knowledge";
import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "../help/make";

const documents = [
  makeDocument("a.txt", "Tom Kerr met Nora Dahl in Northport."),
  makeDocument("b.txt", "Thomas Kerr met Eleanor Dahl in Northport Bay."),
  makeDocument("c.txt", "Tom Kerr, the painter, was born in Northport."),
];
const records = [
  makeRecord(documents[0], {chains: [{name: "Tom Kerr"}, {name: "Nora Dahl"}, {name: "Northport", type: "PLACE"}]}),
  makeRecord(documents[1], {
    chains: [{name: "Thomas Kerr"}, {name: "Eleanor Dahl"}, {name: "Northport Bay", type: "PLACE"}],
  }),
  makeRecord(documents[2], {chains: [{name: "Tom Kerr"}, {name: "Northport", type: "PLACE"}]}),
];
const person = (name: string, document?: string) => ({name, type: "PERSON" as const, ...(document ? {document} : {})});

function run(...decisions: Decision[]): Resolution {
  return resolve(documents, records, decisions);
}

function groups({entities}: Resolution): readonly string[] {
  return entities
    .filter(({type}) => type === "PERSON")
    .map(({name, chains}) => `${name} ${chains.map(({document}) => document[0]).join("")}`);
}

describe("decisions about identity", () => {
  it("joins what a person says is the same, and says so", () => {
    const resolution = run({v: 1, op: "same", a: person("Nora Dahl"), b: person("Eleanor Dahl"), reason: "her pass"});
    const [entity] = resolution.entities.filter(({name}) => name.endsWith("Dahl"));
    expect(entity.chains).toHaveLength(2);
    expect(entity.merges).toEqual([expect.objectContaining({rule: "decision", evidence: "her pass", confidence: 1})]);
    expect(resolution.problems).toEqual([]);
  });

  it("keeps apart what a person says is different, against any rule", () => {
    expect(groups(run())).toEqual(["Eleanor Dahl b", "Nora Dahl a", "Tom Kerr abc"]);
    expect(groups(run({v: 1, op: "different", a: person("Tom Kerr"), b: person("Thomas Kerr")}))).toEqual([
      "Eleanor Dahl b",
      "Nora Dahl a",
      "Thomas Kerr b",
      "Tom Kerr ac",
    ]);
  });

  it("tells two of one name apart by their documents", () => {
    const different: Decision = {
      v: 1,
      op: "different",
      a: person("Tom Kerr", documents[0].sha256),
      b: person("Tom Kerr", documents[2].sha256),
    };
    const names = groups(run(different));
    expect(names).toHaveLength(4);
    expect(names.filter((group) => group.includes("a") && group.endsWith("c"))).toEqual([]);
  });

  it("carries sameness on, and lets a difference stand against it", () => {
    const chain: Decision[] = [
      {v: 1, op: "same", a: person("Nora Dahl"), b: person("Eleanor Dahl")},
      {v: 1, op: "same", a: person("Eleanor Dahl"), b: person("Tom Kerr")},
    ];
    expect(groups(run(...chain))).toHaveLength(1);
    const resolution = run(...chain, {v: 1, op: "different", a: person("Nora Dahl"), b: person("Tom Kerr")});
    expect(groups(resolution)).toEqual(["Eleanor Dahl ab", "Tom Kerr abc"]);
    const [problem] = resolution.problems;
    expect(problem.code).toBe("DECISION_CONFLICT");
    expect(problem.text).toContain("lines 3 and 2");
  });

  it("takes the chain of a mention out of its entity and names it", () => {
    const {sha256} = documents[2];
    const resolution = run({
      v: 1,
      op: "split",
      a: person("Tom Kerr"),
      mention: {sha256, start: 0, end: 8},
      name: "Tom Kerr (painter)",
    });
    expect(groups(resolution)).toEqual(["Eleanor Dahl b", "Nora Dahl a", "Thomas Kerr ab", "Tom Kerr (painter) c"]);
  });

  it("reports decisions that find nothing", () => {
    const codes = run(
      {v: 1, op: "same", a: person("Nobody"), b: person("Tom Kerr")},
      {v: 1, op: "split", a: person("Tom Kerr"), mention: {sha256: "00", start: 0, end: 1}},
      {v: 1, op: "different", a: person("Tom Kerr"), b: person("Tom Kerr")},
    ).problems.map(({code, by}) => `${code} ${by}`);
    expect(codes).toEqual(Array.from({length: 3}, () => "DECISION_WITHOUT_TARGET decide"));
  });

  it("finds a thing by a name or type that an earlier line gave it", () => {
    const resolution = run(
      {v: 1, op: "rename", a: person("Nora Dahl"), to: "Dr Dahl"},
      {v: 1, op: "retype", a: {name: "Northport Bay", type: "PLACE"}, type: "EVENT", subtype: "disaster"},
      {v: 1, op: "same", a: person("Dr Dahl"), b: person("Eleanor Dahl")},
      {v: 1, op: "hide", a: {name: "Northport Bay", type: "EVENT"}},
    );
    expect(resolution.problems).toEqual([]);
    expect(resolution.entities.find(({name}) => name === "Dr Dahl")?.chains).toHaveLength(2);
    expect(resolution.entities.find(({type}) => type === "EVENT")).toMatchObject({hidden: true, subtype: "disaster"});
  });
});
