import type {Statement} from "../../src/model/statement";
import {linkStatements} from "../../src/resolve/links";
import {makeKnowledge} from "../help/corpus";

const {statements, links} = makeKnowledge();
const [example] = statements;

function saying(text: string, changed: Partial<Statement> = {}): Statement {
  const reports = [{...example.reports[0], document: text}];
  return {
    ...example,
    id: `statement:${text}`,
    text,
    about: [],
    within: null,
    stance: "neutral",
    kind: "speech",
    negated: false,
    reports,
    ...changed,
  };
}

function found(...list: Statement[]): readonly string[] {
  return linkStatements(list, []).map(({type, rule}) => `${type} ${rule}`);
}

describe("links between statements", () => {
  it("of the made corpus are one of each kind, each with a reason", () => {
    expect(links.map(({type}) => type)).toEqual(["CONFLICTS_WITH", "RESPONDS_TO", "SAME_AS"]);
    expect(links.every(({reason, status}) => reason !== "" && status === "candidate")).toBe(true);
  });

  it("join what one speaker says again in other words", () => {
    const by = {speaker: "person:a"};
    const first = saying("the harbour wall needs new stones before winter", by);
    expect(found(first, saying("before winter, new stones are needed for the harbour wall", by))).toEqual([
      "SAME_AS paraphrase",
    ]);
    expect(
      found(first, saying("before winter, new stones are needed for the harbour wall", {speaker: "person:b"})),
    ).toEqual([]);
    expect(found(first, saying("the harbour wall needs 7 new stones before winter", by))).toEqual([]);
    expect(found(first, saying("the harbour wall does not need new stones before winter", by))).toEqual([]);
  });

  it("join a denial with what it takes up about the same people", () => {
    const said = saying("Poe took money from the ferry company", {speaker: "person:a", about: ["person:sam-poe"]});
    const denial = {speaker: "person:sam-poe", stance: "deny" as const, cue: "denied"};
    expect(found(said, saying("taking money from the ferry company", {...denial}))).toEqual(["RESPONDS_TO denial"]);
    expect(found(said, saying("having met Poe", {...denial, about: ["person:sam-poe"]}))).toEqual([]);
    expect(found(said, saying("taking money from the ferry company", {...denial, speaker: "person:c"}))).toEqual([]);
  });

  it("join two speakers of whom one says the opposite", () => {
    const one = saying("the harbour wall needs new stones", {speaker: "person:a"});
    const other = saying("the harbour wall does not need new stones", {speaker: "person:b"});
    expect(found(one, other)).toEqual(["CONFLICTS_WITH negation"]);
  });

  it("never join a statement with the report of it in the same words of a text", () => {
    const inner = saying("the harbour wall needs new stones", {speaker: "person:a"});
    expect(
      found(inner, saying("the harbour wall needs new stones now", {speaker: "person:a", reports: inner.reports})),
    ).toEqual([]);
    expect(
      found(inner, saying("the harbour wall needs new stones now", {speaker: "person:a", within: inner.id})),
    ).toEqual([]);
  });
});
