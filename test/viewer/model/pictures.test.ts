import {pageData} from "../../../src/export/page";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {arrange} from "../../../viewer/src/model/arrange";
import {exportGraph} from "../../../viewer/src/model/export-graph";
import {NO_FILTERS, shownRelations, shownStatements} from "../../../viewer/src/model/filters";
import {aggregate, linkKey, readLinkKey} from "../../../viewer/src/model/links";
import {overview, surroundings, visibleLinks} from "../../../viewer/src/model/picture";
import {makeNewsroom} from "../../help/newsroom";

const corpus = makeCorpus(pageData(makeNewsroom({articles: 30})));
const statements = shownStatements(corpus, NO_FILTERS);
const relations = shownRelations(corpus, NO_FILTERS);
const links = aggregate(corpus, statements, relations);
const limits = {nodes: 30, edges: 75};
const paper = {width: 800, height: 600, radius: () => 8, label: ({label}: {label: string}) => label.length * 7};

describe("links", () => {
  it("count each statement once for each thing it is about", () => {
    const pairs = statements.flatMap(({speaker, about}) => (speaker ? [...new Set(about)] : []));
    const said = links.filter(({kind}) => kind === "said");
    expect(said.reduce((sum, {count}) => sum + count, 0)).toBe(pairs.length);
  });

  it("are at most one for each source, target and kind, strongest first", () => {
    expect(new Set(links.map(({key}) => key)).size).toBe(links.length);
    const counts = links.filter(({kind}) => kind === "said").map(({count}) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("have keys that tell their ends", () => {
    expect(readLinkKey(linkKey("person:a", "org:b", "said"))).toEqual({
      source: "person:a",
      target: "org:b",
      kind: "said",
    });
    expect(readLinkKey("person:a~org:b~heard")).toBeNull();
  });
});

describe("the overview", () => {
  const picture = overview(corpus, links, limits);

  it("keeps to its limits and leaves no name without a link", () => {
    expect(picture.nodes.length).toBeLessThanOrEqual(limits.nodes);
    expect(picture.edges.length).toBeLessThanOrEqual(limits.edges);
    const linked = new Set(picture.edges.flatMap(({source, target}) => [source, target]));
    expect(picture.nodes.filter(({id}) => !linked.has(id))).toEqual([]);
  });

  it("leaves out the classes that the legend has off", () => {
    const without = overview(corpus, visibleLinks(corpus, links, {...NO_FILTERS, off: ["person"]}), limits);
    expect(without.nodes.some(({kind}) => kind === "person")).toBe(false);
  });

  it("is exported with as many nodes and edges as it shows", () => {
    const graph = exportGraph(corpus, {statements, relations, picture, projection: "speakers", pins: new Map()});
    expect([graph.order, graph.size]).toEqual([picture.nodes.length, picture.edges.length]);
  });
});

describe("the surroundings", () => {
  it("reach as many steps as asked, and more steps hold what fewer hold", () => {
    const focus = links[0].source;
    const [one, two] = [1, 2].map((hops) => surroundings(corpus, links, {nodes: 300, edges: 600}, {focus, hops}));
    const ids = new Set(two.nodes.map(({id}) => id));
    expect(one.nodes.every(({id}) => ids.has(id))).toBe(true);
    expect(Math.max(...one.nodes.map(({hop}) => hop))).toBe(1);
    const neighbours = new Set(
      links.flatMap(({source, target}) => (source === focus ? [target] : target === focus ? [source] : [])),
    );
    neighbours.delete(focus);
    expect(one.nodes.length).toBe(neighbours.size + 1);
  });
});

describe("arranging", () => {
  it("gives the same places each time, all of them finite", () => {
    const picture = overview(corpus, links, limits);
    const [first, second] = [arrange(picture, paper), arrange(picture, paper)];
    expect([...first]).toEqual([...second]);
    expect([...first.values()].every(({x, y}) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });

  it("lets no two discs cover each other", () => {
    const places = [...arrange(overview(corpus, links, limits), paper).values()];
    for (const [index, one] of places.entries()) {
      for (const other of places.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
      }
    }
  });

  it("puts the focus into the middle", () => {
    const focus = links[0].source;
    const places = arrange(surroundings(corpus, links, limits, {focus, hops: 1}), paper);
    expect(places.get(focus)).toEqual({x: 0, y: 0});
  });

  it("places an empty picture and one without any places of the build", () => {
    const empty = overview(corpus, [], limits);
    expect(arrange(empty, paper).size).toBe(0);
    const picture = overview(corpus, links, limits);
    const unplaced = {...picture, nodes: picture.nodes.map((node) => ({...node, x: 0, y: 0}))};
    expect(new Set([...arrange(unplaced, paper).values()].map(({x, y}) => `${x},${y}`)).size).toBe(
      picture.nodes.length,
    );
  });
});
