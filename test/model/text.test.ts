import {compareText, eachMatch, foldText, withoutSubtype} from "../../src/model/text";

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

  it("fold plain letters as they fold all others", () => {
    for (const text of ["Jo  Poe-Roe", " Roe", "Roe -", "A\tB", "U.S.", "a - b", "", "-"]) {
      expect(foldText(text)).toBe(foldText(`\u200b${text}`));
    }
    expect(foldText("Jo  Poe-Roe\r\nBo ")).toBe("jo poe roe bo");
  });

  it("find each match as the engine's own loop does", () => {
    const text = "On May 5 and June 6, not May.";
    for (const pattern of [/(?:May|June)(?: (?<day>\d))?/g, /x*/g, /nothing/g]) {
      const found: RegExpExecArray[] = [];
      eachMatch(text, pattern, (match) => found.push(match));
      expect(found).toEqual([...text.matchAll(pattern)]);
    }
  });

  it("cut the subtype off a label", () => {
    expect(["nsubj:pass", "nsubj"].map(withoutSubtype)).toEqual(["nsubj", "nsubj"]);
  });
});
