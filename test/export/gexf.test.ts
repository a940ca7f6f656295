import {MultiDirectedGraph, MultiGraph} from "graphology";
import {parse} from "graphology-gexf";
import {writeGexf} from "../../src/export/gexf";
import {lint} from "../../src/export/lint/lint";
import {xmlCharacters} from "../../src/export/xml";
import type {KnowledgeGraph} from "../../src/model/knowledge";
import {NAUGHTY, naughtyGraph} from "../help/naughty";

function small(): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  graph.addNode("person:roe", {
    ...{kind: "entity", type: "PERSON", label: "Jane Roe", mentions: 4, unnamed: false},
    ...{x: 1.23456, y: -2, size: 7, color: "#156EC5", shape: "disc", firstDate: "2017-09-28", lastDate: "2017-09-29"},
  });
  graph.addNode("statement:1", {kind: "statement", label: "“may be lifted”", published: "2017-12-31"});
  const said = {kind: "SAID", weight: 2, document: "courier.txt", start: 4, end: 9};
  graph.addDirectedEdgeWithKey("SAID|a", "person:roe", "statement:1", said);
  graph.addDirectedEdgeWithKey("SAID|b", "person:roe", "statement:1", {...said, weight: 0});
  graph.addDirectedEdgeWithKey("ABOUT|a", "person:roe", "statement:1", {...said, kind: "ABOUT"});
  return graph;
}

const write = (graph: KnowledgeGraph, options = {}): string => [...writeGexf(graph, options)].join("");

describe("GEXF", () => {
  it("has clean namespaces and says what it is", () => {
    const text = write(small(), {description: "Two <articles>", licence: "CC BY 4.0"});
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"');
    expect(text).toContain("<description>Two &lt;articles&gt;. Licence: CC BY 4.0</description>");
    expect(text).toContain('defaultedgetype="directed" mode="static"');
  });

  it("gives positions, sizes, colours and shapes", () => {
    const text = write(small());
    expect(text).toContain('<viz:position x="1.2346" y="-2"/>');
    expect(text).toContain('<viz:size value="7"/>');
    expect(text).toContain('<viz:color r="21" g="110" b="197" hex="#156ec5"/>');
    expect(text).toContain('<viz:shape value="disc"/>');
  });

  it("keeps parallel edges apart by kind, and weights above 0", () => {
    const edges = [...write(small()).matchAll(/<edge id="(\S+)".*kind="(.+?)".*weight="(.+?)"/g)];
    expect(edges.map((match) => match.slice(1))).toEqual([
      ["ABOUT|a", "ABOUT", "2"],
      ["SAID|a", "SAID", "2"],
      ["SAID|b", "SAID #2", "1"],
    ]);
  });

  it("is 1.2 on demand, for readers that know no newer one", () => {
    const text = write(small(), {version: "1.2"});
    expect(text).toContain('xmlns:viz="http://www.gexf.net/1.2draft/viz"');
    expect(text).not.toMatch(/kind="|hex="/);
  });

  it("carries publication days as intervals that end a day later", () => {
    const text = write(small(), {dynamic: true});
    expect(text).toContain('mode="dynamic" timeformat="date" timerepresentation="interval"');
    expect(text).toContain('label="Jane Roe" start="2017-09-28" end="2017-09-30"');
    expect(text).toContain('label="“may be lifted”" start="2017-12-31" end="2018-01-01"');
  });

  it("is static where no day is known, and well-formed where nothing is", () => {
    expect(write(naughtyGraph(["a", "b"]), {dynamic: true})).toContain('mode="static"');
    const empty = write(new MultiDirectedGraph() as KnowledgeGraph, {dynamic: true});
    expect(lint(empty, "gexf")).toEqual([]);
    expect(parse(MultiGraph, empty).order).toBe(0);
  });

  it("has no trap of times in it, only a node without a position", () => {
    expect(lint(write(small(), {dynamic: true}), "gexf").map(({rule}) => rule)).toEqual(["W27"]);
  });

  it("has the same bytes in whatever order things were added", () => {
    const [graph, turned] = [naughtyGraph(), new MultiDirectedGraph() as KnowledgeGraph];
    for (const key of graph.nodes().reverse()) turned.addNode(key, graph.getNodeAttributes(key));
    for (const key of graph.edges().reverse()) {
      turned.addDirectedEdgeWithKey(key, ...graph.extremities(key), graph.getEdgeAttributes(key));
    }
    expect(write(turned)).toBe(write(graph));
  });

  it("is read by graphology-gexf with the same nodes, edges and attributes, whatever the texts hold", () => {
    const graph = naughtyGraph();
    const back = parse(MultiDirectedGraph, write(graph));
    expect([back.order, back.size]).toEqual([graph.order, graph.size]);
    graph.forEachNode((key, {note, rank, even, color}) => {
      const read = back.getNodeAttributes(key);
      expect(read.note ?? "").toBe(xmlCharacters(String(note)));
      expect([read.rank, read.even, read.color, read.entity_type]).toEqual([rank, even, color, "PERSON"]);
    });
    graph.forEachEdge((key, {quote, start, weight, kind}, source, target) => {
      expect(back.extremities(key)).toEqual([source, target]);
      const read = back.getEdgeAttributes(key);
      expect([read.quote ?? "", read.own_start]).toEqual([xmlCharacters(String(quote)), start]);
      expect([read.weight, read.relation]).toEqual([weight, kind]);
    });
    expect(NAUGHTY.length).toBeGreaterThan(300);
  });
});
