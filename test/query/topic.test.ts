import {hasWords, isTelling, mostTelling, singular, speaksOf, stem, topicWords, wordsOf} from "../../src/query/topic";
import {makeKnowledge} from "../help/corpus";

const {statements} = makeKnowledge();

describe("a topic", () => {
  it("is its words without case, endings and articles", () => {
    expect(topicWords("The Sanctuary Cities")).toEqual(["sanctuary", "city"]);
    expect(topicWords("who is it")).toEqual(["who", "is", "it"]);
  });

  it("meets other forms of its words", () => {
    expect(["cities", "raids", "boxes", "bus", "crisis", "news"].map(singular)).toEqual([
      "city",
      "raid",
      "box",
      "bus",
      "crisis",
      "new",
    ]);
    expect(["arrested", "arrests", "arresting", "stopped", "raiding", "police"].map(stem)).toEqual([
      "arrest",
      "arrest",
      "arrest",
      "stop",
      "raid",
      "polic",
    ]);
  });

  it("is spoken of where the content holds all its words", () => {
    const spoken = (topic: string): string[] =>
      statements.filter((each) => speaksOf(each, topicWords(topic))).map(({text}) => text);
    expect(spoken("curfews")).toHaveLength(5);
    expect(spoken("legal curfew")).toEqual(["“The curfew was never legal,”"]);
    expect(spoken("")).toEqual([]);
    expect(hasWords(wordsOf("a b"), [])).toBe(false);
  });

  it("is met best by its rarest words", () => {
    const best = mostTelling({statements}, statements, topicWords("legal curfew officers"));
    expect(best.map(({text}) => text)).toEqual(expect.arrayContaining(["“The curfew was never legal,”"]));
    expect(mostTelling({statements}, statements, topicWords("Zanzibar monsoon"))).toEqual([]);
    expect(mostTelling({statements}, statements, ["curfew"])).toEqual([]);
    // Five of the statements hold "curfew": too many to be met by it alone.
    expect(mostTelling({statements}, statements, topicWords("curfew in Zanzibar"))).toEqual([]);
    expect(mostTelling({statements}, statements, topicWords("the officers of Zanzibar")).length).toBeGreaterThan(0);
  });

  it("has no common words", () => {
    expect(["curfew", "harbour", "about", "2017", "plan"].map(isTelling)).toEqual([true, true, false, false, false]);
  });
});
