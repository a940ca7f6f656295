import {dotText, writeDot} from "../../src/export/dot";
import {wellFormed} from "../../src/model/text";
import {NAUGHTY, naughtyGraph} from "../help/naughty";

/** The strings and words of a DOT file, as its grammar reads them; throws where something else stands. */
function tokens(text: string): string[] {
  const found: string[] = [];
  const pattern = /\s+|"((?:[^"\\]|\\[\s\S])*)"|->|[\w.#-]+|[{}[\]=,;]/gy;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`no token at ${at}: ${text.slice(at, at + 40)}`);
    if (match[0].trim() !== "") found.push(match[0]);
  }
  return found;
}

/** The text that Graphviz shows for a string: `\"` by its grammar, then the escapes of labels, then entities. */
function labelOf(string: string): string {
  return string
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/\\([\s\S])/g, (_, next) => (next === "n" ? "\n" : next))
    .replaceAll("&amp;", "&");
}

describe("DOT", () => {
  it("escapes quotation marks, backslashes and entities", () => {
    expect(dotText('a "b" \\N &lt; c\nd\u0000')).toBe('"a \\"b\\" \\\\N &amp;lt; c\\nd"');
  });

  it("shows every text as it is, apart from control characters", () => {
    const shown = (text: string): string =>
      wellFormed(text)
        .replace(/\r\n?/g, "\n")
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, "");
    expect(NAUGHTY.map((text) => labelOf(dotText(text)))).toEqual(NAUGHTY.map(shown));
  });

  it("is made of tokens alone, whatever the texts hold, with every node and edge", () => {
    const graph = naughtyGraph();
    const all = tokens([...writeDot(graph)].join(""));
    expect(all.filter((token) => token === "->")).toHaveLength(graph.size);
    expect(all.filter((token) => token === ";")).toHaveLength(graph.order + graph.size + 1);
    expect(all.filter((token) => token === "label")).toHaveLength(graph.order + graph.size);
    expect(all.slice(0, 3)).toEqual(["digraph", "hearsay", "{"]);
    for (const text of NAUGHTY) expect(tokens(dotText(text))).toHaveLength(1);
  });
});
