import {timesOf} from "../../../src/annotate/times";
import {RELATIVE_RULES} from "../../../src/annotate/times/relative";

/** Told on Wednesday, 17 July 2019. */
function told(text: string): string[] {
  const document = {id: "a", text, sha256: "", published: "2019-07-17"};
  return timesOf(document, [{start: 0, end: text.length}]).map(({text: words, from, to}) => `${words}: ${from}..${to}`);
}

describe("times told from the day of publication", () => {
  it("has rules with names of their own", () => {
    expect(new Set(RELATIVE_RULES.map(({name}) => name)).size).toBe(RELATIVE_RULES.length);
  });

  it.each([
    ["yesterday", "yesterday: 2019-07-16..2019-07-16"],
    ["last night", "last night: 2019-07-16..2019-07-16"],
    ["last week", "last week: 2019-07-08..2019-07-14"],
    ["this week", "this week: 2019-07-15..2019-07-21"],
    ["earlier this month", "earlier this month: 2019-07-01..2019-07-17"],
    ["late last month", "late last month: 2019-06-21..2019-06-30"],
    ["next year", "next year: 2020-01-01..2020-12-31"],
    ["over the weekend", "the weekend: 2019-07-13..2019-07-14"],
    ["last Wednesday", "last Wednesday: 2019-07-10..2019-07-10"],
    ["next Friday", "next Friday: 2019-07-19..2019-07-19"],
    ["Monday night", "Monday night: 2019-07-15..2019-07-15"],
    ["last fall", "last fall: 2018-09-01..2018-11-30"],
    ["this spring", "this spring: 2019-03-01..2019-05-31"],
    ["two weeks ago", "two weeks ago: 2019-07-01..2019-07-07"],
    ["three days ago", "three days ago: 2019-07-14..2019-07-14"],
    ["a year ago", "a year ago: 2018-01-01..2018-12-31"],
    ["the past nine days", "the past nine days: 2019-07-08..2019-07-17"],
    ["in the last 48 hours", "in the last 48 hours: 2019-07-15..2019-07-17"],
    ["during the past year", "the past year: 2018-07-17..2019-07-17"],
    ["over the next two months", "over the next two months: 2019-07-17..2019-09-17"],
    ["a few days ago", "a few days ago: null..null"],
  ])("reads %j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("does not take a comparison for a time", () => {
    expect(told("They came several weeks after the storm, two days later than planned.")).toEqual([]);
  });
});
