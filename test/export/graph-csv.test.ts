import {parse} from "csv-parse/sync";
import {writeEdgesCsv, writeNodesCsv} from "../../src/export/graph-csv";
import {wellFormed} from "../../src/model/text";
import {naughtyGraph} from "../help/naughty";

const graph = naughtyGraph();
type Row = Readonly<Record<string, string>>;

describe("CSV for Gephi", () => {
  it("has Gephi's headers, spelt so", () => {
    expect([...writeNodesCsv(graph)][0]).toMatch(/^Id,Label,/);
    expect([...writeEdgesCsv(graph)][0]).toMatch(/^Source,Target,Type,Kind,Id,Label,Weight,/);
  });

  it("holds every node and edge with its attributes, one a row", () => {
    const nodes: Row[] = parse([...writeNodesCsv(graph, {raw: true})].join(""), {columns: true});
    expect(nodes.map(({Id}) => Id).sort()).toEqual(graph.nodes().sort());
    for (const {Id, note, rank, missing} of nodes) {
      const expected = wellFormed(String(graph.getNodeAttribute(Id, "note"))).replaceAll("\0", "\ufffd");
      expect([note, rank, missing]).toEqual([expected, String(graph.getNodeAttribute(Id, "rank")), undefined]);
    }
    const edges: Row[] = parse([...writeEdgesCsv(graph)].join(""), {columns: true});
    expect(edges).toHaveLength(graph.size);
    for (const {Id, Source, Target, Type, Weight, relation} of edges) {
      expect([Source, Target, Type]).toEqual([...graph.extremities(Id), "Directed"]);
      expect([Weight, relation]).toEqual([
        String(graph.getEdgeAttribute(Id, "weight")),
        graph.getEdgeAttribute(Id, "kind"),
      ]);
    }
  });
});
