import {contrasts} from "../../src/resolve/contrasts";
import {makePage} from "../help/page";

function found(...page: Parameters<typeof makePage>): readonly string[] {
  return contrasts(makePage(...page)).map(({rule, from, to}) => `${rule}: ${from.text} / ${to.text}`);
}

describe("claims that a text sets against each other", () => {
  it("are a view granted and what records show", () => {
    const draft = {
      attributions: [
        {source: "records", cue: "show", content: "most of the money went elsewhere", sourceKind: "document" as const},
      ],
    };
    expect(found("While Voss has framed it as a gift, records show most of the money went elsewhere.", draft)).toEqual([
      "contrast: Voss has framed it as a gift / most of the money went elsewhere",
    ]);
    expect(found("While Voss has slept all day, records show most of the money went elsewhere.", draft)).toEqual([]);
  });

  it("are a claim told with distance and a sentence that begins with however and denies", () => {
    const draft = {
      chains: [{name: "Harbor Bureau", type: "ORG" as const}],
      attributions: [
        {
          source: "Harbor Bureau",
          speaker: "Harbor Bureau",
          cue: "claimed",
          content: "the walls hold",
          stance: "distance" as const,
        },
      ],
    };
    const text = "The Harbor Bureau claimed the walls hold. However, the old stones do not keep out the sea.";
    expect(found(text, draft)).toEqual(["contrast: However, the old stones do not keep out the sea. / the walls hold"]);
    expect(found(text.replace("However, the", "The"), draft)).toEqual([]);
    expect(found(text.replace("do not", "must"), draft)).toEqual([]);
  });

  it("answer what nobody is named to claim only where both speak of one thing", () => {
    const draft = {
      attributions: [
        {
          cue: "Reportedly",
          content: "most of the prisoners were serious criminals",
          stance: "distance" as const,
          sourceKind: "none" as const,
        },
      ],
    };
    const text =
      "Reportedly most of the prisoners were serious criminals. However, others had no criminal records at all.";
    expect(found(text, draft)).toHaveLength(1);
    expect(found(text.replace("criminal records", "shoes on their feet"), draft)).toEqual([]);
  });

  it("are the views of some and of others in one sentence", () => {
    const draft = {
      attributions: [
        {source: "some bakers", cue: "praise", content: "the low price of flour", sourceKind: "unnamed" as const},
        {source: "others", cue: "fear", content: "the loss of the mill", sourceKind: "unnamed" as const},
      ],
    };
    expect(found("While some bakers praise the low price of flour, others fear the loss of the mill.", draft)).toEqual([
      "divided views: the loss of the mill / the low price of flour",
    ]);
    expect(
      found("On Monday some bakers praise the low price of flour and others fear the loss of the mill.", draft),
    ).toEqual([]);
  });

  it("are the view of others against one that the sentence tells in its own words", () => {
    const draft = {
      attributions: [{source: "others", cue: "fear", content: "the loss of the mill", sourceKind: "unnamed" as const}],
    };
    expect(found("While some old bakers welcome the steam oven, others fear the loss of the mill.", draft)).toEqual([
      "divided views: the loss of the mill / some old bakers welcome the steam oven",
    ]);
    expect(found("While some old bakers slept in the hay, others fear the loss of the mill.", draft)).toEqual([]);
  });
});
