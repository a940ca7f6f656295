import {hashText} from "../../../src/models/feature-hash";
import {WordClasses} from "../../../src/models/word-classes";
import {fineOfRows, wordClasses} from "../../../training/names/word-classes";
import {labelled, smallClusters} from "../../help/small-names";

/** Towns point one way and people another; "rabat" and "zola" are in no document. */
const WORDS = ["oslo", "quito", "ada", "marta", "in", "said", "rabat", "zola"];
const VALUES = [1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0];
const vectors = {words: WORDS, dimensions: 3, values: Float32Array.from(VALUES)};
const clusters = smallClusters(WORDS.slice(0, 6));
const documents = ["Oslo", "Quito"].flatMap((town) =>
  ["Ada", "Marta"].map((person) =>
    labelled(`${person} ${town}`, `[PERSON ${person}] said in [PLACE ${town}] that in [PLACE ${town}] it rained .`),
  ),
);
const words = {vectors, clusters, fineOfRow: fineOfRows(vectors, clusters)};

describe("classes of words", () => {
  const classes = new WordClasses(clusters, wordClasses(documents, words));
  const kind = (word: string): number => classes.ofHash(hashText(word)).kind;

  it("hold words together that stand in the same names, those that no document holds among them", () => {
    expect(kind("rabat")).toBe(kind("oslo"));
    expect(kind("zola")).toBe(kind("ada"));
    expect(kind("zola")).not.toBe(kind("rabat"));
  });

  it("are the same each time", () => {
    expect(wordClasses(documents, words)).toEqual(wordClasses(documents, words));
  });
});

describe("fine clusters of rare words", () => {
  it("are those of the words whose vectors are nearest", () => {
    expect([0, 1]).toContain(words.fineOfRow[6]);
    expect([2, 3]).toContain(words.fineOfRow[7]);
    expect([...words.fineOfRow.subarray(0, 6)]).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
