import {explain} from "../../src/cli/explanation";
import {courier} from "../help/corpus";
import {makeDocument, makeRecord} from "../help/make";

const {document, record} = courier();
const explanation = explain(document, record);

describe("explain", () => {
  it("numbers the attributions in the order of the text", () => {
    const numbers = explanation.attributions.map(({number}) => number);
    expect(numbers).toEqual(record.attributions.map((_, index) => index + 1));
    const places = explanation.attributions.map(({spans}) => spans.cue[0]!.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("tells by which words a pronoun came to mean somebody", () => {
    const said = explanation.attributions.find(({source}) => source === "she");
    expect(said?.speaker).toMatchObject({name: "Jane Roe", words: "she", before: "Roe", unnamed: false});
  });

  it("tells by what somebody is meant whose name stands only later", () => {
    const lead = makeDocument("a", "The health minister said it rained. Minister Ann Lowell left.");
    const made = makeRecord(lead, {
      chains: [{name: "Ann Lowell", mentions: [{words: "The health minister", kind: "nominal"}, "Ann Lowell"]}],
      attributions: [{source: "The health minister", speaker: "Ann Lowell", cue: ["said"], content: ["it rained"]}],
    });
    const mentions = made.mentions.map((each) => ({...each, by: each.kind === "nominal" ? "nominal" : "title"}));
    const [said] = explain(lead, {...made, mentions}).attributions;
    expect(said?.speaker).toMatchObject({name: "Ann Lowell", words: "The health minister", by: "title"});
  });

  it("tells of words for several that they stand for those named before", () => {
    const text = makeDocument("a", "Ann Lowell met Jorge Hill. They said it rained.");
    const made = makeRecord(text, {
      chains: [{name: "Ann Lowell", mentions: ["Ann Lowell"]}],
      attributions: [{source: "They", speaker: "Ann Lowell", cue: ["said"], content: ["it rained"]}],
    });
    expect(explain(text, made).attributions[0]?.speaker).toMatchObject({name: "Ann Lowell", by: "named-together"});
  });

  it("says of an attribution within another which one reports it", () => {
    const nested = makeDocument("a", "The Gazette reported that Ann Lowell said it rained.");
    const made = makeRecord(nested, {
      attributions: [
        {source: "The Gazette", cue: ["reported"], content: ["Ann Lowell said it rained"]},
        {source: "Ann Lowell", cue: ["said"], content: ["it rained"]},
      ],
    });
    const attributions = made.attributions.map((each, index) => ({...each, within: index === 1 ? "a0" : null}));
    const [outer, inner] = explain(nested, {...made, attributions}).attributions;
    expect({outer: outer?.within, inner: inner?.within}).toEqual({outer: null, inner: 1});
  });

  it("leaves the speaker open where the record does", () => {
    const open = makeDocument("a", "He said it rained.");
    const text = makeRecord(open, {attributions: [{source: "He", cue: ["said"], content: ["it rained"]}]});
    expect(explain(open, text).attributions[0]?.speaker).toBeNull();
  });

  it("lists what was not mined and why", () => {
    const page = makeDocument("a", "By Jo Bell\n\nIt rained.");
    expect(explain(page, makeRecord(page, {noise: ["By Jo Bell"]})).notMined).toEqual([
      {start: 0, end: 10, by: "hand", why: "hand"},
    ]);
  });
});
