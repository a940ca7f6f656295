import {hashText} from "../../src/models/feature-hash";
import {CLOSE, decideTag, NO_DOUBT, Tagger} from "../../src/models/tagger";
import {TAGGER_ROWS} from "../../src/models/tagger-features";
import {scaleToHalf} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";
import {bareSheet, bareTagger} from "../help/bare-models";

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

/** A tagger whose rows all differ, for two tags: the score of the first is one unit, that of the second the other. */
function variedTagger(): Tagger {
  const one = scaleToHalf(1);
  const arrays = {
    words: new Int32Array(0),
    used: new Uint8Array(TAGGER_ROWS).fill(1),
    rows: Uint8Array.from({length: TAGGER_ROWS}, (_, row) => {
      const bits = Math.imul(row + 1, 0x9e3779b1) >>> 16;
      return (1 + (bits % 15)) | ((1 + ((bits >>> 8) % 15)) << 4);
    }),
    rowScales: new Uint16Array(TAGGER_ROWS).fill(one),
    bias: Float32Array.of(500, 500),
    output: Int8Array.of(1, 0, 0, 1),
    outputScales: Uint16Array.of(one, one),
    outputBias: new Float32Array(2),
    tags: ["NOUN|NN", "VERB|VB"],
  };
  return new Tagger(writeContainer("tagger", {}, arrays), bareSheet());
}

/** Different made-up words that want the same room among the spellings kept. */
function rivals(count: number): string[] {
  const room = hashText("aba") & 4095;
  const found: string[] = [];
  for (let number = 0; found.length < count; number++) {
    const word = `b${number.toString(36)}`;
    if ((hashText(word) & 4095) === room) found.push(word);
  }
  return found;
}

describe("the sums the tagger keeps", () => {
  it("change no result, not even for neighbours that want the same room", () => {
    const words = rivals(8);
    const tagged = (tagger: Tagger, text: readonly string[]): number[] => {
      const out = {labels: new Uint8Array(text.length), doubts: new Uint8Array(text.length)};
      tagger.tag(tagger.sheet.read(text), 0, text.length, out);
      return [...out.labels, ...out.doubts];
    };
    const used = variedTagger();
    for (const word of words) tagged(used, [word, ...words]);
    const inverse = [...words].reverse();
    const fresh = tagged(variedTagger(), inverse);
    expect(tagged(used, inverse)).toEqual(fresh);
    expect(new Set(fresh).size).toBeGreaterThan(2);
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
