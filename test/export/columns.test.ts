import {columnsOf, isReservedTitle} from "../../src/export/columns";

describe("columns", () => {
  it("have the narrowest type that fits all values, and are sorted by name", () => {
    const columns = columnsOf(
      [
        {whole: 1, real: 1, text: 1, truth: true, large: 2 ** 40, none: null},
        {whole: 2, real: 1.5, text: "x", truth: false, large: 1, none: Number.NaN},
      ],
      "node",
    );
    expect(columns.map(({name, type}) => `${name}: ${type}`)).toEqual([
      "large: long",
      "real: double",
      "text: string",
      "truth: boolean",
      "whole: integer",
    ]);
  });

  it("have titles that are unique regardless of case", () => {
    const titles = columnsOf([{Mode: 1, mode: 2, MODE: 3}], "node").map(({title}) => title);
    expect(titles).toEqual(["MODE", "Mode_2", "mode_3"]);
  });

  it("take none of the names that Gephi keeps for itself", () => {
    const row = {id: 1, type: 1, kind: 1, source: 1, target: 1, start: 1, end: 1, timeset: 1};
    for (const element of ["node", "edge"] as const) {
      const titles = columnsOf([row], element).map(({title}) => title);
      expect(titles).toHaveLength(8);
      expect(titles.filter((title) => isReservedTitle(title, element))).toEqual([]);
    }
    expect(columnsOf([{type: "PERSON"}], "node")[0].title).toBe("entity_type");
    expect(columnsOf([{kind: "SAID"}], "edge")[0].title).toBe("relation");
  });

  it("leave out what is written elsewhere", () => {
    expect(columnsOf([{label: "x", a: 1}], "node", ["label"]).map(({name}) => name)).toEqual(["a"]);
  });
});
