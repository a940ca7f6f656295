import {compareStatements, periodOf, readPeriod} from "../../src/query/order";
import {makeKnowledge} from "../help/corpus";

describe("the order of statements", () => {
  it("is by when they were said as told, else published; undated last; then by place", () => {
    const {statements} = makeKnowledge();
    const ordered = [...statements].sort(compareStatements);
    const days = ordered.map((statement) => periodOf(statement)?.from ?? "none");
    expect(days).toEqual([...days].sort());
    expect(days.at(-1)).toBe("none");
    const courier = ordered.filter(({reports}) => reports[0].document === "courier.txt");
    expect(courier.map(({reports}) => reports[0].start)).toEqual([0, 103, 195, 250]);
  });

  it("reads a day or an interval", () => {
    expect(readPeriod("2017-09-28")).toEqual({from: "2017-09-28", to: "2017-09-28"});
    expect(readPeriod("2017-09-25/2017-09-28")).toEqual({from: "2017-09-25", to: "2017-09-28"});
    expect([readPeriod(null), readPeriod("")]).toEqual([null, null]);
  });
});
