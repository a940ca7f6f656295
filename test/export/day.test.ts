import {dayAfter, isDay} from "../../src/export/day";

describe("a day", () => {
  it("is a full date that exists", () => {
    expect(["2017-09-28", "2016-02-29"].map(isDay)).toEqual([true, true]);
    expect(["2015-02-29", "0000-01-01", "2017", "2017-09", "2017-09-28T10:00", null].some(isDay)).toBe(false);
  });

  it("is followed by the next, over months and years", () => {
    expect(["2017-09-28", "2016-02-28", "2017-12-31"].map(dayAfter)).toEqual([
      "2017-09-29",
      "2016-02-29",
      "2018-01-01",
    ]);
  });
});
