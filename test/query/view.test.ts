import {pickDocument, pickEntity, viewEntity, viewEvidence, viewStatement} from "../../src/query/view";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("a view", () => {
  it("of a statement holds the things its ids stand for, and no text of documents", () => {
    const statement = knowledge.statements.find(({addressee}) => addressee !== null)!;
    const view = viewStatement(knowledge, statement);
    expect(view.addressee?.name).toBe("Daily Gazette");
    expect(view.about.map(({name}) => name)).toEqual(["Border Office", "Northport"]);
    expect(view.reports[0].document).not.toHaveProperty("text");
    expect(view.reports[0].sentence).toContain(view.text);
  });

  it("of an entity or document is small", () => {
    expect(viewEntity(knowledge, "nobody")).toBeNull();
    expect(Object.keys(pickEntity(knowledge.entities[0])).sort()).toEqual(["id", "name", "subtype", "type", "unnamed"]);
    expect(pickDocument(knowledge.documents[0])).not.toHaveProperty("text");
  });

  it("of a place in a document that is not there is empty rather than an error", () => {
    const place = {document: "gone.txt", start: 1, end: 2, sentence: {start: 0, end: 3}};
    expect(viewEvidence(knowledge, place)).toMatchObject({sentence: "", document: {id: "gone.txt"}});
  });
});
