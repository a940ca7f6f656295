import {markdownText, statementsMarkdown} from "../../src/export/markdown";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";

const knowledge = makeKnowledge();

/** The cells of a row as GitHub's Markdown cuts it: at strokes that no backslash stands before; a backslash before punctuation is not shown. */
function cellsOf(line: string): string[] {
  const inner = line.replace(/^\| ?/, "").replace(/ ?\|$/, "");
  const cells = [...inner.matchAll(/((?:\\[\s\S]|[^\\|])*)(?:\||$)/g)].map(([, cell]) => cell);
  return cells
    .slice(0, inner.endsWith("|") ? undefined : -1)
    .map((cell) => cell.replace(/^ | $/g, "").replace(/\\([!-/:-@[-`{-~])/g, "$1"));
}

describe("Markdown", () => {
  it("is a table with a row for each statement", () => {
    const lines = [...statementsMarkdown(knowledge)].join("").trimEnd().split("\n");
    expect(lines[0]).toBe("| When | Who | Cue | What | About | Where |");
    expect(lines).toHaveLength(knowledge.statements.length + 2);
    expect(lines.find((line) => line.includes("hands of our officers"))).toMatch(
      /^\| 2017-09-28 \| Jane Roe \| said \| “We will not .* \| Border Office \| Northport Courier, Curfew stays/,
    );
  });

  it("has the same number of cells in every row whatever the texts hold, each telling the text", () => {
    const [first] = knowledge.statements;
    const hostile = NAUGHTY.map((text) => ({...first, text, cue: text, speaker: null, source: text}));
    const [, , ...rows] = [...statementsMarkdown(knowledge, hostile)].join("").trimEnd().split("\n").map(cellsOf);
    expect(rows.map(({length}) => length)).toEqual(NAUGHTY.map(() => 6));
    const shown = NAUGHTY.map((text) =>
      wellFormed(text)
        .replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, " ")
        .trim(),
    );
    expect(rows.map(([, who]) => who)).toEqual(shown);
    expect(rows.map(([, , cue]) => cue)).toEqual(shown);
    expect(rows.map(([, , , what]) => what)).toEqual(shown);
  });

  it("shows text as text, on one line", () => {
    expect(markdownText("a|b\n*c* <d> [e](f) `g` \\ &amp;")).toBe(
      "a\\|b \\*c\\* \\<d\\> \\[e\\](f) \\`g\\` \\\\ \\&amp;",
    );
    for (const text of NAUGHTY) {
      const written = markdownText(text);
      expect(written).not.toMatch(/[\n\r\u0000]/);
      expect(written.replace(/\\[\\`*_[\]<>|&~$#!]/g, "")).not.toMatch(/[`*_[\]<>|&~]/);
    }
  });
});
