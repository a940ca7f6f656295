import {STATEMENT_COLUMNS, statementRow} from "../../src/export/statement-row";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the row of a statement", () => {
  it("has a value or nothing for each column, and no other", () => {
    for (const statement of knowledge.statements) {
      expect(Object.keys(statementRow(knowledge, statement)).sort()).toEqual(Object.keys(STATEMENT_COLUMNS).sort());
    }
  });

  it("names people by name and by id", () => {
    const statement = knowledge.statements.find(({addressee}) => addressee !== null)!;
    expect(statementRow(knowledge, statement)).toMatchObject({
      speaker: "Jane Roe",
      speaker_id: "person:jane-roe",
      about: "Border Office | Northport",
      addressee: "Daily Gazette",
      times: "2017-09-25",
      published: "2017-09-28",
      reports: 2,
      independent_sources: 1,
      printed_in: "courier.txt:103-175 | wire.txt:103-175",
    });
  });

  it("leaves out a speaker who is not known", () => {
    const statement = knowledge.statements.find(({speaker}) => speaker === null)!;
    expect(statementRow(knowledge, statement)).toMatchObject({speaker: undefined, speaker_id: null, cue: "Allegedly"});
  });
});
