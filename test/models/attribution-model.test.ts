import {AttributionModel} from "../../src/models/attribution-model";
import {RANK_WEIGHTS} from "../../src/models/attribution-rank";
import {quantiseRows, quantiseScalars} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";
import {emptySheet, reporting} from "./attribution-help";

function emptyWeights(rank = new Float32Array(RANK_WEIGHTS)): Uint8Array {
  const none = [new Int32Array(0), new Float32Array(0)] as const;
  const rows = quantiseRows(...none, 1, {prune: 0});
  const scalars = quantiseScalars(...none, {prune: 0});
  const parts = ["emission.", "step.", "cue.", "source.", "content."].flatMap((prefix, at) =>
    Object.entries(at < 2 ? rows : scalars).map(([name, array]) => [`${prefix}${name}`, array] as const),
  );
  return writeContainer("attribution", {}, {...Object.fromEntries(parts), rank});
}

describe("the model of attribution", () => {
  it("opens its weights and finds nothing in an empty document", () => {
    const model = new AttributionModel(emptyWeights(), reporting, emptySheet());
    const none = new Int32Array(0);
    const {candidates, view} = model.find({
      tokens: {count: 0, starts: none, ends: none, words: [], lower: []},
      sentences: [],
      quotations: [],
      tags: {upos: [], xpos: [], lemmas: []},
      names: [],
      syntax: {heads: none, labels: []},
    });
    expect(view.count).toBe(0);
    expect(candidates).toEqual([]);
  });

  it("refuses bytes that are no weights of attribution", () => {
    expect(() => new AttributionModel(new Uint8Array(16), reporting, emptySheet())).toThrow("attribution");
  });

  it("refuses a reranker of another version", () => {
    const other = emptyWeights(new Float32Array(34));
    expect(() => new AttributionModel(other, reporting, emptySheet())).toThrow("34 weights of the reranker");
  });
});
