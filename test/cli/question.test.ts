import {jest} from "@jest/globals";
import {Command} from "commander";
import {build} from "../../src/build";
import {addQuestions} from "../../src/cli/questions/index";
import {readWorkspace} from "../../src/disk/index";
import * as query from "../../src/query/index";
import {removeFolders} from "../help/folder";
import {annotate, hearsay, workspace} from "../help/program";
import {makeTerminal} from "../help/terminal";

jest.setTimeout(120_000);
afterAll(removeFolders);

const {said, who, about, relations, ask, neighbours, timeline, compare} = query;
type Knowledge = Parameters<typeof said>[0];

/** A command line and the call that must answer the same. */
const PAIRS: readonly (readonly [line: string, call: (knowledge: Knowledge) => unknown])[] = [
  ["said --by roe --mode direct", (knowledge) => said(knowledge, {by: "roe", mode: "direct"})],
  ["said --about curfew --after 2017-09", (knowledge) => said(knowledge, {about: "curfew", after: "2017-09"})],
  ["said --hedged --limit 2", (knowledge) => said(knowledge, {hedged: true, limit: 2})],
  ["who roe", (knowledge) => who(knowledge, "roe")],
  ["about northport", (knowledge) => about(knowledge, "northport")],
  ["relations roe", (knowledge) => relations(knowledge, {of: "roe"})],
  ["neighbours roe", (knowledge) => neighbours(knowledge, "roe")],
  ["timeline roe", (knowledge) => timeline(knowledge, "roe")],
  ["compare roe poe", (knowledge) => compare(knowledge, "roe", "poe")],
  ["conflicts", (knowledge) => query.conflicts(knowledge)],
  ["numbers arrests", (knowledge) => query.numbers(knowledge, "arrests")],
  ["sources --unnamed", (knowledge) => query.sources(knowledge, {unnamed: true})],
  ["find roe", (knowledge) => query.find(knowledge, "roe")],
  ["find o --type ORG --limit 2", (knowledge) => query.find(knowledge, "o", {type: "ORG", limit: 2})],
  ["why roe", (knowledge) => query.why(knowledge, "roe")],
  ["path roe poe", (knowledge) => query.pathBetween(knowledge, "roe", "poe")],
  ["ask How%is%Roe%linked%to%Poe?", (knowledge) => ask(knowledge, "How is Roe linked to Poe?")],
  ["ask Who%is%quoted%most?", (knowledge) => ask(knowledge, "Who is quoted most?")],
  ["absent", (knowledge) => query.absent(knowledge)],
  ["ask What%did%Roe%say%about%the%curfew?", (knowledge) => ask(knowledge, "What did Roe say about the curfew?")],
  ["ask How%many%arrests?", (knowledge) => ask(knowledge, "How many arrests?")],
];

/** The names of all commands that ask. */
function questionNames(): readonly string[] {
  const program = new Command();
  addQuestions(program, {terminal: makeTerminal(), annotate});
  return program.commands.map((command) => command.name());
}

describe("question commands", () => {
  it("answer with --json what the functions of the same names answer", async () => {
    const folder = await workspace();
    const knowledge = await build(await readWorkspace(folder), {
      annotate: async (documents) => documents.map(annotate),
    });
    const tried = new Set(PAIRS.map(([line]) => line.split(" ")[0]));
    expect(questionNames().filter((name) => !tried.has(name))).toEqual([]);
    for (const [line, call] of PAIRS) {
      const args = line.split(" ").map((word) => word.replaceAll("%", " "));
      const {exit, out} = await hearsay([...args, "-w", folder, "--json"]);
      expect([line, exit]).toEqual([line, 0]);
      expect([line, JSON.parse(out)]).toEqual([line, JSON.parse(JSON.stringify(call(knowledge)))]);
    }
  });
});
