import {
  MARK_FEATURES,
  MARK_WEIGHTS,
  MarkCandidates,
  type MarkedSentence,
  MarkHeads,
  pairedMarks,
} from "../../src/models/mark-heads";
import {bareSheet} from "../help/bare-models";

const RELATIONS = ["conj", "nsubj", "obj", "punct", "root"];
const PUNCT = RELATIONS.indexOf("punct");
const sheet = bareSheet();

/** "word/relation/head" for each word, heads counted from 0 and -1 the root; all from token `first` of a document on. */
function sentence(marked: string, first = 0): MarkedSentence {
  const parts = marked.split(" ").map((part) => part.split("/"));
  const before = Array.from({length: first}, () => "before");
  const words = [...before, ...parts.map(([word]) => word)];
  const heads = parts.map(([, , head]) => (head === "-1" ? -1 : Number(head) + first));
  return {
    words,
    rows: sheet.read(words),
    data: sheet.data,
    first,
    last: words.length,
    heads: Int32Array.from([...before.map(() => -1), ...heads]),
    relations: Uint8Array.from([...before.map(() => 0), ...parts.map(([, relation]) => RELATIONS.indexOf(relation))]),
  };
}

/** Words that the mark `token` may hang on. */
function headsFor(tree: MarkedSentence, token: number): number[] {
  const candidates = new MarkCandidates(RELATIONS);
  candidates.find(tree, token, -1);
  return [...candidates.heads.subarray(0, candidates.count)].sort((a, b) => a - b);
}

describe("pairs of marks", () => {
  it("are brackets and quotation marks, the nearest first", () => {
    const tree = sentence('"/punct/1 a/root/-1 (/punct/3 b/obj/1 )/punct/3 "/punct/1 ,/punct/1');
    expect([...pairedMarks(tree, PUNCT)]).toEqual([5, -1, 4, -1, 2, 0, -1]);
  });

  it("leave alone what never opens or never closes", () => {
    expect([...pairedMarks(sentence(")/punct/1 a/root/-1 (/punct/1"), PUNCT)]).toEqual([-1, -1, -1]);
  });
});

describe("where a mark may hang", () => {
  it("is any word that no arc keeps from it", () => {
    // a <- b, b -> c: the comma between b and c lies under the arc from b to d.
    const tree = sentence("a/nsubj/1 b/root/-1 ,/punct/1 c/obj/4 d/conj/1");
    expect(headsFor(tree, 2)).toEqual([1, 3, 4]);
  });

  it("is counted from the start of the document, and never another mark", () => {
    const tree = sentence("a/root/-1 ,/punct/0 -/punct/0 b/conj/0", 3);
    expect(headsFor(tree, 4)).toEqual([3, 6]);
  });
});

describe("the heads of marks", () => {
  /** Weights that like one word best for a mark. */
  function weightsFor(tree: MarkedSentence, token: number, liked: number): Int8Array {
    const candidates = new MarkCandidates(RELATIONS);
    candidates.find(tree, token, -1);
    const weights = new Int8Array(MARK_WEIGHTS);
    const place = candidates.heads.subarray(0, candidates.count).indexOf(liked);
    for (let at = 0; at < candidates.count * MARK_FEATURES; at++) weights[candidates.features[at]] = -1;
    for (let at = place * MARK_FEATURES; at < (place + 1) * MARK_FEATURES; at++) weights[candidates.features[at]] = 9;
    return weights;
  }

  it("are what the weights like best", () => {
    const tree = sentence("a/nsubj/1 b/root/-1 ,/punct/1 c/obj/4 d/conj/1");
    for (const liked of [1, 4]) {
      new MarkHeads(weightsFor(tree, 2, liked), RELATIONS).attach(tree);
      expect([...tree.heads]).toEqual([1, -1, liked, 4, 1]);
    }
  });

  it("stay where a word hangs on the mark, where the mark is the root, and where there are no weights", () => {
    const carrying = sentence("a/root/-1 ,/punct/0 b/conj/1 c/obj/2");
    const rooted = sentence("a/nsubj/1 ,/punct/-1 b/conj/0");
    for (const tree of [carrying, rooted]) {
      const before = [...tree.heads];
      new MarkHeads(weightsFor(tree, 1, tree.last - 1), RELATIONS).attach(tree);
      expect([...tree.heads]).toEqual(before);
    }
    const tree = sentence("a/nsubj/1 b/root/-1 ,/punct/1 c/obj/4 d/conj/1");
    new MarkHeads(new Int8Array(0), RELATIONS).attach(tree);
    expect(tree.heads[2]).toBe(1);
  });
});
