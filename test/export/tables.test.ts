import {scopeOf} from "../../src/export/scope";
import {TABLES} from "../../src/export/tables";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const scope = scopeOf(knowledge);

describe("the relational form", () => {
  it("has a row for everything there is, with the columns it declares", () => {
    const counts = Object.fromEntries(TABLES.map(({name, rows}) => [name, [...rows(scope)].length]));
    expect(counts).toEqual({
      documents: 4,
      entities: knowledge.entities.length,
      mentions: knowledge.entities.reduce((sum, {mentions}) => sum + mentions.length, 0),
      statements: knowledge.statements.length,
      reports: knowledge.statements.reduce((sum, {reports}) => sum + reports.length, 0),
      relations: knowledge.relations.length,
    });
    for (const {columns, rows} of TABLES) {
      const known = new Set(
        [...rows(scope)].flatMap((row) => Object.keys(row).filter((name) => row[name] !== undefined)),
      );
      const missing = Object.keys(columns).filter((name) => !known.has(name));
      expect(missing.filter((name) => name !== "percent")).toEqual([]);
    }
  });

  it("holds the words at each place", () => {
    const [, , mentions, , reports] = TABLES.map(({rows}) => [...rows(scope)]);
    expect(mentions.every(({text}) => typeof text === "string" && text.length > 0)).toBe(true);
    expect(reports.every(({quote, sentence}) => String(sentence).includes(String(quote)))).toBe(true);
  });
});
