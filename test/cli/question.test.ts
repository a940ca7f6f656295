import {jest} from "@jest/globals";
import {build} from "../../src/build";
import {readWorkspace} from "../../src/disk/index";
import * as query from "../../src/query/index";
import {removeFolders} from "../help/folder";
import {annotate, hearsay, workspace} from "../help/program";

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
  [
    "sources --unnamed",
    (knowledge) => ({sources: query.sources(knowledge, {unnamed: true}), leftOpen: query.leftOpen(knowledge)}),
  ],
  ["absent", (knowledge) => query.absent(knowledge)],
  ["ask What%did%Roe%say%about%the%curfew?", (knowledge) => ask(knowledge, "What did Roe say about the curfew?")],
  ["ask How%many%arrests?", (knowledge) => ask(knowledge, "How many arrests?")],
];

describe("question commands", () => {
  it("answer with --json what the functions of the same names answer", async () => {
    const folder = await workspace();
    const knowledge = await build(await readWorkspace(folder), {
      annotate: async (documents) => documents.map(annotate),
    });
    for (const [line, call] of PAIRS) {
      const args = line.split(" ").map((word) => word.replaceAll("%", " "));
      const {exit, out} = await hearsay([...args, "-w", folder, "--json"]);
      expect([line, exit]).toEqual([line, 0]);
      expect([line, JSON.parse(out)]).toEqual([line, JSON.parse(JSON.stringify(call(knowledge)))]);
    }
  });
});
