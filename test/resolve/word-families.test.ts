import {stem} from "../../src/resolve/meaning";
import {familyOf} from "../../src/resolve/word-families";

const family = (word: string): string => familyOf(stem(word));

describe("families of words", () => {
  it("take the words reporters change in retelling for each other", () => {
    expect(family("detained")).toBe(family("arrests"));
    expect(family("netting")).toBe(family("arrested"));
    expect(family("undocumented")).toBe(family("illegal"));
  });

  it("leave other words as they are", () => {
    expect(family("harbour")).toBe(stem("harbour"));
    expect(family("killed")).not.toBe(family("injured"));
  });
});
