import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {csvCell, csvRow, isFormula} from "../../src/export/csv-row";
import {wellFormed} from "../../src/model/text";
import {NAUGHTY} from "../help/naughty";

function expected(text: string): string {
  return wellFormed(text).replaceAll("\u0000", "\ufffd");
}

describe("a CSV row", () => {
  it("quotes as RFC 4180 asks", () => {
    expect(csvRow(["a", 'say "hi"', "x,y", "two\nlines", 3, true, null])).toBe(
      'a,"say ""hi""","x,y","two\nlines",3,true,\n',
    );
  });

  it("guards texts that a spreadsheet would run, and leaves numbers alone", () => {
    expect(["=1+1", "+1", "-1", "@x", "＝1", "\t=1", "\rx"].map(isFormula)).toEqual(Array(7).fill(true));
    expect(csvCell("=1+1")).toBe("'=1+1");
    expect(csvCell(-12.5)).toBe("-12.5");
    expect(csvCell("=1+1", {raw: true})).toBe("=1+1");
    expect(isFormula("a=1")).toBe(false);
  });

  it("leaves no cell that begins as a formula does", () => {
    for (const text of NAUGHTY) {
      const [[cell]] = parse(csvRow([text, "end"]));
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
    }
  });

  it("comes back as it was without the guard", () => {
    const row = NAUGHTY.map(expected);
    expect(parse(csvRow(NAUGHTY, {raw: true}))).toEqual([row]);
    fc.assert(
      fc.property(fc.array(fc.string({unit: "binary"}), {minLength: 1}), (cells) => {
        expect(parse(csvRow(cells, {raw: true}))).toEqual([cells.map(expected)]);
      }),
    );
  });
});
