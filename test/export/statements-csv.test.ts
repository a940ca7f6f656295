import {parse} from "csv-parse/sync";
import {STATEMENT_COLUMNS} from "../../src/export/statement-row";
import {statementsCsv} from "../../src/export/statements-csv";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const rows = (text: Iterable<string>): Record<string, string>[] => parse([...text].join(""), {columns: true});

describe("statements as a table", () => {
  it("have a row each, with every variable", () => {
    const all = rows(statementsCsv(knowledge));
    expect(Object.keys(all[0])).toEqual(Object.keys(STATEMENT_COLUMNS));
    expect(all.map(({text}) => text)).toEqual(knowledge.statements.map(({text}) => text));
  });

  it("can be some, and guarded or raw", () => {
    const [first] = knowledge.statements;
    const statements = [{...first, text: "=1+1"}];
    expect(rows(statementsCsv(knowledge, {statements}))[0].text).toBe("'=1+1");
    expect(rows(statementsCsv(knowledge, {statements, raw: true}))[0].text).toBe("=1+1");
  });
});
