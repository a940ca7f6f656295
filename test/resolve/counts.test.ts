import type {Statement} from "../../src/model/statement";
import {countsAgainst} from "../../src/resolve/counts";
import {makeKnowledge} from "../help/corpus";

const {statements, relations} = makeKnowledge();
const [example] = statements;

function counting(text: string, changed: Partial<Statement> = {}): Statement {
  return {
    ...example,
    id: `statement:${text}`,
    text,
    times: ["2020-01-01"],
    about: [],
    stance: "neutral",
    negated: false,
    ...changed,
  };
}

function reasons(...list: Statement[]): readonly string[] {
  return countsAgainst(list, []).map(({reason}) => reason);
}

describe("counts that contradict each other", () => {
  it("are found in relations of one subject, time and place", () => {
    expect(countsAgainst([], relations)).toEqual([]);
    const all = countsAgainst(statements, relations).map(({reason}) => reason);
    expect(all.filter((reason) => reason.endsWith("(arrested), 2017-09-25"))).toHaveLength(1);
  });

  it("are found in words about one thing at one time", () => {
    expect(reasons(counting("498 traders were held"), counting("it held 107 traders"))).toEqual([
      "498 traders against 107 traders (trader), 2020-01-01",
    ]);
  });

  it("are found in words about one event", () => {
    const event = {times: [], about: ["event:night-raid"]};
    expect(reasons(counting("498 arrests", event), counting("107 arrests", event))).toHaveLength(1);
  });

  it("are none at different times or places, of different things, or where one is a bound that holds", () => {
    const first = counting("498 traders were held");
    expect(reasons(first, counting("it held 107 traders", {times: ["2020-01-02"]}))).toEqual([]);
    expect(reasons(first, counting("it held 107 traders", {times: []}))).toEqual([]);
    expect(reasons(first, counting("it held 107 traders", {about: ["place:northport"]}))).toEqual([]);
    expect(reasons(first, counting("it saw 107 boats"))).toEqual([]);
    expect(reasons(first, counting("it held more than 450 traders"))).toEqual([]);
    expect(reasons(first, counting("it held 107 traders", {stance: "deny"}))).toEqual([]);
  });
});
