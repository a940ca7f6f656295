import {startFeatures, sumsOf} from "../../src/models/attribution-contents";
import {addCueWord, labelled, mayCue, sourceFeatures} from "../../src/models/attribution-cues";
import {
  anchorOf,
  CueWords,
  contentPairs,
  cueStrengths,
  decode,
  READING_LIMITS,
  type Score,
} from "../../src/models/attribution-decoder";
import {RANK_WEIGHTS} from "../../src/models/attribution-rank";
import {FeatureList} from "../../src/models/feature-list";
import {SAID, sureRoles} from "./attribution-help";

const roles = sureRoles([0, 0, 0, 0, 0, 0]);
const data = labelled(SAID, roles);

/** A score that likes one list of features and nothing else. */
function likes(fill: (list: FeatureList) => void, otherwise: number, liked = 5): Score {
  const wanted = new FeatureList();
  fill(wanted);
  const key = wanted.ids.slice(0, wanted.count).join();
  return (list) => (list.ids.slice(0, list.count).join() === key ? liked : otherwise);
}

describe("decoding", () => {
  const anchor = anchorOf(SAID, 1, 0);

  it("takes source and cue together as the hole in a content", () => {
    expect(anchor.hole).toEqual({first: 0, last: 2});
    expect(anchorOf(SAID, 1, -1).hole).toEqual({first: 1, last: 2});
  });

  it("pairs no edges within the hole", () => {
    const {starts, ends, pairs} = contentPairs(data, anchor);
    const spans = Array.from({length: pairs.length / 2}, (_, at) => [starts[pairs[at * 2]], ends[pairs[at * 2 + 1]]]);
    expect(spans).toEqual([
      [2, 4],
      [2, 5],
      [4, 5],
    ]);
  });

  it("looks no further at words that say enough by themselves", () => {
    let asked = 0;
    const score: Score = () => {
      asked++;
      return -2;
    };
    const words = new CueWords();
    expect([...cueStrengths(data, score, READING_LIMITS, words)]).toEqual([-20, -20, -20, -20, -20, -20]);
    const cues = [0, 1, 2, 3, 4, 5].filter((token) => mayCue(data, token)).length;
    expect(asked).toBe(cues * 2);
    cueStrengths(data, score, READING_LIMITS, words);
    expect(asked).toBe(cues * 3);
  });

  it("adds up word, label and surroundings for the others", () => {
    expect([...cueStrengths(data, () => 1, READING_LIMITS)]).toEqual([-20, 3, -20, 3, 3, -20]);
  });

  it("gives the best source and content for each cue, with a confidence", () => {
    const sums = sumsOf(data, Float32Array.from([-20, 5, -20, -9, -9, -20]));
    const rank = new Float32Array(RANK_WEIGHTS);
    rank[0] = 1;
    const found = decode(SAID, {
      roles: () => roles,
      cue: likes((list) => addCueWord(data, 1, list), -9, 20),
      source: likes((list) => sourceFeatures(data, 1, 0, list), 0),
      content: likes((list) => startFeatures(data, anchor, sums, 4, list), 0),
      rank,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({cue: 1, source: 0, content: {first: 4, last: 5}});
    expect(found[0].confidence).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
  });
});
