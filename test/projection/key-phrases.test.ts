import type {Statement} from "../../src/model/statement";
import {keyPhrases} from "../../src/projection/key-phrases";
import {makeKnowledge} from "../help/corpus";

const [example] = makeKnowledge().statements;

function phrases(...texts: string[]): readonly string[] {
  const statements: Statement[] = texts.map((text, index) => ({...example, id: `statement:${index}`, text}));
  return keyPhrases(statements).map(({text, statements: ids}) => `${text}: ${ids.map((id) => id.slice(-1)).join("")}`);
}

describe("key phrases", () => {
  it("are runs of words with meaning that several statements share", () => {
    expect(
      phrases(
        "The night curfew must end",
        "Nobody wants a night curfew.",
        "Night curfews, he said, are for cities",
        "It rains",
      ),
    ).toEqual(["night curfew: 012"]);
  });

  it("are as long as may be, and not part of each other", () => {
    expect(phrases("the old harbour wall is safe", "we love the old harbour wall", "rain")).toEqual([
      "old harbour wall: 01",
    ]);
  });

  it("do not cross the marks between clauses, nor hold numbers and small words", () => {
    expect(phrases("for the harbour, wall of 7 ships", "the harbour; wall of 7 ships")).toEqual([]);
  });

  it("do not depend on the order of statements", () => {
    const {statements} = makeKnowledge();
    expect(keyPhrases([...statements].reverse())).toEqual(keyPhrases(statements));
  });

  it("begin behind an article, a determiner or a preposition in one of the statements, so that no fragment is one", () => {
    expect(phrases("let it grow thank you", "it will grow thank heaven", "nobody here")).toEqual([]);
    expect(phrases("the bullets dipped in oil", "the bullets dipped in paint", "rain")).toEqual([]);
    expect(phrases("we don't think so", "you don't think so", "rain")).toEqual([]);
  });

  it("are shown as most statements write them, not as they are compared", () => {
    expect(phrases("the harbour gas works", "the harbour gas works burn", "sun")).toEqual(["harbour gas works: 01"]);
  });

  it("hold no name and no title with a name", () => {
    expect(phrases("of the Mayor Sam Poe", "by the Mayor Sam Poe", "rain")).toEqual([]);
  });
});
