import {isProjectiveTree, vote} from "../../../training/parser/vote";

const always = (): boolean => true;

describe("a vote of parses", () => {
  const first = {heads: [1, -1, 1], labels: ["nsubj", "root", "obj"]};

  it("takes for each word the head and relation that most give", () => {
    const second = {heads: [1, -1, 1], labels: ["nsubj", "root", "obl"]};
    const third = {heads: [1, -1, 0], labels: ["nsubj", "root", "obl"]};
    const {tree, agreement} = vote([first, second, third], always);
    expect(tree.heads).toEqual([1, -1, 1]);
    // Of those with the likelier head one says obj and one obl: the earlier has its way.
    expect(tree.labels).toEqual(["nsubj", "root", "obj"]);
    expect(agreement).toBeCloseTo(2 / 3, 12);
  });

  it("counts only the words that count", () => {
    const other = {heads: [1, -1, 0], labels: ["nsubj", "root", "punct"]};
    expect(vote([first, other], (word) => word < 2).agreement).toBe(1);
    expect(vote([first, other], () => false).agreement).toBe(1);
    expect(vote([first], always)).toEqual({tree: first, agreement: 1});
  });

  it("takes a whole parse, the one that most agree with, where the words' heads are no tree", () => {
    const labels = ["dep", "dep", "root"];
    const one = {heads: [1, 2, -1], labels};
    const two = {heads: [2, 0, -1], labels};
    const three = {heads: [1, 0, 1], labels: ["dep", "dep", "dep"]};
    // Word by word 0 hangs on 1 and 1 on 0.
    const {tree} = vote([one, two, three], always);
    expect(isProjectiveTree(tree.heads)).toBe(true);
    expect([one, two]).toContain(tree);
  });
});

describe("what a projective tree is", () => {
  it("has one root, no circle and no crossing", () => {
    expect(isProjectiveTree([1, -1, 1])).toBe(true);
    expect(isProjectiveTree([-1, -1])).toBe(false);
    expect(isProjectiveTree([1, 0, -1])).toBe(false);
    expect(isProjectiveTree([2, -1, 1, 0])).toBe(false);
    expect(isProjectiveTree([2, -1, 1])).toBe(false);
  });
});
