import {pageData} from "../../../src/export/page";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {arrange, type Pins} from "../../../viewer/src/model/arrange";
import {exportGraph} from "../../../viewer/src/model/export-graph";
import {NO_FILTERS, shownRelations, shownStatements} from "../../../viewer/src/model/filters";
import {aggregate, readLinkKey} from "../../../viewer/src/model/links";
import {overview, visibleLinks} from "../../../viewer/src/model/picture";
import {outletId, outletOf, PROJECTIONS, projectLinks} from "../../../viewer/src/model/projection";
import {statementPicture} from "../../../viewer/src/model/statement-picture";
import {unnamedSources} from "../../../viewer/src/model/unnamed";
import {makeKnowledge} from "../../help/corpus";
import {makeNewsroom} from "../../help/newsroom";

const corpus = makeCorpus(pageData(makeNewsroom({articles: 30})));
const statements = shownStatements(corpus, NO_FILTERS);
const relations = shownRelations(corpus, NO_FILTERS);
const shown = {statements, relations, links: aggregate(corpus, statements, relations)};
const limits = {nodes: 40, edges: 100};

describe("a projection", () => {
  it.each(PROJECTIONS)("%s counts as many sentences as its links list, and its keys tell their ends", (projection) => {
    const links = projectLinks(corpus, projection, shown);
    expect(links.length).toBeGreaterThan(0);
    for (const {key, count, statements: said, relations: related, source, target, kind} of links) {
      expect(count).toBe(said.length + related.length);
      expect(readLinkKey(key)).toEqual({source, target, kind});
    }
  });

  it.each(PROJECTIONS)("%s is exported with the nodes and edges that are drawn", (projection) => {
    const links = visibleLinks(corpus, projectLinks(corpus, projection, shown), NO_FILTERS);
    const names = overview(corpus, links, {nodes: 20, edges: 50});
    const picture = projection === "statements" ? statementPicture(names, links, limits) : names;
    const graph = exportGraph(corpus, {statements, relations, picture, projection, pins: new Map()});
    expect([graph.order, graph.size]).toEqual([picture.nodes.length, picture.edges.length]);
  });

  it("shows who contradicts whom with both sentences", () => {
    const small = makeCorpus(pageData(makeKnowledge()));
    const all = {statements: shownStatements(small, NO_FILTERS), relations: [], links: []};
    const conflict = projectLinks(small, "disputes", all).find(({kind}) => kind === "conflict");
    expect(conflict?.statements.map(({text}) => /\d+/.exec(text)?.[0])).toEqual(["498", "107"]);
  });

  it("gives each statement a square with an edge from its speaker and one to each thing it is about", () => {
    const links = projectLinks(corpus, "statements", shown);
    const picture = statementPicture(overview(corpus, links, {nodes: 20, edges: 50}), links, limits);
    const [square] = picture.nodes.filter(({wordless}) => wordless);
    const statement = corpus.statements.get(square.id)!;
    expect(picture.edges).toContainEqual(expect.objectContaining({source: statement.speaker, target: square.id}));
    expect(picture.nodes.length).toBeLessThanOrEqual(limits.nodes);
  });
});

describe("an outlet in a picture", () => {
  it.each(["Courier", "A ~ B", "100 % News", "\u{1F600}", "\u0639\u0631"])("keeps its name %s in its id", (name) => {
    expect(outletOf(outletId(name))).toBe(name);
    expect(outletId(name)).not.toContain("~");
  });

  it("is nothing else", () => {
    expect([outletOf("person:a"), outletOf("outlet:%")]).toEqual([null, null]);
  });
});

describe("links between ends", () => {
  it("leave out what is hidden, what is not among the chosen, and what has too few neighbours", () => {
    const [{source, target}] = shown.links;
    const ends = (filters: Partial<typeof NO_FILTERS>): Set<string> =>
      new Set(
        visibleLinks(corpus, shown.links, {...NO_FILTERS, ...filters}).flatMap((link) => [link.source, link.target]),
      );
    expect(ends({hidden: [source]}).has(source)).toBe(false);
    expect([...ends({only: [source, target]})].sort()).toEqual([source, target].sort());
    expect(ends({degree: 8}).size).toBeLessThan(ends({}).size);
  });
});

describe("a pinned name", () => {
  it("stands where it was put, on a paper of any size, and moves nothing else", () => {
    const picture = overview(corpus, shown.links, {nodes: 20, edges: 50});
    const paper = {width: 800, height: 600, radius: () => 8, label: () => 50};
    const pins: Pins = new Map([[picture.nodes[0].id, {x: 0.25, y: -0.5}]]);
    const [free, pinned] = [arrange(picture, paper), arrange(picture, paper, pins)];
    expect(pinned.get(picture.nodes[0].id)).toEqual({x: 200, y: -300});
    expect(pinned.get(picture.nodes[1].id)).toEqual(free.get(picture.nodes[1].id));
  });
});

describe("sources that nobody names", () => {
  it("stand under their bodies, every such statement among them, none that is named", () => {
    const groups = unnamedSources(corpus, statements);
    const listed = new Set(groups.flatMap(({sources}) => sources.flatMap((source) => source.statements)));
    expect([...listed].sort()).toEqual(statements.filter(({sourceKind}) => sourceKind !== "named").sort());
    expect(groups[0].agency).toBe("org:ministry-of-works");
  });
});
