import {mkdir, rename, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {DuckDBAppender, DuckDBConnection, DuckDBInstance, DuckDBListType} from "@duckdb/node-api";
import type {Scope} from "../export/scope";
import {type Cell, type SqlType, TABLES, type Table} from "../export/tables";
import {HearsayError} from "../model/problem";
import {wellFormed} from "../model/text";

type DuckDB = typeof import("@duckdb/node-api");

/** What a query of the tables gives. */
export interface SqlAnswer {
  readonly columns: readonly string[];
  /** Values as JSON has them; numbers too large for it as text. */
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Answers a question in SQL over the tables of a knowledge, held in memory: it reads no file, writes none, and keeps no change.
 * @throws HearsayError `NO_DUCKDB` if the optional package is not installed, `BAD_SQL` with DuckDB's own words if it refuses the query
 */
export async function querySql(scope: Scope, sql: string): Promise<SqlAnswer> {
  return withTables(":memory:", scope, async (connection, duckdb) => {
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    try {
      const result = await connection.runAndReadAll(sql);
      const wide = result.columnTypes().map(({typeId}) => WIDE_NUMBERS.includes(duckdb.DuckDBTypeId[typeId]));
      const rows = result.getRowsJson().map((row) => row.map((value, index) => (wide[index] ? narrow(value) : value)));
      return {columns: result.columnNames(), rows};
    } catch (error) {
      throw new HearsayError("BAD_SQL", `sql: ${(error as Error).message}`);
    }
  });
}

/** Types of numbers that the client gives as text, because they may be too large for a number. */
const WIDE_NUMBERS = ["BIGINT", "UBIGINT", "HUGEINT", "UHUGEINT", "DECIMAL"];

/** Fifteen digits are exact in a number; more stay text. */
function narrow(value: unknown): unknown {
  return typeof value === "string" && value.replace(/\D/g, "").length <= 15 ? Number(value) : value;
}

/** Writes the tables of a knowledge into a DuckDB database, in place of what is at that path. */
export async function writeDuckdb(path: string, scope: Scope): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const aside = `${path}.${process.pid}.part`;
  try {
    await rm(aside, {force: true});
    await withTables(aside, scope, async (connection) => {
      await connection.run("CHECKPOINT");
    });
    await rename(aside, path);
  } finally {
    await rm(aside, {force: true});
  }
}

/** Writes each table of a knowledge as a Parquet file into a folder. Returns the names of the files. */
export async function writeParquet(folder: string, scope: Scope): Promise<readonly string[]> {
  await mkdir(folder, {recursive: true});
  return withConnection(":memory:", async (connection, duckdb) => {
    for (const table of TABLES) {
      await fill(duckdb, connection, table, scope);
      const path = join(folder, `${table.name}.parquet`).replaceAll("'", "''");
      await connection.run(`COPY ${table.name} TO '${path}' (FORMAT parquet)`);
      await connection.run(`DROP TABLE ${table.name}`);
    }
    return TABLES.map(({name}) => `${name}.parquet`);
  });
}

type Use<T> = (connection: DuckDBConnection, duckdb: DuckDB) => Promise<T>;

async function withTables<T>(path: string, scope: Scope, use: Use<T>): Promise<T> {
  return withConnection(path, async (connection, duckdb) => {
    for (const table of TABLES) await fill(duckdb, connection, table, scope);
    return use(connection, duckdb);
  });
}

async function withConnection<T>(path: string, use: Use<T>): Promise<T> {
  const duckdb = await loadDuckdb();
  const instance: DuckDBInstance = await duckdb.DuckDBInstance.create(path);
  const connection = await instance.connect();
  try {
    return await use(connection, duckdb);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function loadDuckdb(): Promise<DuckDB> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw new HearsayError(
      "NO_DUCKDB",
      "sql: this needs the optional package @duckdb/node-api, which is not installed. Install it with: npm install @duckdb/node-api@1.5.6-r.1",
    );
  }
}

/** Rows that wait in memory before DuckDB takes them. */
const ROWS_AT_ONCE = 10_000;

async function fill(duckdb: DuckDB, connection: DuckDBConnection, table: Table, scope: Scope): Promise<void> {
  const columns = Object.entries(table.columns);
  await connection.run(`CREATE TABLE ${table.name} (${columns.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
  const appender = await connection.createAppender(table.name);
  const list = duckdb.LIST(duckdb.VARCHAR);
  let rows = 0;
  for (const row of table.rows(scope)) {
    for (const [name, type] of columns) append(appender, row[name], type, list);
    appender.endRow();
    rows++;
    if (rows % ROWS_AT_ONCE === 0) appender.flushSync();
  }
  appender.closeSync();
}

function append(appender: DuckDBAppender, value: Cell, type: SqlType, list: DuckDBListType): void {
  if (value === null || value === undefined) appender.appendNull();
  else if (type === "BIGINT") appender.appendBigInt(BigInt(Math.round(Number(value))));
  else if (type === "DOUBLE") appender.appendDouble(Number(value));
  else if (type === "BOOLEAN") appender.appendBoolean(value === true);
  else if (type === "VARCHAR[]") appender.appendList(typeof value === "object" ? value.map(text) : [], list);
  else appender.appendVarchar(text(String(value)));
}

/** DuckDB's texts are UTF-8 without NUL. */
function text(value: string): string {
  return wellFormed(value).replaceAll("\u0000", "\ufffd");
}
