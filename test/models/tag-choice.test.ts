import {
  CHOICE_FEATURES_MOST,
  CHOICE_WEIGHTS,
  TagChoice,
  TagFeatures,
  type TaggedTree,
} from "../../src/models/tag-choice";
import {CLOSE, NO_DOUBT} from "../../src/models/tagger";
import {bareSheet} from "../help/bare-models";

const TAGS = ["PRON|WDT", "SCONJ|IN", "VERB|VBD", "VERB|VBN", "NOUN|NN"];
const sheet = bareSheet();

/** "word/relation/head/tag/second tag" for each word; heads counted from 0 and -1 the root; all from token `first` of a document on. */
function sentence(marked: string, first = 0): TaggedTree {
  const parts = marked.split(" ").map((part) => part.split("/"));
  const before = Array.from({length: first}, () => "before");
  const numbers = (column: number, value: (text: string) => number): number[] => [
    ...before.map(() => 0),
    ...parts.map((part) => value(part[column])),
  ];
  return {
    rows: sheet.read([...before, ...parts.map(([word]) => word)]),
    data: sheet.data,
    first,
    last: first + parts.length,
    heads: numbers(2, (head) => (head === "-1" ? -1 : Number(head) + first)),
    relations: [...before, ...parts.map(([, relation]) => relation)],
    tags: Uint8Array.from(numbers(3, (tag) => TAGS.indexOf(tag))),
    doubts: Uint8Array.from(numbers(4, (tag) => (tag === undefined ? NO_DOUBT : TAGS.indexOf(tag)))),
  };
}

function featuresOf(tree: TaggedTree, token: number): number[] {
  const features = new TagFeatures(TAGS);
  features.read(tree, token);
  return [...features.found.subarray(0, features.count)];
}

/** Weights that prefer the second tag of one word. */
function weightsFor(tree: TaggedTree, token: number): Int8Array {
  const weights = new Int8Array(CHOICE_WEIGHTS);
  for (const feature of featuresOf(tree, token)) weights[feature] = 1;
  return weights;
}

const MARKED = "fact/root/-1/NOUN|NN that/mark/3/PRON|WDT/SCONJ|IN they/nsubj/3/NOUN|NN left/acl/0/VERB|VBD/VERB|VBN";

describe("what is looked at to choose between two tags", () => {
  it("depends on the relation of the word, on its children and on the words beside it", () => {
    const before = featuresOf(sentence(MARKED), 1);
    expect(before.length).toBeGreaterThan(18);
    expect(featuresOf(sentence(MARKED.replace("that/mark", "that/nsubj")), 1)).not.toEqual(before);
    expect(featuresOf(sentence(MARKED.replace("they/nsubj", "they/obj")), 1)).not.toEqual(before);
    const verb = featuresOf(sentence(MARKED), 3);
    expect(featuresOf(sentence(MARKED.replace("that/mark", "that/nsubj")), 3)).not.toEqual(verb);
  });

  it("is the same wherever the sentence stands", () => {
    expect(featuresOf(sentence(MARKED, 5), 6)).toEqual(featuresOf(sentence(MARKED), 1));
  });

  it("has room, however many words hang on one", () => {
    const many = Array.from({length: 40}, (_, at) => `w${at}/obj/0/NOUN|NN`).join(" ");
    const found = featuresOf(sentence(`left/root/-1/VERB|VBD/VERB|VBN ${many}`), 0);
    expect(found.length).toBeLessThan(CHOICE_FEATURES_MOST);
    expect(Math.max(...found)).toBeLessThan(CHOICE_WEIGHTS);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0);
  });
});

describe("the choice between two tags", () => {
  it("falls on the second where the weights prefer it, and there alone", () => {
    const tree = sentence(MARKED);
    new TagChoice(weightsFor(tree, 1), TAGS).revise(tree);
    expect(Array.from(tree.tags, (tag) => TAGS[tag])).toEqual(["NOUN|NN", "SCONJ|IN", "NOUN|NN", "VERB|VBD"]);
  });

  it("takes a second tag that is nearly as likely as the first as well", () => {
    const tree = sentence(MARKED);
    tree.doubts[1] |= CLOSE;
    new TagChoice(weightsFor(tree, 1), TAGS).revise(tree);
    expect(TAGS[tree.tags[1]]).toBe("SCONJ|IN");
  });

  it("leaves alone what is not in doubt, and everything where there are no weights", () => {
    const sure = sentence(MARKED.replaceAll(/\/(?:SCONJ\|IN|VERB\|VBN)(?= |$)/g, ""));
    new TagChoice(new Int8Array(CHOICE_WEIGHTS).fill(1), TAGS).revise(sure);
    const unweighed = sentence(MARKED);
    new TagChoice(new Int8Array(0), TAGS).revise(unweighed);
    for (const tree of [sure, unweighed]) expect(tree.tags).toEqual(sentence(MARKED).tags);
  });
});
