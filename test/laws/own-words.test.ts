import {printSummary} from "../../src/cli/summary";
import {makeManifest} from "../../src/disk/manifest";
import {statementsCsv, statementsJsonl} from "../../src/export";
import {statementsMarkdown} from "../../src/export/markdown";
import {pageData} from "../../src/export/page";
import {partOf, scopeOf} from "../../src/export/scope";
import {assemble} from "../../src/graph";
import type {Knowledge} from "../../src/model/knowledge";
import {ARTICLE} from "../../src/model/own-words";
import type {Statement, StatementLink} from "../../src/model/statement";
import {project} from "../../src/projection";
import {
  about,
  absent,
  ask,
  compare,
  conflicts,
  diff,
  numbers,
  said,
  sources,
  ties,
  timeline,
  who,
} from "../../src/query";
import {makeCorpus} from "../../viewer/src/data/corpus";
import {NO_FILTERS, shownStatements} from "../../viewer/src/model/filters";
import {makeKnowledge} from "../help/corpus";
import {makeTerminal} from "../help/terminal";

const plain = makeKnowledge();
const [first] = plain.statements;
const own: Statement = {
  ...first,
  ...{id: "statement:own", by: ARTICLE, speaker: null, source: "", sourceKind: "none", affiliation: [], cue: ""},
  about: plain.entities.filter(({type}) => type === "PERSON" || type === "ORG").map(({id}) => id),
};
const link: StatementLink = {
  ...{type: "CONFLICTS_WITH", from: first.id, to: own.id, rule: "test", reason: "they differ"},
  ...{confidence: 0.9, status: "candidate"},
};
const resolution = {...plain, statements: [...plain.statements, own], links: [...plain.links, link]};
const met: Knowledge = {...resolution, graph: assemble(plain.documents, plain.records, resolution)};

const [one, other] = ["Jane Roe", "Sam Poe"];

describe("a sentence in an article's own words", () => {
  it.each<readonly [string, (knowledge: Knowledge) => unknown]>([
    ["said", (knowledge) => said(knowledge)],
    ["about", (knowledge) => about(knowledge, other)],
    ["who", (knowledge) => who(knowledge, other)],
    ["timeline", (knowledge) => timeline(knowledge)],
    ["the timeline of a name", (knowledge) => timeline(knowledge, other)],
    ["absent", (knowledge) => absent(knowledge, {atLeast: 1})],
    ["compare", (knowledge) => compare(knowledge, one, other)],
    ["sources", (knowledge) => sources(knowledge)],
    ["ties", (knowledge) => ties(knowledge)],
    ["numbers", (knowledge) => numbers(knowledge)],
    ["ask", (knowledge) => ask(knowledge, "who is never quoted?")],
    ["the view of speakers", (knowledge) => project(knowledge, "speakers").export().edges],
    ["the view of topics", (knowledge) => project(knowledge, "two-mode").export().edges],
    ["the view of what is named together", (knowledge) => project(knowledge, "co-mention").export().edges],
    ["statements.csv", (knowledge) => [...statementsCsv(knowledge)]],
    ["statements.jsonl", (knowledge) => [...statementsJsonl(knowledge)]],
    ["statements.md", (knowledge) => [...statementsMarkdown(knowledge)]],
    ["a scope", (knowledge) => scopeOf(knowledge).statements],
    ["the count of statements about a name", countsOfGraph],
    ["the viewer's statements", (knowledge) => shownStatements(makeCorpus(pageData(knowledge)), NO_FILTERS)],
    ["the viewer's statements about a name", (knowledge) => [...makeCorpus(pageData(knowledge)).statementsAbout]],
  ])("changes nothing in %s", (_, look) => {
    expect(look(met)).toEqual(look(plain));
  });

  it("is no difference of two builds", () => {
    expect(diff(plain, met).statements).toEqual({added: [], gone: [], changed: []});
  });

  it("is not counted where a build says what it found, and is counted apart in the manifest", async () => {
    const summaries = [plain, met].map((knowledge) => {
      const terminal = makeTerminal();
      printSummary(knowledge, [], terminal);
      return terminal.printed();
    });
    expect(summaries[1]).toBe(summaries[0]);
    const manifest = await makeManifest(met, {fingerprint: "f"}, []);
    expect(manifest.counts).toMatchObject({statements: plain.statements.length, ownWords: 1});
  });

  it("stands as the other side of what it meets, in questions, in the graph and in a page of a part", () => {
    expect(conflicts(met).map(({from, to}) => [from.id, to.id])).toContainEqual([first.id, own.id]);
    expect(met.graph.hasNode(own.id)).toBe(true);
    expect(makeCorpus(pageData(met)).statements.has(own.id)).toBe(true);
    const part = partOf(scopeOf(met, {statements: [first]}));
    expect(part.statements.map(({id}) => id)).toEqual([first.id, own.id]);
    expect(part.links).toEqual([link]);
    const rest = partOf(scopeOf(met, {statements: plain.statements.slice(1)}));
    expect(rest.statements.some(({id}) => id === own.id)).toBe(false);
  });
});

function countsOfGraph({graph}: Knowledge): unknown {
  return graph
    .mapNodes((key, {statementsMade = null, statementsAbout = null}) =>
      key === own.id ? [] : [key, statementsMade, statementsAbout],
    )
    .filter(({length}) => length > 0);
}
