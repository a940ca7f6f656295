import {writeGexf} from "../../../src/export/gexf";
import {writeEdgesCsv, writeNodesCsv} from "../../../src/export/graph-csv";
import {writeGraphml} from "../../../src/export/graphml";
import type {LintFormat} from "../../../src/export/lint/graph-file";
import {lint, lintFormatOf, RULES} from "../../../src/export/lint/lint";
import {naughtyGraph} from "../../help/naughty";

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="directed" mode="static">
    <attributes class="node" mode="static">
      <attribute id="role" title="role" type="string"/>
      <attribute id="age" title="age" type="integer"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="cue" title="cue" type="string"/>
    </attributes>
    <nodes>
      <node id="a" label="Ann"><attvalues><attvalue for="role" value="mayor"/><attvalue for="age" value="50"/></attvalues>
        <viz:size value="2"/><viz:position x="0" y="1"/><viz:color r="1" g="2" b="3"/></node>
      <node id="b" label="Ben"><viz:position x="4" y="1"/></node>
    </nodes>
    <edges>
      <edge id="1" source="a" target="b" kind="SAID" weight="2"><attvalues><attvalue for="cue" value="said"/></attvalues></edge>
      <edge id="2" source="a" target="b" kind="ABOUT" weight="1"/>
    </edges>
  </graph>
</gexf>
`;
const DYNAMIC = GEXF.replace(
  'mode="static">\n    <attributes',
  'mode="dynamic" timeformat="date">\n    <attributes',
).replace('label="Ben"', 'label="Ben" start="2017-09-28" end="2017-09-30"');
const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n0" for="node" attr.name="label" attr.type="string"/>
  <key id="e0" for="edge" attr.name="weight" attr.type="double"/>
  <graph edgedefault="directed">
    <node id="a"><data key="n0">Ann</data></node>
    <node id="b"/>
    <edge source="a" target="b"><data key="e0">2</data></edge>
  </graph>
</graphml>
`;
const EDGES = "Source,Target,Type,Kind,Weight\na,b,Directed,SAID,1\na,b,Directed,ABOUT,1\n";

/** For each rule a file that falls into its trap and no other: what to replace in a clean file. */
const TRAPS: readonly (readonly [rule: string, format: LintFormat, clean: string, from: string, to: string])[] = [
  ["E01", "gexf", GEXF, '<edge id="2"', '<edge id=""'],
  ["E01", "graphml", GRAPHML, '<edge source="a"', '<edge source=""'],
  ["E01", "csv", EDGES, "a,b,Directed,ABOUT", ",b,Directed,ABOUT"],
  ["E02", "gexf", GEXF, 'target="b" kind="ABOUT"', 'target="c" kind="ABOUT"'],
  ["E02", "graphml", GRAPHML, 'target="b"', 'target="c"'],
  ["E03", "gexf", GEXF, '<edge id="2"', '<edge id="1"'],
  ["E04", "gexf", GEXF, 'kind="ABOUT"', 'kind="SAID"'],
  ["E04", "csv", EDGES, "ABOUT", "SAID"],
  ["E05", "gexf", GEXF, 'kind="ABOUT"', ""],
  ["E06", "gexf", GEXF, 'id="age" title="age"', 'id="age" title="Role"'],
  ["E06", "gexf", GEXF, '<attribute id="role"', '<attribute id="age" title="Age" type="integer"/><attribute id="role"'],
  ["E06", "csv", EDGES, "Weight\n", "Weight,Note,note\n"],
  ["E07", "gexf", GEXF, 'for="cue"', 'for="clue"'],
  ["E07", "gexf", GEXF, 'value="50"', 'value="fifty"'],
  ["E07", "graphml", GRAPHML, '<data key="n0">', '<data key="n9">'],
  ["E08", "gexf", GEXF, 'value="50"', 'value="None"'],
  ["E08", "gexf", GEXF, 'value="mayor"', 'value="[object Object]"'],
  ["E09", "gexf", GEXF, 'x="4"', 'x="NaN"'],
  ["E09", "gexf", GEXF, 'r="1"', 'r="300"'],
  ["E10", "gexf", GEXF, "http://gexf.net/1.3/viz", "http:///www.gexf.net/1.1draft/viz"],
  ["E10", "gexf", GEXF, 'xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"'],
  ["E10", "graphml", GRAPHML, "graphml.graphdrawing.org", "graphml.example"],
  [
    "E11",
    "gexf",
    GEXF,
    '<attributes class="edge"',
    '<attributes class="graph"><attribute id="x" title="x" type="boolean"/></attributes><attributes class="edge"',
  ],
  ["E12", "gexf", GEXF, 'weight="1"', 'weight="0"'],
  ["E12", "gexf", GEXF, ' weight="1"', ""],
  ["E12", "graphml", GRAPHML, ">2<", ">-1<"],
  ["E12", "csv", EDGES, "ABOUT,1", "ABOUT,"],
  ["E13", "gexf", DYNAMIC, 'end="2017-09-30"', 'end="2017-09-28"'],
  [
    "E14",
    "gexf",
    DYNAMIC,
    '<attvalue for="age" value="50"/>',
    '<attvalue for="age" value="50" start="2017-01-01"/><attvalue for="age" value="51" start="2017-01-01"/>',
  ],
  ["E15", "gexf", DYNAMIC, 'start="2017-09-28"', 'start="2015-02-29"'],
  ["E15", "gexf", DYNAMIC, 'start="2017-09-28"', 'start="2017"'],
  ["W16", "gexf", DYNAMIC, ' start="2017-09-28" end="2017-09-30"', ""],
  [
    "W17",
    "gexf",
    DYNAMIC,
    '<attributes class="edge" mode="static">',
    '<attributes class="edge" mode="dynamic"><attribute id="w" title="weight" type="double"/>',
  ],
  ["E18", "gexf", GEXF, "Ann", "A & n"],
  ["E18", "gexf", GEXF, "Ann", "A\u0001n"],
  ["E18", "gexf", GEXF, "Ann", "A&#0;n"],
  ["E18", "gexf", GEXF, "<gexf", "<!DOCTYPE gexf [<!ENTITY a 'b'>]><gexf"],
  ["E18", "graphml", GRAPHML, "</graphml>", ""],
  ["W19", "gexf", GEXF, 'title="role" type="string"', 'title="role" type="liststring"'],
  ["W20", "gexf", GEXF, 'version="1.3"', 'version="1.1"'],
  ["W21", "gexf", GEXF, 'title="role"', 'title="Type"'],
  ["W22", "csv", EDGES, "Source,", "source,"],
  ["W22", "csv", "Id,Label\na,Ann\n", "Id", "Key"],
  ["W23", "csv", EDGES, "Type,Kind,Weight", "Type,Relation,Weight"],
  ["W24", "graphml", GRAPHML, ' for="edge"', ""],
  ["W25", "gexf", GEXF, "Ann", "A".repeat(81)],
  ["W25", "graphml", GRAPHML, "Ann", "A".repeat(81)],
  ["W26", "gexf", GEXF, 'target="b" kind="ABOUT"', 'target="a" kind="ABOUT"'],
  ["W27", "gexf", GEXF, '<viz:position x="4" y="1"/>', ""],
  ["W27", "gexf", GEXF, 'x="4"', 'x="0"'],
  ["E08", "gexf", GEXF, 'value="mayor"', "value=\"['mayor', 3]\""],
  ["W29", "graphml", GRAPHML, '<node id="b"/>', '<node id="b"><graph><node id="c"/></graph></node>'],
  ["W28", "gexf", GEXF, 'kind="ABOUT"', 'kind="ABOUT | TO"'],
];

describe("lint", () => {
  it.each([
    ["gexf", GEXF],
    ["gexf", DYNAMIC],
    ["graphml", GRAPHML],
    ["csv", EDGES],
    ["csv", "Id,Label\na,Ann\n"],
  ] as const)("finds nothing in a clean file of %s", (format, text) => {
    expect(lint(text, format)).toEqual([]);
  });

  it.each(TRAPS)("%s in %s: exactly that finding", (rule, format, clean, from, to) => {
    const broken = clean.replace(from, () => to);
    expect(broken).not.toBe(clean);
    expect(lint(broken, format).map((finding) => finding.rule)).toEqual([rule]);
  });

  it("has a sample for every rule, and unique rules", () => {
    const sampled = new Set(TRAPS.map(([rule]) => rule));
    expect(RULES.map(({id}) => id).filter((id) => !sampled.has(id))).toEqual([]);
    expect(new Set(RULES.map(({id}) => id)).size).toBe(29);
  });

  it("explains a finding in one sentence with the place", () => {
    const [finding] = lint(GEXF.replaceAll('kind="', 'sort="'), "gexf");
    expect(finding).toEqual({
      rule: "E05",
      name: "no-kind",
      severity: "error",
      text: 'Edge "1" has no kind (and 1 more): without kind Gephi knows no type of relation and merges parallel edges.',
      line: 17,
      places: 2,
    });
  });

  it("finds nothing in our own files, whatever the texts hold", () => {
    const graph = naughtyGraph();
    for (const edge of graph.filterEdges((_, __, source, target) => source === target)) graph.dropEdge(edge);
    const findings = [
      ...lint([...writeGexf(graph)].join(""), "gexf"),
      ...lint([...writeGexf(graph, {version: "1.2"})].join(""), "gexf"),
      ...lint([...writeGraphml(graph)].join(""), "graphml"),
      ...lint([...writeNodesCsv(graph)].join(""), "csv"),
      ...lint([...writeEdgesCsv(graph)].join(""), "csv"),
    ];
    expect(findings).toEqual([]);
  });

  it("never throws, whatever it is given", () => {
    for (const text of ["", "<", "<gexf", "<a b='", "]]>", "\u0000", '"', "<gexf><graph></gexf>", 'a,b\n"c']) {
      for (const format of ["gexf", "graphml", "csv"] as const) expect(Array.isArray(lint(text, format))).toBe(true);
    }
  });

  it("knows the format by the end of the name", () => {
    expect(["a.gexf", "b.GraphML", "c.csv", "d.json"].map(lintFormatOf)).toEqual(["gexf", "graphml", "csv", null]);
  });
});
