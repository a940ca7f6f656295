import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {querySql, writeDuckdb, writeParquet} from "../../src/disk/duckdb";
import {scopeOf} from "../../src/export/scope";
import {TABLES} from "../../src/export/tables";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {itWithDuckdb} from "../help/duckdb";
import {NAUGHTY} from "../help/naughty";

const knowledge = makeKnowledge();
const scope = scopeOf(knowledge);

const entities = NAUGHTY.map((name, index) => ({
  ...knowledge.entities[0],
  id: `person:n${String(index).padStart(4, "0")}`,
  name,
  aliases: [name],
}));
/** The names as they are read: the client takes a byte order mark off the beginning. */
const readNames = NAUGHTY.map((name) =>
  wellFormed(name)
    .replaceAll("\0", "\ufffd")
    .replace(/^\ufeff/, ""),
);

describe("SQL over a knowledge", () => {
  itWithDuckdb("counts what there is", async () => {
    const counts = TABLES.map(({name}) => `(SELECT count(*)::INT FROM ${name}) AS ${name}`).join(", ");
    const {columns, rows} = await querySql(scope, `SELECT ${counts}`);
    expect(columns).toEqual(TABLES.map(({name}) => name));
    expect(rows[0].slice(0, 2)).toEqual([knowledge.documents.length, knowledge.entities.length]);
    expect(rows[0][3]).toBe(knowledge.statements.length);
  });

  itWithDuckdb("gives numbers as numbers, and those too large for one as text", async () => {
    const {rows} = await querySql(scope, "SELECT 3::BIGINT, -1.5::DECIMAL(5, 2), 12345678901234567890::HUGEINT, '7'");
    expect(rows).toEqual([[3, -1.5, "12345678901234567890", "7"]]);
  });

  itWithDuckdb("joins speakers, statements, sentences and outlets", async () => {
    const {rows} = await querySql(
      scope,
      `SELECT d.outlet, s.speaker_name, r.sentence FROM statements s JOIN reports r ON r.statement = s.id
       JOIN documents d ON d.id = r.document WHERE list_contains(s.about, 'place:northport') AND s.mode = 'mixed' ORDER BY 1`,
    );
    expect(rows.map(([outlet, speaker]) => `${outlet}: ${speaker}`)).toEqual([
      "Evening Wire: Jane Roe",
      "Northport Courier: Jane Roe",
    ]);
    expect(rows[0][2]).toContain("may be lifted");
  });

  itWithDuckdb("reads no files, writes none, and says what is wrong in DuckDB's words", async () => {
    await expect(querySql(scope, "SELECT * FROM read_csv('/etc/passwd')")).rejects.toMatchObject({code: "BAD_SQL"});
    await expect(querySql(scope, "COPY documents TO '/tmp/never.csv'")).rejects.toMatchObject({code: "BAD_SQL"});
    await expect(querySql(scope, "SET enable_external_access = true")).rejects.toMatchObject({code: "BAD_SQL"});
    await expect(querySql(scope, "SELEKT 1")).rejects.toThrow(/syntax error/);
  });

  itWithDuckdb("keeps every string whole", async () => {
    const {rows} = await querySql({...scope, entities}, "SELECT name, aliases[1] FROM entities ORDER BY id");
    expect(rows).toEqual(readNames.map((name) => [name, name]));
  });
});

describe("tables as files", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hearsay-duckdb-"));
  });
  afterAll(() => rm(folder, {recursive: true}));

  itWithDuckdb("are Parquet, one a table, and one DuckDB database, which another reader opens", async () => {
    const files = await writeParquet(join(folder, "it's"), scope);
    expect((await readdir(join(folder, "it's"))).sort()).toEqual([...files].sort());
    await writeDuckdb(join(folder, "news.duckdb"), scope);
    const {DuckDBInstance} = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(join(folder, "news.duckdb"), {access_mode: "READ_ONLY"});
    const connection = await instance.connect();
    const path = join(folder, "it''s", "statements.parquet");
    const read = await connection.runAndReadAll(
      `SELECT (SELECT count(*) FROM '${path}')::INT, (SELECT count(*) FROM statements)::INT`,
    );
    connection.closeSync();
    instance.closeSync();
    expect(read.getRowsJson()).toEqual([[knowledge.statements.length, knowledge.statements.length]]);
  });

  itWithDuckdb("keep every string whole as Parquet and as a database", async () => {
    const hostile = {...scope, entities};
    await writeParquet(join(folder, "hostile"), hostile);
    await writeDuckdb(join(folder, "hostile.duckdb"), hostile);
    const {DuckDBInstance} = await import("@duckdb/node-api");
    for (const [path, table] of [
      [":memory:", `'${join(folder, "hostile", "entities.parquet")}'`],
      [join(folder, "hostile.duckdb"), "entities"],
    ]) {
      const instance = await DuckDBInstance.create(path);
      const connection = await instance.connect();
      const read = await connection.runAndReadAll(`SELECT name, aliases[1] FROM ${table} ORDER BY id`);
      connection.closeSync();
      instance.closeSync();
      expect(read.getRowsJson()).toEqual(readNames.map((name) => [name, name]));
    }
  });
});
