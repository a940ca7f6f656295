import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "../help/make";

function run(description: string, ...holders: string[]) {
  const named = holders.map((name, index) => {
    const document = makeDocument(`${index}.txt`, `${name} is acting director of the Border Office (BO).`);
    const chains = [{name}, {name: "Border Office", type: "ORG" as const, mentions: ["Border Office", "BO"]}];
    const relations = [
      {
        type: "holds_position",
        subject: name,
        object: "Border Office",
        literal: "acting director",
        evidence: document.text,
      },
    ];
    return {document, record: makeRecord(document, {chains, relations})};
  });
  const document = makeDocument("z.txt", `${description} said it rains.`);
  const record = makeRecord(document, {
    chains: [{name: description, unnamed: true}],
    attributions: [
      {source: description, speaker: description, sourceKind: "unnamed", cue: "said", content: "it rains"},
    ],
  });
  const {entities} = resolve(
    [...named.map((item) => item.document), document],
    [...named.map((item) => item.record), record],
    [],
  );
  return entities.flatMap(({name, candidates}) =>
    candidates.map(({rule, entity}) => `${name}: ${rule} ${entity.replace(/-[0-9a-f]{8}$/, "")}`),
  );
}

describe("people described by their office", () => {
  it("may be the only person who is named in it", () => {
    expect(run("The acting director of BO", "Ruth Voss")).toEqual([
      "Ruth Voss: office person:the-acting-director-of-bo",
      "The acting director of BO: office person:ruth-voss",
    ]);
  });

  it("stay open where two people are named in it, or the description says more or too little", () => {
    expect(run("The acting director of BO", "Ruth Voss", "Otto Lind")).toEqual([]);
    expect(run("The acting harbour director of BO", "Ruth Voss")).toEqual([]);
    expect(run("The director", "Ruth Voss")).toEqual([]);
    expect(run("A director of BO", "Ruth Voss")).toEqual([]);
  });
});
