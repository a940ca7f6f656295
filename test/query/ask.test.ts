import {ask, said} from "../../src/query/index";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("asking", () => {
  it("gives the answer of the call it was taken for, and says which", () => {
    const asked = ask(knowledge, "What did Roe say about Northport?");
    expect(asked.understood).toBe('said({by: "Roe", about: "Northport"})');
    expect(asked.answer).toEqual(said(knowledge, {by: "Roe", about: "Northport"}));
  });

  it.each([
    ["Who is Poe?", "who"],
    ["What was said about the curfew?", "about"],
    ["How many arrests?", "numbers"],
    ["How is Roe linked to Poe?", "pathBetween"],
    ["Compare Roe and Poe", "compare"],
    ["What is disputed?", "conflicts"],
    ["Who are the unnamed sources?", "sources"],
    ["Who is never quoted?", "absent"],
    ["Timeline of Poe", "timeline"],
    ["Who did Roe talk to?", "neighbours"],
    ["Jane Roe", "who"],
    ["curfew", "about"],
  ])("%s: %s", (question, name) => {
    const asked = ask(knowledge, question);
    expect(asked.name).toBe(name);
    expect(asked.answer).not.toBeNull();
  });

  it("says what it understands where it does not", () => {
    expect(() => ask(knowledge, "Zanzibar monsoon")).toThrow(/is no question this understands/);
    expect(() => ask(knowledge, "")).toThrow(/NAME/);
    expect(() => ask(knowledge, "What did Nortphort say?")).toThrow(/Did you mean "Northport"/);
  });
});
