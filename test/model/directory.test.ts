import {directory} from "../../src/model/directory";
import {makeNewsroom} from "../help/newsroom";

const knowledge = makeNewsroom({articles: 3});

describe("the directory", () => {
  it("finds documents, records, entities and statements by id", () => {
    const {documents, records, entities, statements} = directory(knowledge);
    expect(documents.get(knowledge.documents[1].id)).toBe(knowledge.documents[1]);
    expect(records.get(knowledge.documents[1].id)).toBe(knowledge.records[1]);
    expect(entities.get(knowledge.entities[2].id)).toBe(knowledge.entities[2]);
    expect(statements.get(knowledge.statements[0].id)).toBe(knowledge.statements[0]);
  });

  it("leads from a former id to the entity it went into", () => {
    const [[old, now]] = Object.entries(knowledge.formerIds);
    expect(directory(knowledge).entities.get(old)?.id).toBe(now);
  });

  it("is made once", () => {
    expect(directory(knowledge)).toBe(directory(knowledge));
  });
});
