import {learnedRelations, openPairModel} from "../../../src/annotate/relations/learned";
import {findPairs, PAIR_LABELS, pairFeatures} from "../../../src/annotate/relations/pairs";
import {type Reading, readLayers} from "../../../src/annotate/relations/reading";
import type {Chain, Mention} from "../../../src/model/record";
import {quantiseRows} from "../../../training/shared/quantise";
import {writeContainer} from "../../../training/shared/write-container";
import {type TaggedName, tagged} from "../../help/tagged";

function reading(lines: readonly string[], who: readonly TaggedName[]): Reading {
  const {names, ...layers} = tagged(lines, who);
  const chains: Chain[] = names.map(({start, end, type, subtype}, index) => ({
    id: `c${index}`,
    name: layers.text.slice(start, end),
    type,
    subtype,
    unnamed: false,
  }));
  const mentions: Mention[] = names.map((name, index) => ({
    id: `m${index}`,
    start: name.start,
    end: name.end,
    text: layers.text.slice(name.start, name.end),
    kind: "name",
    type: name.type,
    subtype: name.subtype,
    title: null,
    chain: `c${index}`,
    by: "test",
  }));
  return readLayers({
    ...layers,
    noise: [],
    times: [],
    references: {mentions, chains},
    attributions: [],
    nouns: new Map(),
    titles: {classOf: () => undefined, isModifier: () => false, longest: 1},
  });
}

const WORKS = PAIR_LABELS.findIndex(({type}) => type === "works_for");
const ROE = "Jane/PROPN/2:nsubj joined=join/VERB/0:root Harbour/PROPN/4:compound Board/PROPN/2:obj ./PUNCT/2:punct";
const DENIED =
  "Jane/PROPN/4:nsubj did/AUX/4:aux not/PART/4:advmod join/VERB/0:root Harbour/PROPN/6:compound Board/PROPN/4:obj ./PUNCT/4:punct";
const WHO: readonly TaggedName[] = [
  ["Jane", "PERSON"],
  ["Harbour Board", "ORG", "agency"],
];

/** A model that says works_for of every pair with a feature of this text's first such pair. */
function modelOf(text: Reading): ReturnType<typeof openPairModel> {
  const pair = findPairs(text).find(({labels}) => labels.includes(WORKS))!;
  const {ids, count} = pairFeatures(text, pair);
  const keys = ids.slice(0, count);
  const weights = new Float32Array(keys.length * PAIR_LABELS.length);
  weights.fill(-1);
  for (let row = 0; row < keys.length; row++) weights[row * PAIR_LABELS.length + WORKS] = 1;
  return openPairModel(writeContainer("relations", {}, quantiseRows(keys, weights, PAIR_LABELS.length, {prune: 0})));
}

describe("learned relations", () => {
  it("pairs only what the types of some relation allow", () => {
    const pairs = findPairs(reading([ROE], WHO));
    expect(
      pairs.map(({subject, object, labels}) => [
        subject.type,
        object.type,
        labels.map((each) => PAIR_LABELS[each]?.type),
      ]),
    ).toEqual([
      ["PERSON", "ORG", ["works_for", "educated_at", "party"]],
      ["ORG", "PERSON", ["founded_by"]],
    ]);
  });

  it("keeps a relation with its probability, and says that the model found it", () => {
    const text = reading([ROE], WHO);
    // Of a pair whose features it never saw the model knows nothing: a half is no finding here.
    const [finding, ...others] = learnedRelations(modelOf(text))(text, {triggers: new Map()}).filter(
      ({confidence}) => confidence > 0.5,
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      type: "works_for",
      subject: {id: "c0"},
      object: {id: "c1"},
      modality: "asserted",
      by: "model",
    });
    expect(finding?.confidence).toBeGreaterThan(0.9);
  });

  it("is silent on denials", () => {
    const text = reading([DENIED], WHO);
    expect(learnedRelations(modelOf(text))(text, {triggers: new Map()})).toEqual([]);
  });

  it("gives equal features for equal texts, each once", () => {
    const [a, b] = [reading([ROE], WHO), reading([ROE], WHO)].map((text) => {
      const {ids, count} = pairFeatures(text, findPairs(text)[0]!);
      return ids.slice(0, count);
    });
    expect(a).toEqual(b);
    expect(new Set(a).size).toBe(a?.length);
  });
});
