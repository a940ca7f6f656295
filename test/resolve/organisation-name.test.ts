import {acronymOf, titleKeys} from "../../src/resolve/organisation-name";

describe("names of organisations", () => {
  it("drops article, leading U.S. and legal form, and spells abbreviations out", () => {
    for (const name of [
      "the Harbour Agency",
      "U.S. Harbour Agency",
      "United States Harbour Agency",
      "Harbour Agency, Inc.",
    ]) {
      expect(titleKeys(name).plain).toBe("harbour agency");
    }
    expect(titleKeys("Dept. of Roads & Rivers").plain).toBe("department of roads and rivers");
  });

  it("keeps a country that is most of the name", () => {
    expect(titleKeys("U.S. Steel").plain).toBe("us steel");
    expect(titleKeys("United States Senate").plain).toBe("united states senate");
  });

  it("keeps the words that carry meaning, whatever their order", () => {
    expect(titleKeys("Roads and Rivers Board").bag).toBe("board rivers roads");
    expect(titleKeys("Department of Harbour Safety").bag).toBe("harbour safety");
    expect(titleKeys("Department of Justice").bag).toBe(titleKeys("Justice Department").bag);
    expect(titleKeys("Harbour").bag).toBe("");
  });

  it("makes acronyms with and without the small words", () => {
    expect(titleKeys("Bureau of Roads and Rivers").initials).toEqual(["BRR", "BORAR"]);
    expect(titleKeys("Harbour").initials).toEqual([]);
  });

  it("knows an acronym from a word", () => {
    expect(acronymOf("FFE")).toBe("FFE");
    expect(acronymOf("F.F.E.")).toBe("FFE");
    expect(acronymOf("AT&T")).toBe("AT&T");
    expect(acronymOf("Ferries")).toBe("");
    expect(acronymOf("A")).toBe("");
  });
});
