import fc from "fast-check";
import {LONGEST_SENTENCE, partsOf} from "../../src/models/parser";
import {bareParser, bareSheet} from "../help/bare-models";

const RELATIONS = ["dep", "nsubj", "root"];

describe("the parser", () => {
  it("gives every word a head within its sentence and one root, whatever its scores", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: LONGEST_SENTENCE}),
        fc.array(fc.float({min: -5, max: 5, noNaN: true}), {minLength: 7, maxLength: 7}),
        (length, outputBias) => {
          const parser = bareParser(RELATIONS, outputBias);
          const words = Array.from({length: length + 2}, (_, index) => `w${index % 9}`);
          const tags = new Uint8Array(words.length);
          const out = {heads: new Int32Array(words.length).fill(-9), labels: new Uint8Array(words.length)};
          parser.parse({rows: parser.sheet.read(words), tags, doubts: tags}, 1, length + 1, out);
          const heads = [...out.heads];
          expect([heads[0], heads[length + 1]]).toEqual([-9, -9]);
          expect(heads.slice(1, -1).filter((head) => head === -1)).toHaveLength(1);
          for (const head of heads.slice(1, -1)) expect(head === -1 || (head >= 1 && head <= length)).toBe(true);
        },
      ),
      {numRuns: 20},
    );
  });

  it("labels with the relation it likes best for the move", () => {
    const parser = bareParser(RELATIONS, [1, 0, 5, 0, 0, 0, 0]);
    const tags = new Uint8Array(2);
    const out = {heads: new Int32Array(2), labels: new Uint8Array(2)};
    parser.parse({rows: parser.sheet.read(["Lopez", "spoke"]), tags, doubts: tags}, 0, 2, out);
    expect([...out.heads]).toEqual([1, -1]);
    expect(parser.labels[out.labels[0]]).toBe("nsubj");
  });

  it("gives a word only relations that are scored on the side of its head", () => {
    const parser = bareParser(RELATIONS, [0, 5, 4], bareSheet(), {left: [2], right: [1]});
    const tags = new Uint8Array(3);
    const out = {heads: new Int32Array(3), labels: new Uint8Array(3)};
    parser.parse({rows: parser.sheet.read(["Lopez", "spoke", "here"]), tags, doubts: tags}, 0, 3, out);
    for (const [word, head] of out.heads.entries())
      expect(parser.labels[out.labels[word]]).toBe(head === -1 || head > word ? "root" : "nsubj");
  });

  it("knows the part of speech of each label of the tagger", () => {
    expect([...partsOf(["ADJ|JJ", "VERB|VBD", "X|FW"])]).toEqual([0, 15, 16]);
  });
});
