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

  it("keeps a paragraph whole that lines break, and numbers in the order in which it prints", () => {
    const first = "Ann Lowell said that the pier was closed for the\nwinter, and the harbour too.";
    const document = makeDocument("a.txt", `${first}\n\n“It rained,” Sam Poe added, “and it\nsnowed.”`);
    const record = makeRecord(document, {
      chains: [{name: "Ann Lowell"}, {name: "Sam Poe"}],
      attributions: [
        {source: "Sam Poe", speaker: "Sam Poe", cue: ["added"], content: ["“It rained,”", "“and it\nsnowed.”"]},
        {
          source: "Ann Lowell",
          speaker: "Ann Lowell",
          cue: ["said"],
          content: ["the pier was closed for the\nwinter, and the harbour too"],
        },
      ],
    });
    const lines = printed(document, record).split("\n");
    expect(lines).toContain("[Ann Lowell] ‹said› that «the pier was closed for the winter, and the harbour too».");
    expect(lines).toContain("«“It rained,”» [Sam Poe] ‹added›, «“and it snowed.”»");
    const numbers = lines.flatMap((line) => /^ {4}(\d+)\./.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(["1", "2"]);
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
