import type {Statement} from "../../src/model/statement";
import {storyPairs} from "../../src/resolve/stories";
import {makeKnowledge} from "../help/corpus";

const [statement] = makeKnowledge().statements;
const [report] = statement.reports;

function printed(text: string, ...documents: readonly string[]): Statement {
  return {...statement, text, reports: documents.map((document) => ({...report, document}))};
}

const LONG = "the ferry to the outer islands will sail again in May";

describe("documents of one story", () => {
  it("are those that print one statement of some length", () => {
    expect(
      storyPairs([printed(LONG, "b", "a"), printed("no comment", "a", "c"), printed(LONG, "c")], new Map()),
    ).toEqual([["a", "b"]]);
  });

  it("are no copies of each other", () => {
    const copyOf = new Map([
      ["a", "a"],
      ["b", "a"],
    ]);
    expect(storyPairs([printed(LONG, "a", "b", "c")], copyOf)).toEqual([
      ["a", "c"],
      ["b", "c"],
    ]);
  });

  it("grow with the documents that print one statement, not with their square", () => {
    const documents = Array.from({length: 200}, (_, index) => `d${index}`);
    expect(storyPairs([printed(LONG, ...documents)], new Map()).length).toBeLessThan(200 * 12);
  });
});
