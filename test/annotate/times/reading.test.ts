import {numberOf, partOf, unitAround} from "../../../src/annotate/times/reading";
import {dayNumber} from "../../../src/model/calendar";

describe("readings of times", () => {
  it("knows the unit of the calendar around a day, and its neighbours", () => {
    const day = dayNumber(2020, 1, 15);
    expect(unitAround("week", day, 0)).toEqual([dayNumber(2020, 1, 13), dayNumber(2020, 1, 19)]);
    expect(unitAround("month", day, -1)).toEqual([dayNumber(2019, 12, 1), dayNumber(2019, 12, 31)]);
    expect(unitAround("quarter", day, 0)).toEqual([dayNumber(2020, 1, 1), dayNumber(2020, 3, 31)]);
    expect(unitAround("season", day, 0)).toEqual([dayNumber(2019, 12, 1), dayNumber(2020, 2, 29)]);
    expect(unitAround("decade", day, -1)).toEqual([dayNumber(2010, 1, 1), dayNumber(2019, 12, 31)]);
    expect(unitAround("day", day, 1)).toEqual([day + 1, day + 1]);
  });

  it("cuts months, years and decades into early, middle and late", () => {
    const year = [dayNumber(2020, 1, 1), dayNumber(2020, 12, 31)] as const;
    expect(partOf("early", "year", year)).toEqual([year[0], dayNumber(2020, 4, 30)]);
    expect(partOf("late", "year", year)).toEqual([dayNumber(2020, 9, 1), year[1]]);
    expect(partOf(undefined, "year", year)).toEqual(year);
  });

  it("reads small numbers and owns up to vague ones", () => {
    expect(["nine", "12", "a", "a couple of", "half a dozen", "forty"].map(numberOf)).toEqual([9, 12, 1, 2, 6, 40]);
    expect(numberOf("several")).toBeNull();
  });
});
