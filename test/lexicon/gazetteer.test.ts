import {Gazetteer, readGazetteer} from "../../src/lexicon/gazetteer";
import {SENSE, senseOf, subtypeIn} from "../../src/lexicon/senses";
import {HearsayError} from "../../src/model/problem";
import {NAME_TABLES} from "../help/name-tables";

function idsOf(gazetteer: Gazetteer, words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => gazetteer.wordId(word));
}

describe("the gazetteer", () => {
  it("knows a name by what it may be, several things at once", () => {
    const gazetteer = new Gazetteer();
    gazetteer.add("Jordan", SENSE.COUNTRY);
    gazetteer.add("Jordan", SENSE.FIRST_NAME);
    expect(gazetteer.ofWord("Jordan")).toBe(SENSE.COUNTRY | SENSE.FIRST_NAME);
    expect(gazetteer.ofName("Atlantis")).toBe(0);
  });

  it("matches letters and abbreviations only as written", () => {
    const gazetteer = new Gazetteer();
    gazetteer.add("WHO", senseOf("ORG", "agency"));
    gazetteer.add("Miss.", SENSE.STATE);
    gazetteer.add("U.S.", SENSE.COUNTRY);
    expect(gazetteer.ofWord("who")).toBe(0);
    expect(subtypeIn(gazetteer.ofWord("WHO"), "ORG")).toBe("agency");
    expect(gazetteer.ofWord("Miss")).toBe(0);
    expect(gazetteer.ofWord("Miss.")).toBe(SENSE.STATE);
    expect(gazetteer.ofWord("US")).toBe(SENSE.COUNTRY);
    expect(gazetteer.ofWord("us")).toBe(0);
  });

  it("forgives accents and hyphens", () => {
    const gazetteer = new Gazetteer();
    gazetteer.add("Port-au-Prince", SENSE.CITY);
    gazetteer.add("Bogotá", SENSE.CITY);
    expect(gazetteer.ofName("Bogota")).toBe(SENSE.CITY);
    const words = ["Port", "-", "au", "-", "Prince", "fell"];
    expect(gazetteer.longest(idsOf(gazetteer, words), 0, words.length)).toBe(5);
    expect(gazetteer.longestOf(words, 0, words.length)).toBe(5);
  });

  it("finds the longest phrase and says what it is", () => {
    const gazetteer = new Gazetteer();
    gazetteer.add("New York", SENSE.CITY);
    gazetteer.add("New York Herald", senseOf("ORG", "news_outlet"));
    const words = ["The", "New", "York", "Herald", "said"];
    expect(gazetteer.longest(idsOf(gazetteer, words), 1, words.length)).toBe(3);
    expect(gazetteer.found).toBe(senseOf("ORG", "news_outlet"));
    expect(gazetteer.longest(idsOf(gazetteer, words), 1, 3)).toBe(2);
    expect(gazetteer.longest(idsOf(gazetteer, words), 0, words.length)).toBe(0);
    expect(gazetteer.longestOf(words, 1, 3)).toBe(2);
    expect(gazetteer.longestOf(words, 0, words.length)).toBe(0);
  });

  it("is read from the tables of names", () => {
    const gazetteer = readGazetteer({lexicons: NAME_TABLES});
    expect(subtypeIn(gazetteer.ofName("Harbour Times"), "ORG")).toBe("news_outlet");
    expect(gazetteer.ofWord("HT")).toBe(gazetteer.ofName("Harbour Times"));
    expect(gazetteer.ofName("Norwegians") & SENSE.NORP).toBe(SENSE.NORP);
    expect(gazetteer.ofName("Kings County") & SENSE.COUNTY).toBe(SENSE.COUNTY);
  });

  it("says which table is missing", () => {
    const {cities: _cities, ...lexicons} = NAME_TABLES;
    expect(() => readGazetteer({lexicons})).toThrow(HearsayError);
    expect(() => readGazetteer({lexicons})).toThrow(/"cities"/);
  });
});
