import {mirrorTags, mirrorTree} from "../../../training/parser/mirror";

describe("a sentence read from its end", () => {
  const tree = {
    forms: ["she", "reads", "old", "books"],
    heads: [1, -1, 3, 1],
    labels: ["nsubj", "root", "amod", "obj"],
  };

  it("has the same arcs between the same words", () => {
    const mirrored = mirrorTree(tree);
    expect(mirrored.forms).toEqual(["books", "old", "reads", "she"]);
    expect(mirrored.heads).toEqual([2, 0, -1, 2]);
    expect(mirrored.labels).toEqual(["obj", "amod", "root", "nsubj"]);
  });

  it("is itself again when mirrored twice", () => {
    expect(mirrorTree(mirrorTree(tree))).toEqual(tree);
    const tags = {labels: Uint8Array.of(1, 2, 3), doubts: Uint8Array.of(127, 4, 127)};
    expect(mirrorTags(tags).doubts).toEqual(Uint8Array.of(127, 4, 127));
    expect(mirrorTags(tags).labels).toEqual(Uint8Array.of(3, 2, 1));
    expect(tags.labels).toEqual(Uint8Array.of(1, 2, 3));
  });
});
