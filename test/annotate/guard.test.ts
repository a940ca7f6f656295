import fc from "fast-check";
import {guard, guardText} from "../../src/annotate/guard";
import {createPipeline} from "../../src/annotate/pipeline";

describe("the guard", () => {
  it("never changes the length of any text", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary", maxLength: 400}), (text) => guardText(text).shadow.length === text.length),
    );
  });

  it("blanks lone surrogates but keeps pairs", () => {
    expect(guardText("a\ud800b").shadow).toBe("a b");
    expect(guardText("a\udc00b").shadow).toBe("a b");
    expect(guardText("a😀b").shadow).toBe("a😀b");
  });

  it("parts words at a dash that stands between them, but not numbers", () => {
    expect(guardText("The Post–shows").shadow).toBe("The Post—shows");
    expect(guardText("2021–22 and 5–a").shadow).toBe("2021–22 and 5–a");
  });

  it("blanks runs of more than 256 characters and says where they were", () => {
    const text = `before ${"x".repeat(300)} after`;
    expect(guardText(text).blanked).toEqual([{start: 7, end: 307}]);
    expect(guardText(text).shadow).toBe(`before ${" ".repeat(300)} after`);
    expect(guardText("x".repeat(256)).blanked).toEqual([]);
  });

  it("reports a blanked run as a problem with its place", () => {
    const {problems} = createPipeline([guard])({id: "d", sha256: "", text: "y".repeat(257)});
    expect(problems).toEqual([expect.objectContaining({code: "LONG_RUN", span: {start: 0, end: 257}, by: "guard"})]);
  });
});
