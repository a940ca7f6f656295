import {contentEdges, endFeatures, pairFeatures, startFeatures, sumsOf} from "../../src/models/attribution-contents";
import {labelled} from "../../src/models/attribution-cues";
import {anchorOf} from "../../src/models/attribution-decoder";
import {FeatureList} from "../../src/models/feature-list";
import {SAID, sureRoles} from "./attribution-help";

const data = labelled(SAID, sureRoles([1, 3, 5, 6, 6, 0]));
const anchor = anchorOf(SAID, 1, 0);

describe("the content of a cue", () => {
  it("has its edges outside source and cue, and on words", () => {
    const {starts, ends} = contentEdges(data, anchor);
    expect(starts).toEqual([2, 4]);
    expect(ends).toEqual([4, 5]);
  });

  it("counts words, labels and cues up to each token", () => {
    const strengths = Float32Array.from([-20, 3, -20, -1, 2, -20]);
    const sums = sumsOf(data, strengths);
    expect([...sums.words]).toEqual([0, 1, 2, 3, 4, 5, 5]);
    expect(sums.contents[6]).toBe(3);
    expect(sums.cues[6]).toBe(5);
  });

  it("has features of its edges and of the pair that differ from place to place", () => {
    const sums = sumsOf(data, new Float32Array(6));
    const list = new FeatureList();
    const seen = new Set<string>();
    const note = () => seen.add([...list.ids.slice(0, list.count)].join(" "));
    startFeatures(data, anchor, sums, 2, list);
    note();
    startFeatures(data, anchor, sums, 4, list);
    note();
    endFeatures(data, anchor, sums, 5, list);
    note();
    pairFeatures(data, anchor, sums, {first: 2, last: 5}, list);
    note();
    pairFeatures(data, anchor, sums, {first: 4, last: 5}, list);
    note();
    expect(seen.size).toBe(5);
  });
});
