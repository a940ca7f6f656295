import {resolve} from "../../src/resolve";
import {type ChainDraft, makeDocument, makeRecord} from "../help/make";

const HERALD: ChainDraft = {name: "Northport Herald", type: "ORG"};

function article(id: string, text: string, source: string, chains: readonly ChainDraft[] = []) {
  const document = makeDocument(id, text);
  const speaker: ChainDraft = {
    name: source,
    type: "PERSON",
    unnamed: true,
    mentions: [{words: source, kind: "nominal"}],
  };
  const attribution = {source, speaker: source, cue: "said", content: "the ferry sank", sourceKind: "unnamed" as const};
  return {document, record: makeRecord(document, {chains: [...chains, speaker], attributions: [attribution]})};
}

function speakerOf(...articles: readonly ReturnType<typeof article>[]) {
  const {statements} = resolve(
    articles.map(({document}) => document),
    articles.map(({record}) => record),
    [],
  );
  const {speaker, sourceKind} = statements.find(({reports}) => reports[0].document === "a.txt")!;
  return [speaker?.replace(/-[0-9a-f]{8}$/, "-hash"), sourceKind];
}

describe("a source that was taken for a description", () => {
  const named = article("b.txt", "A clerk said the ferry sank. Northport Herald.", "A clerk", [HERALD]);

  it("is the body that another document names so", () => {
    const told = article("a.txt", "The Northport Herald said the ferry sank.", "The Northport Herald");
    expect(speakerOf(told, named)).toEqual(["org:northport-herald", "named"]);
  });

  it("is that of its own document where it is one common word", () => {
    const union: ChainDraft = {name: "Herald", type: "ORG", mentions: [["Herald", 2]]};
    const other = article("b.txt", "A clerk said the ferry sank. A Herald, the Herald.", "A clerk", [union]);
    expect(speakerOf(article("a.txt", "The Herald said the ferry sank.", "The Herald"), other)[1]).toBe("unnamed");
    const own = article("a.txt", "The Herald said the ferry sank. Herald.", "The Herald", [union]);
    expect(speakerOf(own)).toEqual(["org:herald", "named"]);
  });

  it("stays a description where it is no name", () => {
    const told = article("a.txt", "The northport herald said the ferry sank.", "The northport herald");
    expect(speakerOf(told, named)).toEqual(["person:the-northport-herald-hash", "unnamed"]);
  });
});
