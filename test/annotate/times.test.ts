import fc from "fast-check";
import {timesOf} from "../../src/annotate/times";
import type {Document} from "../../src/model/document";
import type {TimeExpression} from "../../src/model/record";

function read(text: string, published?: string): TimeExpression[] {
  const document: Document = {id: "a", text, sha256: "", ...(published ? {published} : {})};
  return timesOf(document, [{start: 0, end: text.length}]);
}

/** "words: from..to" of every expression, told on Wednesday, 17 July 2019. */
function told(text: string, published = "2019-07-17"): string[] {
  return read(text, published).map(({text: words, from, to}) => `${words}: ${from ?? "?"}..${to ?? "?"}`);
}

describe("times", () => {
  it("keeps the offsets and says what the anchor was", () => {
    const [time] = read("They met on Tuesday.", "2019-07-17");
    expect(time).toEqual({
      id: "t0",
      start: 12,
      end: 19,
      text: "Tuesday",
      from: "2019-07-16",
      to: "2019-07-16",
      granularity: "day",
      anchor: "published",
    });
  });

  it("takes the date of the article's own header where nothing else tells", () => {
    const times = read("Harbour news\nJuly 17, 2019\n\nThe port closed yesterday.");
    expect(times.map(({from, anchor}) => [from, anchor])).toEqual([
      ["2019-07-17", "explicit"],
      ["2019-07-16", "document"],
    ]);
  });

  it("leaves open what no date anchors", () => {
    expect(told("It rained last week and on May 3.", "")).toEqual(["last week: ?..?", "May 3: ?..?"]);
    expect(read("It rained last week.")[0]?.anchor).toBeNull();
  });

  it("looks back for a weekday, and forward after words of the future", () => {
    expect(told("She left Thursday.")).toEqual(["Thursday: 2019-07-11..2019-07-11"]);
    expect(told("She will leave Thursday.")).toEqual(["Thursday: 2019-07-18..2019-07-18"]);
    expect(told("She will leave soon, he said Thursday.")).toEqual(["Thursday: 2019-07-11..2019-07-11"]);
  });

  it("puts a date without a year into the year of publication, or the one before where that is far ahead", () => {
    expect(told("It began on Jan. 25.")).toEqual(["Jan. 25: 2019-01-25..2019-01-25"]);
    expect(told("It began on Dec. 20.", "2019-01-10")).toEqual(["Dec. 20: 2018-12-20..2018-12-20"]);
  });

  it("joins ranges and opens what began or ends", () => {
    expect(told("It ran between Monday and Wednesday.")).toEqual([
      "between Monday and Wednesday: 2019-07-15..2019-07-17",
    ]);
    expect(told("It ran from Friday to Monday.")).toEqual(["from Friday to Monday: 2019-07-12..2019-07-15"]);
    expect(told("He lived here since 1998.")).toEqual(["since 1998: 1998-01-01..2019-07-17"]);
    expect(told("They met Monday and Tuesday.")).toEqual([
      "Monday: 2019-07-15..2019-07-15",
      "Tuesday: 2019-07-16..2019-07-16",
    ]);
  });

  it("knows the day that was spoken of last", () => {
    expect(told("On July 4, 2018, it rained. Two men left that day.")).toEqual([
      "July 4, 2018: 2018-07-04..2018-07-04",
      "that day: 2018-07-04..2018-07-04",
    ]);
  });

  it("takes no time out of a name", () => {
    const text = "The Harbour Sunday Post wrote.";
    const name = {start: 4, end: 23};
    expect(
      timesOf({id: "a", text, sha256: "", published: "2019-07-17"}, [{start: 0, end: text.length}], [name]),
    ).toEqual([]);
  });

  it("takes figures that are no years for none", () => {
    expect(told("Some 2019 people, $2000 and 1,998 boats came with 1999 dollars.")).toEqual([]);
  });

  it("cuts what it says, and its ends are in order, for any text", () => {
    const words = fc.constantFrom(
      "last",
      "week",
      "May",
      "3",
      "since",
      "Monday",
      "to",
      "1998",
      "the",
      "two",
      "days",
      "ago",
      "-",
      ",",
      "\n",
      "past",
      "mid-1990s",
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 14}), (parts) => {
        const text = parts.join(" ");
        let end = 0;
        for (const time of read(text, "2019-07-17")) {
          expect(text.slice(time.start, time.end)).toBe(time.text);
          expect(time.start).toBeGreaterThanOrEqual(end);
          end = time.end;
        }
      }),
    );
  });
});
