import {project} from "../../src/projection";
import {evidenceFor} from "../../src/query/evidence-for";
import {ties} from "../../src/query/ties";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("evidence", () => {
  it("is there for every node and every edge of the graph, in true sentences", () => {
    const {graph, documents} = knowledge;
    const shown = [...graph.filterNodes((_, {kind}) => kind !== "document"), ...graph.edges()];
    for (const key of shown) {
      const evidence = evidenceFor(knowledge, key);
      expect([key, evidence.length > 0]).toEqual([key, true]);
      for (const {document, sentence, sentenceSpan, start, end} of evidence) {
        const {text} = documents.find(({id}) => id === document.id)!;
        expect(sentence).toBe(text.slice(sentenceSpan.start, sentenceSpan.end));
        expect(sentenceSpan.start <= start && end <= sentenceSpan.end).toBe(true);
      }
    }
  });

  it("of an edge into a document keeps to that document", () => {
    const edge = knowledge.graph.findEdge((_, {kind, document}) => kind === "REPORTED_IN" && document === "wire.txt")!;
    expect(new Set(evidenceFor(knowledge, edge).map(({document}) => document.id))).toEqual(new Set(["wire.txt"]));
  });

  it("of a tie is that of all it stands for", () => {
    const tie = ties(knowledge).find(({kind, statements}) => kind === "SAID_ABOUT" && statements.length === 3)!;
    expect(evidenceFor(knowledge, tie)).toHaveLength(5);
    expect(evidenceFor(knowledge, {ties: [tie]})).toEqual(evidenceFor(knowledge, tie));
  });

  it("of an edge of a view is that of the ids it lists", () => {
    const speakers = project(knowledge, "speakers");
    speakers.forEachEdge((_, {ids, count}) => {
      expect(evidenceFor(knowledge, {ids: String(ids)}).length).toBeGreaterThanOrEqual(Number(count));
    });
  });

  it("of what does not exist is an error", () => {
    expect(() => evidenceFor(knowledge, "statement:none")).toThrow(
      /no statement, relation, entity or edge "statement:none"/,
    );
  });
});
