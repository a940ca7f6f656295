import {entitiesJsonl, problemsJsonl, recordsJsonl, statementsJsonl} from "../../src/export/json-lines";
import {makeKnowledge} from "../help/corpus";

const knowledge = {...makeKnowledge(), problems: [{code: "UNREADABLE", text: "No text.", by: "test"}]};
const read = (lines: Iterable<string>) => [...lines].map((line) => JSON.parse(line));

describe("JSON Lines", () => {
  it("of statements hold the names behind the ids and the exact words of each report", () => {
    const found = read(statementsJsonl(knowledge)).find(({text}) => text.includes("498 arrests"));
    expect(found).toMatchObject({
      speakerName: "Jane Roe",
      addresseeName: "Daily Gazette",
      aboutNames: ["Border Office", "Northport"],
    });
    expect(found.reports.map(({outlet}: {outlet: string}) => outlet)).toEqual(["Northport Courier", "Evening Wire"]);
    const {exact, prefix, sentenceText, document} = found.reports[0];
    expect(knowledge.documents.find(({id}) => id === document)?.text).toContain(prefix + exact);
    expect(sentenceText).toContain(exact);
  });

  it("of entities hold id, name, type, subtype, aliases and mentions", () => {
    const roe = read(entitiesJsonl(knowledge.entities)).find(({id}) => id === "person:jane-roe");
    expect(roe).toMatchObject({name: "Jane Roe", type: "PERSON", subtype: null, aliases: ["Roe"]});
    for (const {document, start, end} of roe.mentions) {
      expect(knowledge.documents.find(({id}) => id === document)?.text.slice(start, end)).toMatch(/Roe/);
    }
  });

  it("of records are the records, and of problems the problems", () => {
    expect(read(recordsJsonl(knowledge))).toEqual(knowledge.records);
    expect(read(recordsJsonl(knowledge, [knowledge.documents[1]]))).toEqual([knowledge.records[1]]);
    expect(read(problemsJsonl(knowledge))).toEqual(knowledge.problems);
  });

  it("can be of some statements", () => {
    expect(read(statementsJsonl(knowledge, knowledge.statements.slice(0, 2)))).toHaveLength(2);
  });
});
