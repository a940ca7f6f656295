import {Clusters} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {plainForm, WORD, WordSheet, wordShape} from "../../src/models/word-sheet";
import {writeContainer} from "../../training/shared/write-container";

const clusters = new Clusters(
  writeContainer(
    "clusters",
    {},
    {keys: Int32Array.of(hashText("said")), fine: Uint16Array.of(1), coarse: Uint8Array.of(0, 7)},
  ),
);

describe("a sheet of words", () => {
  it("gives equal spellings one row, and its clusters with it", () => {
    const sheet = new WordSheet(clusters);
    const [first, second, third] = sheet.read(["Said", "went", "Said"]);
    expect(third).toBe(first);
    expect(sheet.data[first + WORD.fine]).toBe(1);
    expect(sheet.data[first + WORD.coarse]).toBe(7);
    expect(sheet.data[second + WORD.fine]).toBe(-1);
  });

  it("sees through printing: curly marks, and digits as digits", () => {
    const sheet = new WordSheet(clusters);
    const [straight, curly, year, other] = sheet.read(["'s", "’s", "2017", "1998"]);
    expect(sheet.data[straight + WORD.form]).toBe(sheet.data[curly + WORD.form]);
    expect(sheet.data[year + WORD.lower]).toBe(sheet.data[other + WORD.lower]);
    expect(sheet.data[year + WORD.exact]).not.toBe(sheet.data[other + WORD.exact]);
    expect(plainForm("“")).toBe('"');
  });

  it("keeps its rows when it grows", () => {
    const sheet = new WordSheet(clusters);
    const words = Array.from({length: 9000}, (_, index) => `word${"abcdefghij"[index % 10]}${index}x`);
    const rows = sheet.read(words);
    expect(new Set(rows).size).toBe(9000);
    expect(sheet.data[rows[8999] + WORD.form]).toBe(hashText(words[8999]));
  });

  it.each([
    ["McNeil", "XxXx"],
    ["2017", "d"],
    ["U.S.", "X.X."],
    ["F-16", "X-d"],
  ])("gives %s the shape %s", (word, shape) => {
    expect(wordShape(word)).toBe(shape);
  });
});
