import type {Decision} from "../../src/model/decision";
import {isInOwnWords} from "../../src/model/own-words";
import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "../help/make";

const SAID = "The old harbour of Graumark burnt down in a single night.";
const TEXT = `${SAID} Rain fell on the town. ${SAID} Nobody came to see it. A harbour fire burnt the old harbour of Graumark down in one single night.`;

function run(decisions: readonly Decision[] = []) {
  const document = makeDocument("one.txt", TEXT);
  const record = makeRecord(document, {chains: [{name: "Graumark", type: "PLACE"}]});
  return {document, ...resolve([document], [record], decisions)};
}

describe("sentences in an article's own words", () => {
  it("that are printed twice word for word are one statement with two reports", () => {
    const own = run().statements.filter(isInOwnWords);
    const twice = own.filter(({text}) => text === SAID);
    expect(twice).toHaveLength(1);
    expect(twice[0].reports.map(({start}) => start)).toEqual([0, TEXT.lastIndexOf(SAID)]);
    expect(twice[0].independentSources).toBe(1);
  });

  it("lead from the keys they would have alone to the one they have", () => {
    const {statements, formerIds} = run();
    const ids = new Set(statements.map(({id}) => id));
    const former = Object.entries(formerIds).filter(([id]) => id.startsWith("statement:"));
    expect(former).toHaveLength(1);
    expect(ids.has(former[0][1])).toBe(true);
  });

  it("go with their links where a person rejects them, and come back where the line is undone", () => {
    const {document, statements, links} = run();
    const reject: Decision = {
      v: 1,
      op: "reject",
      statement: {sha256: document.sha256, start: 0, end: SAID.length},
    };
    expect(links).toHaveLength(1);
    const after = run([reject]);
    expect(after.problems).toEqual([]);
    expect(after.statements.some(({text}) => text === SAID)).toBe(false);
    expect(after.links).toEqual([]);
    expect(run([reject, {v: 1, op: "undo", ref: 1}]).statements).toEqual(statements);
  });

  it("are named in a problem where a decision points at nothing", () => {
    const {document} = run();
    const reject: Decision = {v: 1, op: "reject", statement: {sha256: document.sha256, start: 5, end: 9}};
    expect(run([{...reject, statement: {...reject.statement, start: 60, end: 66}}]).problems).toMatchObject([
      {code: "DECISION_WITHOUT_TARGET"},
    ]);
  });
});

describe("a count that a sentence lays beside another", () => {
  it("stands as the other side of its conflict", () => {
    const text = "Records show that 1,179 arrests were made, well over the agency's official number of 956 arrests.";
    const document = makeDocument("counts.txt", text);
    const {statements, links} = resolve([document], [makeRecord(document)], []);
    expect(links).toMatchObject([{type: "CONFLICTS_WITH", rule: "disputed figure"}]);
    expect(statements.map(({id}) => id)).toEqual(expect.arrayContaining([links[0].from, links[0].to]));
  });
});
