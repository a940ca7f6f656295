import {readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {writeGexf} from "../../src/export/gexf";
import {type ExportOptions, gexf} from "../../src/export/index";
import {PROJECTIONS} from "../../src/projection/index";
import {makeKnowledge} from "../help/corpus";
import {gexfFaults} from "../help/gexf-schema";
import {naughtyGraph} from "../help/naughty";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const knowledge = makeKnowledge();
const text = (options: ExportOptions): string => [...gexf(knowledge, options)].join("");

/** A small file that is valid, as somebody else might write it. */
const VALID = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="2017-09-28"><creator>Ann</creator><description>Two people</description></meta>
  <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed" idtype="string">
    <attributes class="node"><attribute id="0" title="role" type="string"><default>nobody</default></attribute></attributes>
    <nodes count="2">
      <node id="a" label="Ann" start="2017-09-28" end="2017-09-30">
        <viz:color r="239" g="173" b="66" a="0.6"/><viz:position x="15.7" y="-4e1" z="0.0"/><viz:size value="2.0"/><viz:shape value="disc"/>
        <attvalues><attvalue for="0" value="mayor"/></attvalues>
      </node>
      <node id="b" label="Ben"><spells><spell start="2017-09-28" end="2017-09-29"/></spells></node>
    </nodes>
    <edges count="2">
      <edge id="1" source="a" target="b" kind="said" weight="2"><viz:thickness value="3"/><viz:shape value="dashed"/></edge>
      <edge id="2" source="a" target="b" kind="met"/>
    </edges>
  </graph>
</gexf>
`;

describe("the schema of GEXF 1.3, in libxml2", () => {
  it("takes what others write", async () => {
    expect(await gexfFaults(VALID)).toEqual([]);
  });

  it.each([
    ["another version", 'version="1.3"', 'version="1.2"'],
    ["viz in the wrong namespace", "gexf.net/1.3/viz", "gexf.net/1.2draft/viz"],
    ["a size that is no number", '<viz:size value="2.0"/>', '<viz:size value="undefined"/>'],
    ["a position that is not finite", 'x="15.7"', 'x="NaN"'],
    ["a position that is infinite", 'x="15.7"', 'x="INF"'],
    ["a part of a colour above 255", 'r="239"', 'r="256"'],
    ["a shape that is none", 'value="disc"', 'value="blob"'],
    ["two sizes", '<viz:size value="2.0"/>', '<viz:size value="2.0"/><viz:size value="3.0"/>'],
    ["an id used twice", '<node id="b"', '<node id="a"'],
    ["an empty id", '<edge id="1"', '<edge id=""'],
    ["an edge to nowhere", 'target="b" kind="met"', 'target="c" kind="met"'],
    ["parallel edges of one kind", 'kind="met"', 'kind="said"'],
    ["a weight of 0", 'weight="2"', 'weight="0"'],
    ["a weight that is none", 'weight="2"', 'weight="None"'],
    ["a type that is none", 'type="string"><default', 'type="date"><default'],
    ["a day that never was", 'start="2017-09-28" end="2017-09-30"', 'start="2015-02-29" end="2017-09-30"'],
    ["a mode that is none", 'mode="dynamic"', 'mode="moving"'],
    ["nodes behind edges", "<nodes ", "<edges/><nodes "],
    ["a value without what it is for", 'for="0" ', ""],
    ["an attribute that is none", 'label="Ben"', 'label="Ben" colour="red"'],
  ])("refuses %s", async (_, from, to) => {
    expect(VALID).toContain(from);
    expect(await gexfFaults(VALID.replace(from, to))).not.toEqual([]);
  });

  it.each(PROJECTIONS)("takes our own file of the view %s, still and with time", async (projection) => {
    expect(await gexfFaults(text({projection}))).toEqual([]);
    expect(await gexfFaults(text({projection, dynamic: true}))).toEqual([]);
  });

  it("takes our own file of an ego network, of hostile strings, and those of the seeds", async () => {
    expect(await gexfFaults(text({ego: "person:jane-roe", hops: 2, dynamic: true}))).toEqual([]);
    expect(
      await gexfFaults([...writeGexf(naughtyGraph(), {dynamic: true, description: "a & b", licence: "<c>"})].join("")),
    ).toEqual([]);
    for (const name of ["graph.gexf", "speakers.gexf"]) {
      expect(await gexfFaults(readFileSync(join(root, "graph-out", name), "utf8"))).toEqual([]);
    }
  });
});
