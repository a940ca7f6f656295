import {joinRanges} from "../../../src/annotate/times/range";
import {anchored, explicit, type TimeFinding} from "../../../src/annotate/times/reading";

function finding(text: string, words: string, from: number, rule = "weekday"): TimeFinding {
  const start = text.indexOf(words);
  return {start, end: start + words.length, rule, reading: anchored(from, from, "day")};
}

describe("joinRanges", () => {
  it("joins two ends with the word before them", () => {
    const text = "open between Monday and Friday";
    const joined = joinRanges(text, [finding(text, "Monday", 4), finding(text, "Friday", 8)], 9);
    expect(joined).toEqual([{start: 5, end: 30, rule: "range", reading: anchored(4, 8, "day")}]);
  });

  it("sets the first weekday back where it would follow the second", () => {
    const text = "Friday to Monday";
    const [joined] = joinRanges(text, [finding(text, "Friday", 8), finding(text, "Monday", 4)], 9);
    expect(joined?.reading).toEqual(anchored(1, 4, "day"));
  });

  it("opens the end after since and the beginning after until", () => {
    const since = "since 1998";
    const until = "until 1998";
    const year = {start: 6, end: 10, rule: "year", reading: explicit(100, 200, "year")};
    expect(joinRanges(since, [year], 900)[0]?.reading).toEqual(explicit(100, 900, "year"));
    expect(joinRanges(until, [year], 900)[0]?.reading).toEqual(explicit(null, 200, "year"));
  });

  it("leaves two times apart that only stand side by side", () => {
    const text = "Monday and Friday";
    expect(joinRanges(text, [finding(text, "Monday", 4), finding(text, "Friday", 8)], 9)).toHaveLength(2);
  });
});
