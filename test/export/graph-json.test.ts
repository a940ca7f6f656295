import {MultiDirectedGraph} from "graphology";
import {readGraphJson, writeGraphJson} from "../../src/export/graph-json";
import {GRAPH_FORMAT} from "../../src/model/knowledge";
import {HearsayError} from "../../src/model/problem";
import {wellFormed} from "../../src/model/text";
import {naughtyGraph} from "../help/naughty";

const graph = naughtyGraph();
const text = [...writeGraphJson(graph)].join("");

function codeOf(read: () => unknown): string {
  try {
    read();
    return "none";
  } catch (error) {
    return error instanceof HearsayError ? error.code : String(error);
  }
}

describe("graph.json", () => {
  it("is Graphology's own serialisation", () => {
    const back = MultiDirectedGraph.from(JSON.parse(text));
    expect([back.order, back.size, back.type, back.multi]).toEqual([graph.order, graph.size, "directed", true]);
  });

  it("is read back with the same nodes, edges and attributes, and written again with the same bytes", () => {
    const back = readGraphJson(text);
    graph.forEachNode((key, {note, rank, missing}) => {
      expect(back.getNodeAttributes(key)).toMatchObject({note: wellFormed(String(note)), rank, missing});
    });
    expect([...writeGraphJson(back)].join("")).toBe(text);
  });

  it("says the version of its form, and a newer one is refused", () => {
    expect(JSON.parse(text).formatVersion).toBe(GRAPH_FORMAT);
    const newer = text.replace(`"formatVersion":"${GRAPH_FORMAT}"`, '"formatVersion":"99.0.0"');
    expect(codeOf(() => readGraphJson(newer))).toBe("GRAPH_FORMAT_NEWER");
    expect(() => readGraphJson(newer)).toThrow(
      `readGraphJson: the graph has format 99.0.0, this Hearsay reads up to ${Number.parseInt(GRAPH_FORMAT, 10)}.x. Update Hearsay, or export the graph again with this one.`,
    );
    const laterStep = text.replace(
      `"formatVersion":"${GRAPH_FORMAT}"`,
      `"formatVersion":"${Number.parseInt(GRAPH_FORMAT, 10)}.99.0"`,
    );
    expect(readGraphJson(laterStep).order).toBe(graph.order);
  });

  it("refuses what is no such file", () => {
    const hostile = [
      "no json",
      "[]",
      "{}",
      '{"nodes":[],"edges":[]}',
      text.replace('"person:n1"', '"__proto__"'),
      text.replace('"rank":1,', '"rank":{"a":1},'),
      text.replace('"rank":1,', '"__proto__":{"a":1},'),
      text.replace(/"target":"person:n\d+"/, '"target":"person:nobody"'),
    ];
    expect(hostile.map((each) => codeOf(() => readGraphJson(each)))).toEqual(hostile.map(() => "GRAPH_FORMAT"));
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});
