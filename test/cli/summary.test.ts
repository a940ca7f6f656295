import {counted, failures, mostQuoted, printMostQuoted, printSummary} from "../../src/cli/summary";
import {makeKnowledge} from "../help/corpus";
import {makeTerminal} from "../help/terminal";

const knowledge = makeKnowledge();

describe("printSummary", () => {
  it("tells what was read, found and written", () => {
    const terminal = makeTerminal();
    printSummary(knowledge, ["graph-out: graph.json"], terminal);
    const text = terminal.printed();
    expect(text).toMatch(/^Read {6}4 documents\n/);
    expect(text).toContain(`${knowledge.statements.length} statements: `);
    expect(text).toMatch(/entities: \d+ PERSON, \d+ ORG/);
    expect(text).toContain("Written   graph-out: graph.json");
  });

  it("says so where nothing was found", () => {
    const terminal = makeTerminal();
    printSummary({...knowledge, statements: [], problems: []}, [], terminal);
    expect(terminal.printed()).toContain("0 statements: none");
    expect(terminal.printed()).toContain("Problems  none");
  });
});

describe("printMostQuoted", () => {
  it("prints at most three speakers, the most quoted first, with one statement each", () => {
    const terminal = makeTerminal();
    printMostQuoted(knowledge, terminal);
    const [first] = mostQuoted(knowledge);
    const name = knowledge.entities.find(({id}) => id === first?.[0])?.name ?? "";
    expect(terminal.printed().split("\n")[2]).toContain(name);
    expect(terminal.printed().match(/statements?\)/g)?.length).toBeLessThanOrEqual(3);
  });

  it("prints nothing where nobody speaks", () => {
    const terminal = makeTerminal();
    printMostQuoted({...knowledge, statements: []}, terminal);
    expect(terminal.printed()).toBe("");
  });
});

describe("failures", () => {
  it("counts what gave nothing, not what was merely odd", () => {
    const problem = {text: "", by: "read"};
    expect(
      failures({
        problems: [
          {...problem, code: "NOT_PARSED"},
          {...problem, code: "DUPLICATE"},
        ],
      }),
    ).toBe(1);
  });
});

describe("counted", () => {
  it("puts one and many right", () => {
    expect([counted(1, "entity", "entities"), counted(2, "entity", "entities"), counted(0, "document")]).toEqual([
      "1 entity",
      "2 entities",
      "0 documents",
    ]);
  });
});
