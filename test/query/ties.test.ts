import {strength, ties} from "../../src/query/ties";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const between = (from: string, to: string): string[] =>
  ties(knowledge)
    .filter((tie) => tie.from === from && tie.to === to)
    .map((tie) => `${tie.kind} ${strength(tie)}`);

describe("ties", () => {
  it("sum up what is said about and to somebody, and relations, one of a kind and direction", () => {
    expect(between("person:jane-roe", "org:border-office")).toEqual(["SAID_ABOUT 2", "holds_position 1"]);
    expect(between("person:jane-roe", "org:daily-gazette")).toEqual(["SAID_TO 1"]);
    expect(between("person:sam-poe", "person:sam-poe")).toEqual([]);
  });

  it("join an unnamed source to its organisation", () => {
    expect(ties(knowledge).filter(({kind, to}) => kind === "SPEAKS_FOR" && to === "org:border-office")).toHaveLength(1);
  });

  it("stand for as many statements as the data holds", () => {
    const said = ties(knowledge).filter(({kind}) => kind === "SAID_ABOUT");
    const expected = knowledge.statements.flatMap(({speaker, about}) =>
      about.filter((id) => speaker !== null && id !== speaker),
    );
    expect(said.reduce((sum, tie) => sum + tie.statements.length, 0)).toBe(expected.length);
  });
});
