import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {Statement} from "../model/statement";
import {type CsvOptions, csvRow} from "./csv-row";
import {STATEMENT_COLUMNS, type StatementColumn, statementRow} from "./statement-row";

/** Statements with every variable, one a row. */
export function* statementsCsv(
  knowledge: Knowledge,
  options: CsvOptions & {readonly statements?: readonly Statement[]} = {},
): Generator<string> {
  const columns = Object.keys(STATEMENT_COLUMNS) as StatementColumn[];
  yield csvRow(columns, {raw: true});
  for (const statement of options.statements ?? saidAmong(knowledge.statements)) {
    const row = statementRow(knowledge, statement);
    yield csvRow(
      columns.map((column) => row[column]),
      options,
    );
  }
}
