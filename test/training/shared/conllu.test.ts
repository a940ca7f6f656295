import {parseConllu} from "../../../training/shared/conllu";

const TEXT = [
  "# newdoc id = sample-1",
  "# text = They don't.",
  "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_",
  "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
  "2\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_",
  "2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_",
  "3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\t_",
  "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_",
  "",
  "# text = Yes",
  "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_",
  "",
].join("\n");

describe("reading a treebank", () => {
  it("takes words, not ranges nor empty nodes, and counts heads from zero", () => {
    const [first, second] = parseConllu(TEXT);
    expect(first.forms).toEqual(["They", "do", "n't", "."]);
    expect(first.heads).toEqual([1, -1, 1, 1]);
    expect(first.opensParagraph).toBe(true);
    expect(second.document).toBe("sample-1");
    expect(second.opensParagraph).toBe(false);
  });

  it("sees where blanks stand, also around words of one printed token", () => {
    expect(parseConllu(TEXT)[0].spaceAfter).toEqual([true, false, false, true]);
  });
});
