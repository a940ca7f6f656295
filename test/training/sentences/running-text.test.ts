import {runningTexts} from "../../../training/sentences/running-text";
import {parseConllu} from "../../../training/shared/conllu";

const WORD = "1\tx\t_\tX\t_\t_\t0\troot\t_\t_";
const TREEBANK = [
  `# newdoc id = a\n# newpar\n# text = One.\n${WORD}`,
  `# text = Two.\n${WORD}`,
  `# newpar\n# text = Three.\n${WORD}`,
  `# newdoc id = b\n# text = Four.\n${WORD}`,
].join("\n\n");

describe("running text", () => {
  it("has a blank between sentences and an empty line between paragraphs, and knows where each sentence lies", () => {
    const texts = runningTexts(parseConllu(TREEBANK));
    expect(texts.map(({id, text}) => [id, text])).toEqual([
      ["a", "One. Two.\n\nThree."],
      ["b", "Four."],
    ]);
    expect(texts[0].spans.map(([start, end]) => texts[0].text.slice(start, end))).toEqual(["One.", "Two.", "Three."]);
  });
});
