import type {Draft} from "../../../src/annotate/attribution/draft";
import {withoutBareTimes} from "../../../src/annotate/attribution/said-something";
import {material} from "./make";

function saidFrom(first: number, last: number): Draft {
  return {
    source: {first: 0, last: 2},
    cue: [{first: 2, last: 3}],
    head: 2,
    content: [{first, last}],
    addressee: null,
    negation: [],
    entry: null,
    confidence: 0.8,
    by: "test",
  };
}

describe("withoutBareTimes", () => {
  it("drops an attribution whose content says only when", () => {
    const text = material("Ann Field congratulated|VERB her|PRON on|ADP Monday .");
    expect(withoutBareTimes(text, [saidFrom(4, 6)])).toEqual([]);
  });

  it("keeps a time that belongs to something said", () => {
    const text = material("Ann Field promised|VERB rain on|ADP Monday .");
    expect(withoutBareTimes(text, [saidFrom(3, 6)])).toHaveLength(1);
  });
});
