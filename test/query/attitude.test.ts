import {attitudeOf} from "../../src/query/attitude";
import {saidStatements} from "../../src/query/said";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const [statement] = saidStatements(knowledge);
const attitude = (text: string): string | null => {
  const report = {...statement.reports[0], document: "elsewhere"};
  return attitudeOf(knowledge, {...statement, text, reports: [report]});
};

describe("which way a statement speaks of something", () => {
  it.each([
    ["residents welcome the patrols", "for"],
    ["he backed the plan and praised its authors", "for"],
    ["the patrols are not welcome here", "against"],
    ["she didn't support the plan", "against"],
    ["the council condemned the curfew", "against"],
    ["critics accused the office of cruelty", "against"],
    ["they never criticized the plan", "for"],
    ["people accused of theft came back to town", null],
    ["the plan is supported by some and opposed by others", null],
    ["the curfew begins at nine", null],
  ])("%s: %s", (text, expected) => {
    expect(attitude(text)).toBe(expected);
  });
});
