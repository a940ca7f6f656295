import {explain} from "../../src/cli/explanation";
import {printExplanation} from "../../src/cli/print-explanation";
import {courier} from "../help/corpus";
import {makeDocument, makeRecord} from "../help/make";
import {makeTerminal} from "../help/terminal";

const ESCAPE = "\u001B";

function printed(...[document, record]: [...Parameters<typeof explain>]): string {
  const terminal = makeTerminal();
  printExplanation(document, explain(document, record), terminal);
  return terminal.printed();
}

describe("printExplanation", () => {
  it("marks source, cue and content by brackets and tells below what decided", () => {
    const document = makeDocument("a.txt", "Ann Lowell said the pier was closed.\n\nIt rained.");
    const record = makeRecord(document, {
      chains: [{name: "Ann Lowell"}],
      attributions: [{source: "Ann Lowell", speaker: "Ann Lowell", cue: ["said"], content: ["the pier was closed"]}],
    });
    const lines = printed(document, record).split("\n");
    expect(lines[0]).toBe("a.txt: 1 attribution");
    expect(lines).toContain("[Ann Lowell] ‹said› «the pier was closed».");
    expect(lines).toContain("    1. Ann Lowell ‹said› «the pier was closed»");
    expect(lines.some((line) => /^ {7}decided by /.test(line))).toBe(true);
    expect(lines.some((line) => /^ {7}speaker: “Ann Lowell”/.test(line))).toBe(true);
    expect(lines).toContain("It rained.");
  });

  it("says that an open speaker is open", () => {
    const document = makeDocument("a.txt", "He said it rained.");
    const record = makeRecord(document, {attributions: [{source: "He", cue: ["said"], content: ["it rained"]}]});
    expect(printed(document, record)).toContain("speaker: “He” stays open: nothing before it fits");
  });

  it("tells of passages that were not mined why", () => {
    const document = makeDocument("a.txt", "By Jo Bell\n\nIt rained.");
    expect(printed(document, makeRecord(document, {noise: ["By Jo Bell"]}))).toContain("By Jo Bell  (not mined: hand)");
  });

  it("colours on a terminal and changes no word by it", () => {
    const {document, record} = courier();
    const terminal = makeTerminal({colour: true});
    printExplanation(document, explain(document, record), terminal);
    expect(terminal.printed()).toContain(ESCAPE);
    expect(printed(document, record)).not.toContain(ESCAPE);
  });
});
