import {readAliases, readGenders, readNouns} from "../../src/lexicon/nouns";

describe("the tables of nouns, first names and aliases", () => {
  it("reads what a noun stands for", () => {
    const nouns = readNouns("# nouns\nnoun\ttype\tsubtype\tgender\nagency\tORG\tagency\t-\nwife\tPERSON\t-\tfemale\n");
    expect([...nouns]).toEqual([
      ["agency", {type: "ORG", subtype: "agency", gender: null}],
      ["wife", {type: "PERSON", subtype: null, gender: "female"}],
    ]);
  });

  it("reads the gender of first names", () => {
    expect([...readGenders("name\tgender\nann\tfemale\nbob\tmale\n")]).toEqual([
      ["ann", "female"],
      ["bob", "male"],
    ]);
  });

  it("reads aliases by type, folded", () => {
    expect([...readAliases("type\talias\tname\nPLACE\tU.S.\tUnited States\n")]).toEqual([
      ["PLACE u.s.", "united states"],
    ]);
  });
});
