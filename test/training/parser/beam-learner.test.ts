import {Clusters} from "../../../src/models/clusters";
import {WordSheet} from "../../../src/models/word-sheet";
import {BeamLearner} from "../../../training/parser/beam-learner";
import {ParserTrainer} from "../../../training/parser/parser-trainer";
import {parseConllu} from "../../../training/shared/conllu";
import type {Embedding} from "../../../training/shared/embedding";
import {writeContainer} from "../../../training/shared/write-container";

/** "she reads old books" and the like, again and again: a word is seen three times before it counts. */
const TREEBANK = [
  "1\tshe\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\treads\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\told\t_\tADJ\t_\t_\t4\tamod\t_\t_\n4\tbooks\t_\tNOUN\t_\t_\t2\tobj\t_\t_",
  "1\tread\t_\tVERB\t_\t_\t0\troot\t_\t_\n2\tbooks\t_\tNOUN\t_\t_\t1\tobj\t_\t_\n3\tnow\t_\tADV\t_\t_\t1\tadvmod\t_\t_",
  // An arc crosses another here: no moves lead to this tree.
  "1\ta\t_\tNOUN\t_\t_\t3\tobj\t_\t_\n2\tb\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\tc\t_\tVERB\t_\t_\t2\txcomp\t_\t_\n4\td\t_\tADV\t_\t_\t1\tadvmod\t_\t_",
].join("\n\n");

function trainer(): ParserTrainer {
  const sentences = parseConllu(TREEBANK);
  const arrays = {keys: new Int32Array(0), fine: new Uint16Array(0), coarse: new Uint8Array(0)};
  const sheet = new WordSheet(new Clusters(writeContainer("clusters", {}, arrays)));
  const embedding = {dimensions: 4, ofWord: () => null, ofCluster: () => new Float32Array(4)} as unknown as Embedding;
  const tagLabels = ["ADJ|", "ADV|", "NOUN|", "PRON|", "VERB|"];
  const tags = sentences.map(({upos}) => ({
    labels: Uint8Array.from(upos, (part) => tagLabels.indexOf(`${part}|`)),
    doubts: new Uint8Array(upos.length).fill(127),
  }));
  return new ParserTrainer(
    {sheet, embedding, sentences, tags, tagLabels},
    {hidden: 64, rate: 0.1, dropout: 0, wordDropout: 0, seed: 1},
  );
}

describe("learning among whole parses", () => {
  it("makes the right parses likelier, until the likeliest moves lead to them", () => {
    const taught = trainer();
    const learner = new BeamLearner(taught, {width: 3, margin: 9});
    const losses = Array.from({length: 60}, () => {
      learner.loss = 0;
      for (const index of [0, 1]) learner.learn(index, 1);
      return learner.loss;
    });
    expect(losses.at(-1)).toBeLessThan(losses[0] / 5);
    for (const index of [0, 1]) {
      const gold = taught.open(index)!;
      while (!taught.state.done) {
        taught.score();
        taught.apply(taught.best());
      }
      expect([...taught.state.heads.subarray(0, taught.state.length)]).toEqual([...gold.heads]);
    }
  });

  it("passes over trees that no moves lead to, once their right parse is lost", () => {
    const learner = new BeamLearner(trainer(), {width: 3, margin: 9});
    for (let round = 0; round < 5; round++) learner.learn(2, 1);
    expect(Number.isFinite(learner.loss)).toBe(true);
  });
});
