import {CLOSE, decideTag, NO_DOUBT} from "../../src/models/tagger";
import {bareTagger} from "../help/bare-models";

const TAGS = ["NOUN|NN", "VERB|VB", "VERB|VBD"];

describe("the tagger", () => {
  it("writes the label and the doubt of each word of the sentence, and nothing beyond it", () => {
    const tagger = bareTagger(TAGS, [1, 5, 4.5]);
    const rows = tagger.sheet.read(["One", "two", "three", "four"]);
    const out = {labels: new Uint8Array(4).fill(9), doubts: new Uint8Array(4).fill(9)};
    tagger.tag(rows, 1, 3, out);
    expect([...out.labels]).toEqual([9, 1, 1, 9]);
    expect([...out.doubts]).toEqual([9, 2 + CLOSE, 2 + CLOSE, 9]);
  });

  it("knows the number of a pair of tags, and the nearest for a pair it never saw", () => {
    const tagger = bareTagger(TAGS, [0, 0, 0]);
    expect(tagger.labelOf("VERB", "VBD")).toBe(2);
    expect(tagger.labelOf("VERB", "VBZ")).toBe(1);
    expect(tagger.labelOf("NUM", "CD")).toBe(0);
    expect(tagger.upos[2]).toBe("VERB");
    expect(tagger.xpos[2]).toBe("VBD");
  });
});

describe("a decision between tags", () => {
  it.each([
    [[4, 0, 0], 0, NO_DOUBT],
    [[4, 2, 0], 0, 1],
    [[0, 3.5, 4], 2, 1 + CLOSE],
    [[4], 0, NO_DOUBT],
  ])("of %j is %i with the doubt %i", (scores, label, doubt) => {
    expect(decideTag(Float32Array.from(scores), scores.length)).toEqual({label, doubt});
  });
});
