import {MultiDirectedGraph} from "graphology";
import {parse} from "graphology-graphml";
import {writeGraphml} from "../../src/export/graphml";
import {xmlCharacters} from "../../src/export/xml";
import {naughtyGraph} from "../help/naughty";

const graph = naughtyGraph();
const text = [...writeGraphml(graph)].join("");

describe("GraphML", () => {
  it("declares every attribute for nodes or for edges, with a plain type", () => {
    expect(text).toContain('<key id="n0" for="node" attr.name="label" attr.type="string"/>');
    expect(text).toContain('<key id="e0" for="edge" attr.name="weight" attr.type="double"/>');
    expect(text).toMatch(/for="node" attr\.name="entity_type" attr\.type="string"/);
    expect(text).toMatch(/for="node" attr\.name="share" attr\.type="double"/);
    const declared = new Set([...text.matchAll(/<key id="(\w+)"/g)].map(([, id]) => id));
    const used = new Set([...text.matchAll(/<data key="(\w+)"/g)].map(([, id]) => id));
    expect([...used].filter((id) => !declared.has(id))).toEqual([]);
  });

  it("is read by graphology-graphml with the same nodes, edges and attributes, whatever the texts hold", () => {
    const back = parse(MultiDirectedGraph, text);
    expect([back.order, back.size]).toEqual([graph.order, graph.size]);
    graph.forEachNode((key, {note, rank, even}) => {
      const read = back.getNodeAttributes(key);
      expect([read.note, read.rank, read.even]).toEqual([xmlCharacters(String(note)), rank, even]);
    });
    const edges = (from: MultiDirectedGraph, title: string): string[] =>
      from.mapEdges((_, attributes, source, target) =>
        JSON.stringify([source, target, xmlCharacters(String(attributes.quote)), attributes[title], attributes.weight]),
      );
    expect(edges(back, "relation").sort()).toEqual(edges(graph as unknown as MultiDirectedGraph, "kind").sort());
  });
});
