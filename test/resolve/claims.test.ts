import {ARTICLE} from "../../src/model/own-words";
import {makePage} from "../help/page";

const TEXT = "The ferry brought 40 sacks to Graumark on Monday. Ruth Voss said the sacks were not empty at all. Go.";
const page = makePage(TEXT, {
  chains: [{name: "Ruth Voss"}, {name: "Graumark", type: "PLACE"}],
  attributions: [{source: "Ruth Voss", speaker: "Ruth Voss", cue: "said", content: "the sacks were not empty at all"}],
});

describe("claims of a document", () => {
  it("are what people say, and the sentences nobody is said to have said", () => {
    expect(page.claims.map(({own, text, sentence}) => [own, text, sentence])).toEqual([
      [true, "The ferry brought 40 sacks to Graumark on Monday.", 0],
      [false, "the sacks were not empty at all", 1],
    ]);
  });

  it("know names, words, places, numbers and negations", () => {
    const [own, said] = page.claims;
    expect(own.units.get("place:graumark")).toBe(2);
    expect([...own.places]).toEqual(["place:graumark"]);
    expect(own.quantities.map(({value}) => value)).toEqual([40]);
    expect([own.hasNot, said.hasNot]).toEqual([false, true]);
    expect(said.denied).toEqual(["empty"]);
  });

  it("in the article's own words have no speaker, and an id that the place and the words give", () => {
    const [{statement}] = page.claims;
    expect([statement.speaker, statement.by, statement.sourceKind]).toEqual([null, ARTICLE, "none"]);
    expect(statement.about).toEqual(["place:graumark"]);
    expect(makePage(`${TEXT} More.`).claims[0].statement.id).not.toBe(statement.id);
    expect(makePage(TEXT).claims[0].statement.id).toBe(statement.id);
  });

  it("leave noise out", () => {
    expect(makePage(TEXT, {noise: ["The ferry brought 40 sacks to Graumark on Monday."]}).claims).toHaveLength(1);
  });
});
