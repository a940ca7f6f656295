import {compareText, foldText, withoutSubtype} from "../../src/model/text";

describe("text helpers", () => {
  it("compare by code unit, whatever the locale", () => {
    expect(["b", "ä", "a", "B"].sort(compareText)).toEqual(["B", "a", "b", "ä"]);
    expect(compareText("a", "a")).toBe(0);
  });

  it("fold case, accents, hyphens and invisible characters for matching", () => {
    expect(foldText("José  Zambrano-Pérez")).toBe("jose zambrano perez");
    expect(foldText("Rob\u200bert")).toBe("robert");
    expect(foldText("ﬁnance")).toBe("finance");
  });

  it("cut the subtype off a label", () => {
    expect(["nsubj:pass", "nsubj"].map(withoutSubtype)).toEqual(["nsubj", "nsubj"]);
  });
});
