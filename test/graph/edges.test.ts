import {makeEdges} from "../../src/graph/edges";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const edges = makeEdges(knowledge.documents, knowledge, () => true);
const textOf = new Map(knowledge.documents.map(({id, text}) => [id, text]));

describe("edges", () => {
  it("have keys of their own", () => {
    expect(new Set(edges.map(({key}) => key)).size).toBe(edges.length);
  });

  it("lead back to the exact words", () => {
    const withPlace = edges.filter(({attributes: {startOffset}}) => startOffset !== undefined);
    expect(withPlace.length).toBeGreaterThan(20);
    for (const {attributes} of withPlace) {
      const text = textOf.get(String(attributes.document))!;
      expect(text.slice(Number(attributes.startOffset), Number(attributes.endOffset))).toBe(attributes.quote);
      if (attributes.sentence) expect(text).toContain(String(attributes.sentence));
      if (attributes.prefix) expect(text).toContain(`${attributes.prefix}${attributes.quote}`);
    }
  });

  it("count mentions by document, and give relations their evidence", () => {
    const mentioned = edges.find(
      ({source, attributes: {kind}}) => source === "person:jane-roe" && kind === "MENTIONED_IN",
    );
    expect(mentioned?.attributes).toMatchObject({weight: 3, count: 3});
    const member = edges.find(({attributes: {kind}}) => kind === "member_of");
    expect(member?.attributes).toMatchObject({
      evidence: 2,
      weight: 2,
      modality: "asserted",
      negated: false,
      saidIn: "",
    });
  });

  it("leave out relations with an open end, rejected links, and ends that are no nodes", () => {
    expect(edges.some(({attributes: {kind}}) => kind === "arrested")).toBe(false);
    const links = knowledge.links.map((link) => ({...link, status: "rejected" as const}));
    const rest = makeEdges(knowledge.documents, {...knowledge, links}, (key) => key !== "person:jane-roe");
    expect(rest.some(({attributes: {kind}}) => ["SAME_AS", "RESPONDS_TO", "CONFLICTS_WITH"].includes(kind))).toBe(
      false,
    );
    expect(rest.some(({source, target}) => [source, target].includes("person:jane-roe"))).toBe(false);
  });
});
