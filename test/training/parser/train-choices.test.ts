import {TagChoice} from "../../../src/models/tag-choice";
import {NO_DOUBT} from "../../../src/models/tagger";
import {trainChoices} from "../../../training/parser/train-choices";
import type {TreebankSentence} from "../../../training/shared/conllu";
import {bareSheet} from "../../help/bare-models";

const TAGS = ["PRON|WDT", "SCONJ|IN", "VERB|VBD"];
const sheet = bareSheet();

/** Two words, "that" and a verb; the tagger doubts whether "that" is a pronoun. */
function example(relation: string, upos: string, xpos: string): {sentence: TreebankSentence; relation: string} {
  const sentence = {
    document: "d",
    text: "that left",
    forms: ["that", "left"],
    lemmas: ["that", "leave"],
    upos: [upos, "VERB"],
    xpos: [xpos, "VBD"],
    heads: [1, -1],
    labels: [relation, "root"],
    spaceAfter: [true, false],
    opensParagraph: false,
  };
  return {sentence, relation};
}

function doubted(): {labels: Uint8Array; doubts: Uint8Array} {
  return {labels: Uint8Array.of(0, 2), doubts: Uint8Array.of(1, NO_DOUBT)};
}

describe("the weights for tags in doubt", () => {
  it("tell from the tree which tag is right", () => {
    const examples = Array.from({length: 200}, (_, at) =>
      at % 2 === 0 ? example("mark", "SCONJ", "IN") : example("nsubj", "PRON", "WDT"),
    );
    const material = {
      sheet,
      sentences: examples.map(({sentence}) => sentence),
      tags: examples.map(doubted),
      tagLabels: TAGS,
    };
    const trees = examples.map(({relation}) => ({heads: [1, -1], labels: [relation, "root"]}));
    const lines: string[] = [];
    const weights = trainChoices(material, trees, (line) => lines.push(line));
    expect(lines).toEqual([expect.stringMatching(/^tags in doubt: 200, loss 0\.\d{4}$/)]);
    const choice = new TagChoice(weights, TAGS);
    const chosen = ["mark", "nsubj"].map((relation) => {
      const {labels: tags, doubts} = doubted();
      const rows = sheet.read(["that", "left"]);
      const tree = {data: sheet.data, rows, first: 0, last: 2, heads: [1, -1], relations: [relation, "root"]};
      choice.revise({...tree, tags, doubts});
      return TAGS[tags[0]];
    });
    expect(chosen).toEqual(["SCONJ|IN", "PRON|WDT"]);
  });

  it("are not taught by words of which neither tag, or either, is right", () => {
    const {sentence} = example("mark", "NOUN", "NN");
    const lines: string[] = [];
    const material = {sheet, sentences: [sentence], tags: [doubted()], tagLabels: TAGS};
    const weights = trainChoices(material, [{heads: [1, -1], labels: ["mark", "root"]}], (line) => lines.push(line));
    expect(lines[0]).toMatch(/^tags in doubt: 0,/);
    expect(weights.every((weight) => weight === 0)).toBe(true);
  });
});
