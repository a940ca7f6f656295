import {timesOf} from "../../../src/annotate/times";
import {ABSOLUTE_RULES, seasonOf} from "../../../src/annotate/times/absolute";

function told(text: string): string[] {
  const document = {id: "a", text, sha256: "", published: "2019-07-17"};
  return timesOf(document, [{start: 0, end: text.length}]).map(({text: words, from, to}) => `${words}: ${from}..${to}`);
}

describe("times that name themselves", () => {
  it("has rules with names of their own", () => {
    expect(new Set(ABSOLUTE_RULES.map(({name}) => name)).size).toBe(ABSOLUTE_RULES.length);
  });

  it.each([
    ["on 2017-09-28", "2017-09-28: 2017-09-28..2017-09-28"],
    ["on Feb 02, 2025", "Feb 02, 2025: 2025-02-02..2025-02-02"],
    ["on Sunday, 2 February 2025", "Sunday, 2 February 2025: 2025-02-02..2025-02-02"],
    ["on 9/28/2017", "9/28/2017: 2017-09-28..2017-09-28"],
    ["on 28.9.2017", "28.9.2017: 2017-09-28..2017-09-28"],
    ["on the 5th of May", "the 5th of May: 2019-05-05..2019-05-05"],
    ["Jan. 25-28, 2017", "Jan. 25-28, 2017: 2017-01-25..2017-01-28"],
    ["in March 2016", "March 2016: 2016-03-01..2016-03-31"],
    ["in late March", "late March: 2019-03-21..2019-03-31"],
    ["last October", "last October: 2018-10-01..2018-10-31"],
    ["the fall of 2016", "the fall of 2016: 2016-09-01..2016-11-30"],
    ["the first quarter of 2017", "the first quarter of 2017: 2017-01-01..2017-03-31"],
    ["in the 1990s", "the 1990s: 1990-01-01..1999-12-31"],
    ["the mid-1990s", "the mid-1990s: 1994-01-01..1996-12-31"],
    ["in the ’80s", "the ’80s: 1980-01-01..1989-12-31"],
    ["in early 2016", "early 2016: 2016-01-01..2016-04-30"],
    ["from 2009 to 2013", "from 2009 to 2013: 2009-01-01..2013-12-31"],
    ["the 2012–13 season", "2012–13: 2012-01-01..2013-12-31"],
    ["the 2016 election", "2016: 2016-01-01..2016-12-31"],
  ])("reads %j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("leaves words alone that only look like months", () => {
    expect(told("You may 5 times march on.")).toEqual([]);
  });

  it("begins the winter of a year in the December before", () => {
    const [from, to] = seasonOf("winter", 1970);
    expect([from, to]).toEqual([-31, 58]);
  });
});
