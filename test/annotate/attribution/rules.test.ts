import {makeFrames} from "../../../src/annotate/attribution/frames";
import {applyRules} from "../../../src/annotate/attribution/rules";
import {material, words} from "./make";

function read(tagged: string) {
  const given = material(tagged);
  return makeFrames(given, applyRules(given)).map((frame) => ({...frame, ...words(given, frame)}));
}

describe("attribution by rules", () => {
  it("finds a clause after a verb, without its conjunction and full stop", () => {
    const [frame] = read("Ann Field said|VERB:say that|SCONJ the|DET bridge was|AUX closed|VERB:close .");
    expect(frame).toMatchObject({source: "Ann Field", cue: "said", content: "the bridge was closed", mode: "indirect"});
  });

  it("finds the speaker after the verb behind a quotation", () => {
    const [frame] = read("“ The|DET bridge is|AUX closed|ADJ , ” said|VERB:say Ann Field .");
    expect(frame).toMatchObject({source: "Ann Field", content: "“The bridge is closed,”", mode: "direct"});
  });

  it("gives both parts of a quotation that the cue interrupts", () => {
    const [frame] = read("“ The|DET bridge , ” Ann Field said|VERB:say , “ is|AUX closed|ADJ . ”");
    expect(frame.content).toBe("“The bridge,” … “is closed.”");
  });

  it("lets a quotation alone in its sentence belong to the speaker before", () => {
    const [frame] = read(
      "“ It is|AUX closed|ADJ , ” Field said|VERB:say . “ Nobody may|AUX pass|VERB on|ADP foot now|ADV . ”",
    );
    expect(frame.content).toBe("“It is closed,” … “Nobody may pass on foot now.”");
  });

  it("cuts according to out of the clause around it", () => {
    const [frame] = read("Most|ADJ of|ADP them , according|VERB to|ADP Field , came|VERB:come from|ADP Ohio .");
    expect(frame).toMatchObject({source: "Field", cue: "according to", content: "Most of them … came from Ohio"});
  });

  it("takes a lone hedging adverb as an attribution without a source", () => {
    const [frame] = read("Reportedly|ADV , the|DET bridge was|AUX closed|VERB:close .");
    expect(frame).toMatchObject({
      source: null,
      cue: "Reportedly",
      content: "the bridge was closed",
      sourceKind: "none",
    });
    expect(frame.hedges).toHaveLength(1);
  });

  it("takes a hedging adverb on a cue as its hedge, not as one more attribution", () => {
    const frames = read("Field has|AUX reportedly|ADV vowed|VERB:vow to|PART close|VERB the|DET bridge .");
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({cue: "vowed", content: "to close the bridge", stance: "promise"});
    expect(frames[0].hedges).toHaveLength(1);
  });

  it("nests what a report says that somebody said", () => {
    const [outer, inner] = read(
      "Globe reported|VERB:report that|SCONJ Field said|VERB:say the|DET bridge was|AUX closed|VERB:close .",
    );
    expect(outer.within).toBeNull();
    expect(inner.within).toBe(outer.id);
    expect(inner.content).toBe("the bridge was closed");
  });

  it("leaves the phrase in a statement to the cue", () => {
    const [frame] = read(
      "Ann Field , in|ADP a|DET statement , said|VERB:say that|SCONJ it was|AUX closed|VERB:close .",
    );
    expect(frame).toMatchObject({source: "Ann Field", cue: "in a statement … said"});
  });

  it("marks a saying that is negated", () => {
    const [frame] = read("Field did|AUX not|PART say|VERB:say whether|SCONJ it was|AUX closed|VERB:close .");
    expect(frame.negated).toBe(true);
  });

  it("takes nothing for speech where no word reports", () => {
    expect(read("Field closed|VERB:close the|DET bridge on|ADP Monday .")).toEqual([]);
  });
});
