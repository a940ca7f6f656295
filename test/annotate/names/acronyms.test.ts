import {definedAcronyms} from "../../../src/annotate/names/acronyms";
import {ruled} from "../../help/named";

describe("letters in brackets", () => {
  it("vouch for the long form before them", () => {
    expect(ruled(definedAcronyms, "the Northern Lakes Inspection Board ( NLIB ) met")).toEqual([
      "ORG Northern Lakes Inspection Board",
      "ORG NLIB",
    ]);
    expect(ruled(definedAcronyms, "the Bureau of [ORG Lake Affairs] ( BLA ) met")).toEqual([
      "ORG Bureau of Lake Affairs",
      "ORG BLA",
    ]);
  });

  it("take the kind of a name that they only shorten", () => {
    expect(ruled(definedAcronyms, "the [LAW Lake Treaty of Quito] ( LTQ ) holds")).toEqual([
      "LAW Lake Treaty of Quito",
      "LAW LTQ",
    ]);
  });

  it("say nothing after words that they do not spell", () => {
    expect(ruled(definedAcronyms, "the old boat sank ( NLIB ) there")).toEqual([]);
  });

  it("may hold small letters for small words, and mean the same wherever they stand", () => {
    expect(ruled(definedAcronyms, "the [ORG Ministry of Lake Affairs] ( MoLA ) met . [PERSON MoLA] left")).toEqual([
      "ORG Ministry of Lake Affairs",
      "ORG MoLA",
      "ORG MoLA",
    ]);
    expect(ruled(definedAcronyms, "the [ORG Lake Board] ( McKay ) met")).toEqual(["ORG Lake Board"]);
  });
});
