import {peoples} from "../../../src/annotate/names/peoples";
import {ruled} from "../../help/named";

describe("peoples", () => {
  it("are what the gazetteer knows as nothing else", () => {
    expect(ruled(peoples, "the [PLACE Norwegian] port and Chileans there")).toEqual([
      "NORP Norwegian",
      "NORP Chileans",
    ]);
  });

  it("are left alone where a word may be a place", () => {
    expect(ruled(peoples, "in [PLACE Oslo] they lay")).toEqual(["PLACE Oslo"]);
  });
});
