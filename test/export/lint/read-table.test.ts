import {readTable} from "../../../src/export/lint/read-table";

describe("reading a table", () => {
  it("takes one with a source or target for edges, with the line of each row", () => {
    const {items} = readTable('\ufeffSource,Target,Kind,Weight\n"a ""x""\n",b,SAID,1\nc,d,,2\n');
    expect(
      items.map(({element, source, target, kind, weight, line}) => [element, source, target, kind, weight, line]),
    ).toEqual([
      ["edge", 'a "x"\n', "b", "SAID", "1", 2],
      ["edge", "c", "d", "", "2", 4],
    ]);
  });

  it("takes any other for nodes", () => {
    const {items, header} = readTable("Id,Label,Age\r\na,Ann,50\r\n");
    expect(header).toEqual(["Id", "Label", "Age"]);
    expect(items).toEqual([expect.objectContaining({element: "node", id: "a", label: "Ann"})]);
  });

  it("stops where a quotation mark is never closed", () => {
    expect(readTable('Id\na\n"b').items.map(({id}) => id)).toEqual(["a"]);
  });
});
