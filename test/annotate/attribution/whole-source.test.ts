import type {Draft} from "../../../src/annotate/attribution/draft";
import {wholeSources} from "../../../src/annotate/attribution/whole-source";
import {material} from "./make";

/** A draft with a source from the first token up to `last`, and the cue at `head`. */
function draft(last: number, head: number): Draft {
  return {
    source: {first: 0, last},
    cue: [{first: head, last: head + 1}],
    head,
    content: [{first: head + 1, last: head + 3}],
    addressee: null,
    negation: [],
    entry: null,
    confidence: 0.8,
    by: "test",
  };
}

describe("wholeSources", () => {
  it("goes on over an adjective with its complement up to the verb", () => {
    const text = material("people familiar|ADJ with|ADP the|DET matter said|VERB:say it|PRON rained|VERB:rain .");
    expect(wholeSources(text, [draft(1, 5)])[0]?.source).toEqual({first: 0, last: 5});
  });

  it("goes on within a relative clause, up to its comma", () => {
    const text = material(
      "officials , who|PRON spoke|VERB because|SCONJ it|PRON rained|VERB , said|VERB:say it|PRON stopped|VERB .",
    );
    expect(wholeSources(text, [draft(4, 8)])[0]?.source).toEqual({first: 0, last: 7});
  });

  it("leaves out when somebody said it", () => {
    const text = material("people on|ADP Monday|PROPN said|VERB:say it|PRON rained|VERB .");
    expect(wholeSources(text, [draft(1, 3)])[0]?.source).toEqual({first: 0, last: 1});
  });
});
