import {Command} from "commander";
import {addQuestionOptions, formatList, share, wholeNumber} from "../../src/cli/options";

describe("options", () => {
  it("reads numbers and refuses what is none", () => {
    expect([wholeNumber("0"), wholeNumber("12"), share("0.5")]).toEqual([0, 12, 0.5]);
    for (const text of ["-1", "1.5", "x", ""]) expect(() => wholeNumber(text)).toThrow("whole number");
    for (const text of ["2", "-0.1", "x", " "]) expect(() => share(text)).toThrow("from 0 to 1");
  });

  it("splits lists at commas", () => {
    expect(formatList("json, gexf,,csv ")).toEqual(["json", "gexf", "csv"]);
  });

  it("gives every question the same options", () => {
    const flags = addQuestionOptions(new Command("x")).options.map(({long}) => long);
    expect(flags).toEqual(["--documents", "--workspace", "--decisions", "--text-column", "--json", "--csv"]);
  });
});
