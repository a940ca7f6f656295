import {readXml} from "../../../src/export/lint/read-xml";

describe("reading a graph file", () => {
  it("gives the declarations, items, values and times of GEXF", () => {
    const file = readXml(
      `<gexf xmlns="m" xmlns:viz="v" version="1.3"><graph mode="dynamic" timeformat="date">
        <attributes class="node" mode="dynamic"><attribute id="0" title="t" type="integer"/></attributes>
        <nodes><node id="a" label="A" start="2017-01-01"><viz:size value="2"/>
          <attvalues><attvalue for="0" value="1" start="2017-01-01" end="2017-01-02"/></attvalues>
          <spells><spell start="2018-01-01" end="2018-01-02"/></spells></node></nodes>
        <edges><edge source="a" target="a" kind="k" weight="1"/></edges></graph></gexf>`,
      "gexf",
    );
    expect(file).toMatchObject({version: "1.3", dynamic: true, dates: true, faults: []});
    expect([...file.namespaces]).toEqual([
      ["", "m"],
      ["viz", "v"],
    ]);
    expect(file.declarations).toEqual([
      {element: "node", id: "0", title: "t", type: "integer", dynamic: true, line: 2},
    ]);
    const [node, edge] = file.items;
    expect(node).toMatchObject({element: "node", id: "a", label: "A", line: 3});
    expect(node.values[0]).toMatchObject({of: "0", value: "1", time: {start: "2017-01-01", end: "2017-01-02"}});
    expect(node.times.map(({start}) => start)).toEqual(["2017-01-01", "2018-01-01"]);
    expect(node.viz[0]).toMatchObject({name: "size"});
    expect(edge).toMatchObject({element: "edge", source: "a", target: "a", kind: "k", weight: "1"});
    expect(edge.id).toBeUndefined();
  });

  it("gives the keys and data of GraphML", () => {
    const file = readXml(
      '<graphml xmlns="m"><key id="k" for="node" attr.name="n" attr.type="string"/><graph><node id="a"><data key="k">1 &lt; 2</data></node></graph></graphml>',
      "graphml",
    );
    expect(file.declarations).toEqual([
      {element: "node", id: "k", title: "n", type: "string", dynamic: false, line: 1},
    ]);
    expect(file.items[0].values).toEqual([{of: "k", value: "1 < 2", time: null, line: 1}]);
  });
});
