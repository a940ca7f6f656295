import fc from "fast-check";
import {readNicknames} from "../../src/lexicon/nicknames";

const nicknames = readNicknames("short\tfull\nTom\tThomas|Tomas\nTommy\tThomas\nPepe\tJosé\nBill\tWilliam");

describe("nicknames", () => {
  it("stand for one full name or several", () => {
    expect(nicknames.fullForms("tom")).toEqual(["Thomas", "Tomas"]);
    expect(nicknames.fullForms("Ada")).toEqual([]);
  });

  it("match their full names and other short forms of the same name", () => {
    expect(nicknames.match("Tom", "Thomas")).toBe(true);
    expect(nicknames.match("William", "Bill")).toBe(true);
    expect(nicknames.match("Tom", "Tommy")).toBe(true);
    expect(nicknames.match("Pepe", "Jose")).toBe(true);
    expect(nicknames.match("Tom", "William")).toBe(false);
    expect(nicknames.match("Tomas", "Thomas")).toBe(false);
  });

  it("match either way round", () => {
    const name = fc.constantFrom("Tom", "Tommy", "Thomas", "Tomas", "Bill", "William", "Ada", "Pepe");
    fc.assert(fc.property(name, name, (a, b) => expect(nicknames.match(a, b)).toBe(nicknames.match(b, a))));
  });
});
