import {Gazetteer} from "../../src/lexicon/gazetteer";
import {SENSE} from "../../src/lexicon/senses";
import {FeatureList} from "../../src/models/feature-list";
import {addWordFeatures, CASING, describeWord, type NameWord, WRITTEN} from "../../src/models/name-words";
import {noClasses, smallClusters} from "../help/small-names";

const gazetteer = new Gazetteer();
gazetteer.add("Oslo", SENSE.CITY);
gazetteer.add("UNO", SENSE.ORG);
const clusters = smallClusters(["said", "oslo"]);

function describeIn(text: string, casing: number = CASING.USUAL): NameWord {
  return describeWord(text, casing, {clusters, classes: noClasses(clusters), gazetteer});
}

function features(word: NameWord, offset: number): number[] {
  const list = new FeatureList();
  addWordFeatures(word, offset, list);
  return Array.from(list.ids.subarray(0, list.count));
}

describe("a described word", () => {
  it("knows how it is written", () => {
    const written = ["said", "Oslo", "ICE", "McKay", "2017", "“"].map((text) => describeIn(text).written);
    expect(written).toEqual([
      WRITTEN.LOWER,
      WRITTEN.CAPITAL,
      WRITTEN.CAPITALS,
      WRITTEN.MIXED,
      WRITTEN.DIGITS,
      WRITTEN.OTHER,
    ]);
    expect(describeIn("al-Qaeda").capital).toBe(true);
    expect(describeIn("said").capital).toBe(false);
  });

  it("has one shape with all words written the same way", () => {
    expect(describeIn("Berg").shape).toBe(describeIn("Kopenhagen").shape);
    expect(describeIn("Berg").shape).not.toBe(describeIn("BERG").shape);
    expect(describeIn("Östen").shape).toBe(describeIn("Berg").shape);
  });

  it("is looked up in clusters and gazetteer", () => {
    expect(describeIn("Oslo").senses).toBe(SENSE.CITY);
    expect(describeIn("Said").fine).toBe(describeIn("said").fine);
    expect(describeIn("Bergen").fine).toBe(-1);
  });

  it("hides its way of writing where capitals tell nothing, and is looked up all the same", () => {
    const lower = describeIn("oslo", CASING.LOWER);
    const upper = describeIn("OSLO", CASING.CAPITALS);
    expect(lower.senses).toBe(SENSE.CITY);
    expect(upper.senses).toBe(SENSE.CITY);
    expect(features(lower, 0)).toEqual(features(upper, 0));
    expect(describeIn("uno", CASING.LOWER).senses).toBe(SENSE.ORG);
  });

  it("gives features that differ by place, and fewer far away", () => {
    const word = describeIn("Oslo");
    const here = new Set(features(word, 0));
    expect(features(word, 1).some((feature) => here.has(feature))).toBe(false);
    expect(features(word, 2).length).toBeLessThan(features(word, 1).length);
  });
});
