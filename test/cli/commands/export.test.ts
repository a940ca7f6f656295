import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {jest} from "@jest/globals";
import {TABLES} from "../../../src/export/index";
import {itWithDuckdb} from "../../help/duckdb";
import {removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

/** The first row that a database or Parquet file answers, as another program would read it. */
async function firstRow(path: string, sql: string): Promise<readonly unknown[]> {
  const {DuckDBInstance} = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson()[0];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("hearsay export", () => {
  itWithDuckdb("writes a DuckDB database to a file, over an older one, and says what it leaves out", async () => {
    const folder = await workspace();
    const path = join(folder, "new", "news.duckdb");
    for (const _ of [1, 2]) {
      const {exit, out, err} = await hearsay(["export", "-f", "duckdb", "-o", path, "-w", folder]);
      expect([exit, out]).toEqual([0, `Written: ${path}\n`]);
      expect(err).toMatch(/^duckdb: Of \d+ nodes the tables hold no position/);
    }
    expect(await readdir(join(folder, "new"))).toEqual(["news.duckdb"]);
    expect(await firstRow(path, "SELECT count(*)::INT FROM documents")).toEqual([4]);
  });

  itWithDuckdb("writes Parquet and text formats into one folder", async () => {
    const folder = await workspace();
    const out = join(folder, "tables");
    expect((await hearsay(["export", "-f", "parquet,duckdb,gexf", "-o", out, "-w", folder])).exit).toBe(0);
    const expected = [...TABLES.map(({name}) => `${name}.parquet`), "graph.gexf", "knowledge.duckdb"];
    expect((await readdir(out)).sort()).toEqual(expected.sort());
    const count = `SELECT count(*)::INT FROM '${join(out, "documents.parquet")}'`;
    expect(await firstRow(":memory:", count)).toEqual([4]);
  });

  itWithDuckdb("narrows the tables to the scope, and every id in them leads to a row", async () => {
    const folder = await workspace();
    const path = join(folder, "roe.duckdb");
    await hearsay(["export", "-f", "duckdb", "--by", "Jane Roe", "-o", path, "-w", folder]);
    expect(await firstRow(path, "SELECT string_agg(DISTINCT speaker_name, ',') FROM statements")).toEqual(["Jane Roe"]);
    const loose = await firstRow(
      path,
      `SELECT (SELECT count(*)::INT FROM relations WHERE said_in NOT IN (SELECT id FROM statements)),
              (SELECT count(*)::INT FROM relations WHERE subject NOT IN (SELECT id FROM entities)),
              (SELECT count(*)::INT FROM mentions WHERE document NOT IN (SELECT id FROM documents)),
              (SELECT count(*)::INT FROM reports WHERE document NOT IN (SELECT id FROM documents))`,
    );
    expect(loose).toEqual([0, 0, 0, 0]);
  });

  it("prints no tables to standard output", async () => {
    const {exit, out, err} = await hearsay(["export", "-f", "parquet"]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toContain("--out");
  });
});
