import type {EntityRelation, Statement} from "../../src/model/statement";
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

  it("are none in relations where one number is near the other, or a bound that holds", () => {
    const [relation] = relations;
    const told = (text: string, count: number): readonly [Statement, EntityRelation] => {
      const statement = counting(text, {times: []});
      const qualifiers = {count, time: "2020-01-01"};
      return [statement, {...relation, id: text, qualifiers, negated: false, saidIn: statement.id}];
    };
    const meet = (...list: (readonly [Statement, EntityRelation])[]): number =>
      countsAgainst(
        list.map(([statement]) => statement),
        list.map(([, each]) => each),
      ).length;
    const exact = told("it held 498 traders", 498);
    expect(meet(exact, told("it held almost 500 traders", 500))).toBe(0);
    expect(meet(exact, told("it held about 500 traders", 500))).toBe(0);
    expect(meet(exact, told("it held more than 450 traders", 450))).toBe(0);
    expect(meet(exact, told("it held at least 450 traders", 450))).toBe(0);
    expect(meet(exact, told("it held 450 traders", 450))).toBe(1);
    expect(meet(exact, told("it held more than 700 traders", 700))).toBe(1);
    expect(meet(exact, told("it held up to 300 traders", 300))).toBe(1);
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
