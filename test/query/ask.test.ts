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

  it("tells what was found by single words, and the sentences of the articles that hold all of them", () => {
    const asked = ask(knowledge, "Who said that the officers feared the plan?");
    expect(asked.name === "said" && asked.byWords).toBe(true);
    const written = ask(knowledge, "Who said that Roe is a member of the Harbour Party?");
    expect(written.name === "said" && written.written.map(({sentence}) => sentence)).toContain(
      "Roe is a member of the Harbour Party.",
    );
    const exact = ask(knowledge, "Who said the curfew may be lifted?");
    expect(exact.name === "said" && [exact.byWords, exact.written]).toEqual([false, []]);
  });

  it("asks for less where the texts do not tell so much", () => {
    const understood = (question: string): string => ask(knowledge, question).understood;
    expect(understood("What did Roe tell reporters?")).toBe('said({by: "Roe"})');
    expect(understood("What does Roe think about Northport?")).toBe('said({by: "Roe", about: "Northport"})');
    expect(understood("What does Roe want?")).toBe('said({by: "Roe", stance: "promise"})');
    expect(understood("by:Roe kind:belief")).toBe('said({by: "Roe", kind: "belief"})');
    expect(understood("How many arrests on March 3?")).toBe('numbers("arrests")');
    expect(understood("Where did arrests take place?")).toBe(
      'relations({types: ["arrested","detained"], tells: "place"})',
    );
  });

  it("says what it understands where it does not", () => {
    expect(() => ask(knowledge, "Zanzibar monsoon")).toThrow(/is no question this understands/);
    expect(() => ask(knowledge, "")).toThrow(/NAME/);
    expect(() => ask(knowledge, "What did Nortphort say?")).toThrow(/Did you mean "Northport"/);
  });
});
