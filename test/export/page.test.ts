import {gunzipSync, strFromU8} from "fflate";
import {type PageData, page, pageData, pageParts} from "../../src/export/page";
import {makeNewsroom} from "../help/newsroom";

const TEMPLATE = [
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'" />',
  '<script type="application/json" id="hs-data"></script>',
  '<script type="module">start("$&")</script>',
].join("\n");

const small = makeNewsroom({articles: 2, names: ["</script><script>alert(1)</script>", "$& $1 $`", "\ud800 alone"]});
const large = makeNewsroom({articles: 60});

function slotOf(html: string): {encoding: string; body: string} {
  const [, encoding, body] = /<script type="application\/json" id="hs-data" data-enc="([^"]*)">([^<]*)<\/script>/.exec(
    html,
  )!;
  return {encoding, body};
}

function unpacked(body: string): PageData {
  return JSON.parse(strFromU8(gunzipSync(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)))));
}

describe("the page", () => {
  it("holds small data as JSON that can be read, with no markup in it", () => {
    const data = pageData(small);
    const {encoding, body} = slotOf(page(TEMPLATE, data));
    expect(encoding).toBe("json");
    expect(body).not.toContain("<");
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(data)));
  });

  it("packs large data, and gives the same bytes each time", () => {
    const data = pageData(large);
    const {encoding, body} = slotOf(page(TEMPLATE, data));
    expect(encoding).toBe("gzip-base64");
    expect(body).toMatch(/^[A-Za-z0-9+/=]+$/);
    expect(unpacked(body)).toEqual(JSON.parse(JSON.stringify(data)));
    expect(page(TEMPLATE, data)).toBe(page(TEMPLATE, pageData(large)));
  });

  it("comes part by part, none of them large, with every character whole", () => {
    const signs = {...large, problems: []};
    const [first, ...rest] = signs.documents;
    const data = pageData({...signs, documents: [{...first, text: "😀é ".repeat(60_000)}, ...rest]});
    const parts = [...pageParts(TEMPLATE, data)];
    expect(parts.length).toBeGreaterThan(5);
    expect(Math.max(...parts.map(({length}) => length))).toBeLessThan(200_000);
    expect(unpacked(slotOf(parts.join("")).body)).toEqual(JSON.parse(JSON.stringify(data)));
  });

  it("leaves the rest of the template as it is", () => {
    const html = page(TEMPLATE, pageData(small));
    expect(html.split("\n")[0]).toBe(TEMPLATE.split("\n")[0]);
    expect(html.endsWith('<script type="module">start("$&")</script>')).toBe(true);
  });

  it("refuses a template without a slot or a policy", () => {
    expect(() => page("<html></html>", pageData(small))).toThrow(expect.objectContaining({code: "PAGE_TEMPLATE"}));
    expect(() => page(TEMPLATE.split("\n")[1], pageData(small))).toThrow(
      expect.objectContaining({code: "PAGE_TEMPLATE"}),
    );
  });
});

describe("the data of a page", () => {
  it("tells its form first", () => {
    expect(Object.keys(pageData(small))[0]).toBe("formatVersion");
  });

  it("carries the sentences of each document and the places of each entity", () => {
    const data = pageData(small);
    for (const [index, document] of data.documents.entries()) {
      expect(document.sentences).toHaveLength(small.records[index].sentences.length * 2);
    }
    expect(data.nodes.keys).toHaveLength(data.nodes.x.length);
    expect(data.nodes.keys.length).toBe(small.entities.length);
  });

  it("prefers the places of the picture of speakers", () => {
    const [key] = small.graph.nodes();
    const graph = small.graph.copy();
    graph.mergeNodeAttributes(key, {speakersX: 1.234, speakersY: -5});
    const {nodes} = pageData({...small, graph: graph as typeof small.graph});
    expect([nodes.x[0], nodes.y[0]]).toEqual([1.23, -5]);
  });

  it("leaves the records out where they would make it too large", () => {
    expect(pageData(large, {recordsUpTo: 59}).records).toBeNull();
    expect(pageData(large, {recordsUpTo: 60}).records).toHaveLength(60);
  });
});
