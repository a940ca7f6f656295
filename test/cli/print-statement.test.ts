import {place, printStatement, speakerName} from "../../src/cli/print-statement";
import {type StatementView, said} from "../../src/query/index";
import {makeKnowledge} from "../help/corpus";
import {makeTerminal} from "../help/terminal";

const views = said(makeKnowledge());

function printed(view: StatementView): string {
  const terminal = makeTerminal();
  printStatement(view, terminal);
  return terminal.printed();
}

describe("printStatement", () => {
  it("prints who, how, the sentence, the article and the offsets", () => {
    const view = views.find(({mode, speaker}) => mode === "direct" && speaker !== null)!;
    const [first, second, third] = printed(view).split("\n");
    expect(first).toMatch(/ {2}direct · .*confidence \d\.\d\d$/);
    expect(first).toContain(view.speaker?.name ?? "");
    expect(second).toMatch(/‹.+›/);
    expect(third).toContain(`${view.reports[0]?.start}–${view.reports[0]?.end}`);
  });

  it("lists every further printing of it", () => {
    const view = views.find(({reports}) => reports.length > 1)!;
    expect(printed(view).match(/also in /g)).toHaveLength(view.reports.length - 1);
  });

  it("names hedges, negations and who was spoken to", () => {
    const [view] = views;
    const hedged = views.find((each) => each.hedged);
    if (hedged) expect(printed(hedged)).toMatch(/hedged/);
    expect(printed({...view!, negated: true, addressee: {...view!, name: "Ann Reed"} as never})).toMatch(
      / to Ann Reed .*negated/,
    );
  });
});

describe("speakerName", () => {
  it("falls back to the words of the source", () => {
    expect(speakerName({speaker: null, source: "a clerk"})).toBe("a clerk");
    expect(speakerName({speaker: null, source: ""})).toBe("(nobody named)");
  });
});

describe("place", () => {
  it("names the article where a file holds many", () => {
    const document = {id: "7", sha256: "", path: "news.jsonl"};
    expect(place({document, start: 1, end: 2})).toBe("news.jsonl (7) 1–2");
  });

  it("makes names of files safe", () => {
    expect(place({document: {id: "a\u001B[31m.txt", sha256: "", outlet: "Courier"}, start: 1, end: 2})).toBe(
      "a\uFFFD[31m.txt 1–2 · Courier",
    );
  });
});
