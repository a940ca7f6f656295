import fc from "fast-check";
import {
  calendarDay,
  dayNumber,
  isoDay,
  monthNumber,
  parseIsoDay,
  validDay,
  weekdayNumber,
  weekdayOf,
} from "../../src/model/calendar";

describe("the calendar", () => {
  it("counts days from 1970 and knows their weekdays", () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(3);
    expect(weekdayOf(dayNumber(1969, 12, 29))).toBe(0);
    expect(isoDay(dayNumber(2024, 2, 29))).toBe("2024-02-29");
  });

  it("reads ISO days and date-times, and nothing else", () => {
    expect(parseIsoDay("2021-03-04T10:00:00Z")).toBe(dayNumber(2021, 3, 4));
    expect(parseIsoDay("2021-02-30")).toBeNull();
    expect(parseIsoDay("4 March 2021")).toBeNull();
  });

  it("refuses days that do not exist", () => {
    expect(validDay(2023, 2, 29)).toBeNull();
    expect(validDay(2023, 13, 1)).toBeNull();
  });

  it("knows names of months and weekdays by their first letters", () => {
    expect(monthNumber("Sept.")).toBe(9);
    expect(weekdayNumber("Tuesday")).toBe(1);
  });

  it("takes every day apart and together again", () => {
    fc.assert(
      fc.property(fc.integer({min: -700_000, max: 2_000_000}), (day) => {
        const parts = calendarDay(day);
        expect(dayNumber(parts.year, parts.month, parts.day)).toBe(day);
      }),
    );
  });
});
