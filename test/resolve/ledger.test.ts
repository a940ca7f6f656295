import type {Decision} from "../../src/model/decision";
import type {Problem} from "../../src/model/problem";
import {activeDecisions, conflict, withoutTarget} from "../../src/resolve/ledger";

const hide = (name: string): Decision => ({v: 1, op: "hide", a: {name, type: "PERSON"}});
const undo = (ref: number): Decision => ({v: 1, op: "undo", ref});

function lines(...decisions: Decision[]): {readonly lines: readonly number[]; readonly problems: readonly Problem[]} {
  const problems: Problem[] = [];
  const active = activeDecisions(decisions, (problem) => problems.push(problem));
  return {lines: active.map(({line}) => line), problems};
}

describe("the log of decisions", () => {
  it("numbers lines from 1 and leaves out what is undone", () => {
    expect(lines(hide("A"), hide("B"), undo(1)).lines).toEqual([2]);
  });

  it("takes an undo back by a later undo", () => {
    expect(lines(hide("A"), undo(1), undo(2)).lines).toEqual([1]);
    expect(lines(hide("A"), undo(1), undo(2), undo(3)).lines).toEqual([]);
  });

  it("reports an undo of a line that does not stand before it", () => {
    const {problems} = lines(undo(2), hide("A"), undo(0));
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET", "DECISION_WITHOUT_TARGET"]);
    expect(problems[0].text).toContain("line 3");
  });

  it("says in a problem which lines and what to do", () => {
    expect(withoutTarget(7, "names nobody").text).toContain('{"op":"undo","ref":7}');
    expect(conflict(9, 4, "both").text).toContain("lines 4 and 9");
  });
});
