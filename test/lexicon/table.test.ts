import {eachFirstCell, listCell, readTable} from "../../src/lexicon/table";
import {HearsayError} from "../../src/model/problem";

describe("a lexicon table", () => {
  it("has a header line, rows of as many cells, and comments that do not count", () => {
    const table = readTable("towns", "# Source: by hand\nname\tland\nOslo\tNorway\nAtlantis\n\n# the end\n");
    expect(table.columns).toEqual(["name", "land"]);
    expect(table.rows).toEqual([
      ["Oslo", "Norway"],
      ["Atlantis", ""],
    ]);
  });

  it("may have lines that end in the manner of Windows", () => {
    expect(readTable("towns", "name\tland\r\nOslo\tNorway\r\n").rows).toEqual([["Oslo", "Norway"]]);
  });

  it("gives its first cells alone", () => {
    const cells: string[] = [];
    const text = "# Source: by hand\nname\tland\r\nOslo\tNorway\r\n\n# a comment\nAtlantis";
    eachFirstCell("towns", text, (table, start, end) => cells.push(table.slice(start, end)));
    expect(cells).toEqual(["Oslo", "Atlantis"]);
    expect(() => eachFirstCell("towns", "# nothing\n", () => {})).toThrow(/"towns" is missing or empty/);
  });

  it("must be there", () => {
    expect(() => readTable("towns", undefined)).toThrow(HearsayError);
    expect(() => readTable("towns", "# nothing\n")).toThrow(/"towns" is missing or empty/);
  });

  it("may have no more cells than columns", () => {
    expect(() => readTable("towns", "name\nOslo\tNorway\n")).toThrow(/Row 1 of the lexicon "towns" has 2 cells/);
  });

  it("lists several values of a cell between bars", () => {
    expect(listCell("a|b c|d")).toEqual(["a", "b c", "d"]);
    expect(listCell("")).toEqual([]);
  });
});
