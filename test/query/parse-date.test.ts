import {parseDate, rangeOf} from "../../src/query/parse-date";

describe("a date in a question", () => {
  it("is a day, a month or a year", () => {
    expect(["2017", "2017-09", "2017-09-28", "September 2017", "Sept. 28, 2017", "28", "soon"].map(parseDate)).toEqual([
      "2017",
      "2017-09",
      "2017-09-28",
      "2017-09",
      "2017-09-28",
      null,
      null,
    ]);
  });

  it("is a range from its beginning to the beginning of the next", () => {
    expect(rangeOf("2017-12-31")).toEqual({after: "2017-12-31", before: "2018-01-01"});
    expect(rangeOf("2017-12")).toEqual({after: "2017-12", before: "2018"});
    expect(rangeOf("2017")).toEqual({after: "2017", before: "2018"});
  });
});
