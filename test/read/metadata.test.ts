import {hasBadDay, metadataOf, oneLine, publishedDay} from "../../src/read/metadata";

describe("publishedDay", () => {
  it.each([
    ["2021-03-03", "2021-03-03"],
    ["2021-03-03T23:59:00+09:00", "2021-03-03"],
    ["March 3, 2021", "2021-03-03"],
    ["3 Mar 2021", "2021-03-03"],
    ["2021-02-30", null],
    ["yesterday", null],
    ["", null],
  ])("reads %j", (field, day) => {
    expect(publishedDay(field)).toBe(day);
  });
});

describe("metadataOf", () => {
  it("takes the first name that is filled, on one line", () => {
    const fields = new Map([
      ["title", " "],
      ["headline", "Port \n opens"],
      ["date", "2021-03-03"],
      ["publication", "Harbour Times"],
      ["link", "https://example.org/1"],
    ]);
    expect(metadataOf(fields)).toEqual({
      title: "Port opens",
      published: "2021-03-03",
      outlet: "Harbour Times",
      url: "https://example.org/1",
    });
  });

  it("leaves out what it cannot read", () => {
    const fields = new Map([["published", "soon"]]);
    expect(metadataOf(fields)).toEqual({});
    expect(hasBadDay(fields)).toBe(true);
    expect(hasBadDay(new Map())).toBe(false);
  });
});

describe("oneLine", () => {
  it("cuts what is longer than any title", () => {
    expect(oneLine("a".repeat(9000))).toHaveLength(4000);
  });
});
