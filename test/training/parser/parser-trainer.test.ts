import {Clusters} from "../../../src/models/clusters";
import {WordSheet} from "../../../src/models/word-sheet";
import {type ParserMaterial, ParserTrainer} from "../../../training/parser/parser-trainer";
import {parseConllu} from "../../../training/shared/conllu";
import type {Embedding} from "../../../training/shared/embedding";
import {writeContainer} from "../../../training/shared/write-container";

const TREEBANK =
  "1\tshe\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\treads\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\tbooks\t_\tNOUN\t_\t_\t2\tobj\t_\t_";
const MADE = {forms: ["books", "sell"], heads: [1, -1], labels: ["nsubj", "root"]};
const SETTINGS = {hidden: 64, rate: 0.1, dropout: 0, wordDropout: 0, seed: 1};

function material(): ParserMaterial {
  const arrays = {keys: new Int32Array(0), fine: new Uint16Array(0), coarse: new Uint8Array(0)};
  const sure = (labels: readonly number[]) => ({
    labels: Uint8Array.from(labels),
    doubts: new Uint8Array(labels.length).fill(127),
  });
  return {
    sheet: new WordSheet(new Clusters(writeContainer("clusters", {}, arrays))),
    embedding: {dimensions: 4, ofWord: () => null, ofCluster: () => new Float32Array(4)} as unknown as Embedding,
    sentences: parseConllu([TREEBANK, TREEBANK, TREEBANK].join("\n\n")),
    tags: [sure([1, 2, 0]), sure([1, 2, 0]), sure([1, 2, 0])],
    made: {sentences: [MADE, MADE, MADE], tags: [sure([0, 2]), sure([0, 2]), sure([0, 2])]},
    tagLabels: ["NOUN|", "PRON|", "VERB|"],
  };
}

describe("what a parser learns from", () => {
  it("numbers the sentences with made trees after those of the treebanks", () => {
    const trainer = new ParserTrainer(material(), SETTINGS);
    expect([...trainer.open(2)!.heads]).toEqual([1, 3, 1]);
    expect([...trainer.open(3)!.heads]).toEqual([1, 2]);
    expect(Array.from(trainer.open(5)!.labels, (label) => trainer.relations[label])).toEqual(["nsubj", "root"]);
  });

  it("tells on which side of their heads relations stand, if treebanks have them there at all often", () => {
    const few = material();
    const many = new Array(20).fill(0).flatMap(() => few.sentences[0]);
    const {sides, relations} = new ParserTrainer({...few, sentences: many}, SETTINGS);
    const names = (side: readonly number[]): string[] => side.map((label) => relations[label]);
    expect(names(sides.left)).toEqual(["nsubj", "root"]);
    expect(names(sides.right)).toEqual(["obj"]);
    expect(new ParserTrainer(few, SETTINGS).sides).toEqual({left: [], right: []});
  });

  it("counts words and lists relations by the treebanks alone", () => {
    const trainer = new ParserTrainer(material(), SETTINGS);
    expect(trainer.relations).toEqual(["nsubj", "obj", "root"]);
    expect([...trainer.vocabulary.counts]).toEqual([3, 3, 3]);
  });

  it("learns the moves of a made tree", () => {
    const trainer = new ParserTrainer(material(), SETTINGS);
    for (let round = 0; round < 40; round++) trainer.learn(3, 0, 1);
    trainer.open(3);
    while (!trainer.state.done) {
      trainer.score();
      trainer.apply(trainer.best());
    }
    expect([...trainer.state.heads.subarray(0, 2)]).toEqual([1, 2]);
  });
});
