import {page, pageData} from "../../../src/export/page";
import {currentEntity, makeCorpus} from "../../../viewer/src/data/corpus";
import {decodePageData} from "../../../viewer/src/data/decode";
import {makeNewsroom} from "../../help/newsroom";

const data = pageData(makeNewsroom({articles: 60}));
const template = '<meta http-equiv="Content-Security-Policy"><script type="application/json" id="hs-data"></script>';
const [, packed] = /data-enc="gzip-base64">([^<]*)</.exec(page(template, data))!;

describe("decoding the data of a page", () => {
  it("reads what was packed, and plain JSON", async () => {
    await expect(decodePageData(packed, "gzip-base64")).resolves.toEqual(JSON.parse(JSON.stringify(data)));
    await expect(decodePageData(JSON.stringify(data), "json")).resolves.toMatchObject({formatVersion: 1});
  });

  it.each([
    ["", "json", "EMPTY"],
    ["{", "json", "DAMAGED"],
    ["null", "json", "DAMAGED"],
    ["@@@", "gzip-base64", "DAMAGED"],
    [packed.slice(0, packed.length - 8000), "gzip-base64", "DAMAGED"],
    [JSON.stringify({...data, formatVersion: 99}), "json", "NEWER"],
  ])("refuses %.10s as %s: %s", async (text, encoding, code) => {
    await expect(decodePageData(text, encoding)).rejects.toMatchObject({code});
  });
});

describe("former ids", () => {
  it("lead to the entity of today, and nowhere in a circle", () => {
    const corpus = makeCorpus({
      ...data,
      formerIds: {"person:a": "person:b", "person:b": data.entities[0].id, "person:x": "person:x"},
    });
    expect(currentEntity(corpus, "person:a")).toBe(data.entities[0].id);
    expect(currentEntity(corpus, "person:x")).toBeNull();
    expect(currentEntity(corpus, "toString")).toBeNull();
  });
});
