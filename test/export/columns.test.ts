import {columnsOf, isReservedTitle} from "../../src/export/columns";

describe("columns", () => {
  it("have the narrowest type that fits all values, and are sorted by name where we do not define them", () => {
    const columns = columnsOf(
      [
        {whole: 1, real: 1, word: 1, truth: true, large: 2 ** 40, none: null},
        {whole: 2, real: 1.5, word: "x", truth: false, large: 1, none: Number.NaN},
      ],
      "node",
    );
    expect(columns.map(({name, type}) => `${name}: ${type}`)).toEqual([
      "large: long",
      "real: double",
      "truth: boolean",
      "whole: integer",
      "word: string",
    ]);
  });

  it("have titles that are unique regardless of case", () => {
    const titles = columnsOf([{Tone: 1, tone: 2, TONE: 3}], "node").map(({title}) => title);
    expect(titles).toEqual(["TONE", "Tone_2", "tone_3"]);
  });

  it("take none of the names that Gephi keeps for itself", () => {
    const row = {id: 1, type: 1, kind: 1, source: 1, target: 1, start: 1, end: 1, timeset: 1};
    for (const element of ["node", "edge"] as const) {
      const titles = columnsOf([row], element).map(({title}) => title);
      expect(titles).toHaveLength(8);
      expect(titles.filter(isReservedTitle)).toEqual([]);
    }
    expect(columnsOf([{type: "PERSON"}], "node")[0].title).toBe("entity_type");
    expect(columnsOf([{kind: "SAID"}], "edge")[0].title).toBe("relation");
  });

  it("have the titles, types and order that the graph's attributes are defined with", () => {
    const columns = columnsOf([{zebra: 1, y: 2, firstDate: 2017, type: "PERSON"}], "node");
    expect(columns.map(({title, type}) => `${title}: ${type}`)).toEqual([
      "entity_type: string",
      "first_date: string",
      "y: double",
      "zebra: integer",
    ]);
  });

  it("leave out what is written elsewhere", () => {
    expect(columnsOf([{label: "x", a: 1}], "node", ["label"]).map(({name}) => name)).toEqual(["a"]);
  });
});
