import {readHeadWords} from "../../src/lexicon/head-words";
import {NAME_TABLES} from "../help/name-tables";

const heads = readHeadWords(NAME_TABLES["head-words"]);

describe("head words", () => {
  it("tell what a name is by its last word, then its first, then any", () => {
    expect(heads.ofName("Obi administration")?.subtype).toBe("government");
    expect(heads.ofName("University of Oslo")?.subtype).toBe("school");
    expect(heads.ofName("Bank of Troms")?.subtype).toBe("company");
    expect(heads.ofName("Ministry of Harbour Times")?.subtype).toBe("news_outlet");
  });

  it("tell nothing of a name that is the word alone, unless it may stand anywhere", () => {
    expect(heads.ofName("Times")).toBeNull();
    expect(heads.ofName("Ministry")?.subtype).toBe("agency");
    expect(heads.ofName("Marta Berg")).toBeNull();
  });

  it("may be asked for one type only", () => {
    expect(heads.ofNameAs("Operation Safe City", "EVENT")).toBe("operation");
    expect(heads.ofNameAs("Operation Safe City", "PLACE")).toBe("city");
    expect(heads.ofNameAs("Operation Safe City", "ORG")).toBeNull();
  });

  it("tell by what the text calls the name, which the name's own words do not", () => {
    expect(heads.ofCalled("startup")?.subtype).toBe("company");
    expect(heads.ofCalled("news site")?.subtype).toBe("news_outlet");
    expect(heads.ofCalled("gang")).toBeNull();
    expect(heads.ofName("Harbour Startup")).toBeNull();
  });

  it("tell by the noun that follows, of one word or two", () => {
    expect(heads.ofFollowing("gang leaders")?.subtype).toBe("gang");
    expect(heads.ofFollowing("rights group said")?.subtype).toBe("advocacy_group");
    expect(heads.ofFollowing("said")).toBeNull();
  });
});
