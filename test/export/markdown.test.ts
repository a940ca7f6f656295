import {markdownText, statementsMarkdown} from "../../src/export/markdown";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";

const knowledge = makeKnowledge();

describe("Markdown", () => {
  it("is a table with a row for each statement", () => {
    const lines = [...statementsMarkdown(knowledge)].join("").trimEnd().split("\n");
    expect(lines[0]).toBe("| When | Who | Cue | What | About | Where |");
    expect(lines).toHaveLength(knowledge.statements.length + 2);
    expect(lines.find((line) => line.includes("hands of our officers"))).toMatch(
      /^\| 2017-09-28 \| Jane Roe \| said \| “We will not .* \| Border Office \| Northport Courier, Curfew stays/,
    );
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
