import {mkdir, rename, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import {setImmediate} from "node:timers/promises";
import type {DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue} from "@duckdb/node-api";
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
  await withAside(path, async (aside) => {
    await withTables(
      aside,
      scope,
      async (connection) => {
        await connection.run("CHECKPOINT");
      },
      WRITING,
    );
    await rename(aside, path);
  });
}

/** Writes each table of a knowledge as a Parquet file into a folder. Returns the names of the files. */
export async function writeParquet(folder: string, scope: Scope): Promise<readonly string[]> {
  await mkdir(folder, {recursive: true});
  return withAside(join(folder, "tables"), (aside) =>
    withConnection(
      aside,
      async (connection, duckdb) => {
        for (const table of TABLES) {
          await fill(duckdb, connection, table, scope);
          const path = join(folder, `${table.name}.parquet`).replaceAll("'", "''");
          await connection.run(`COPY ${table.name} TO '${path}' (FORMAT parquet, ROW_GROUP_SIZE ${ROWS_OF_GROUP})`);
          await connection.run(`DROP TABLE ${table.name}`);
        }
        return TABLES.map(({name}) => `${name}.parquet`);
      },
      WRITING,
    ),
  );
}

/** Rows that a Parquet file holds together; all of them are in memory before they are written. */
const ROWS_OF_GROUP = 8192;

/** What DuckDB may take while it writes: what is over goes to the disk. */
const WRITING = {memory_limit: "256MB", threads: "1"};

/** Works on a file beside another, and takes it away again, with what DuckDB keeps beside it, whatever happens. */
async function withAside<T>(path: string, use: (aside: string) => Promise<T>): Promise<T> {
  const aside = `${path}.${process.pid}.part`;
  const remove = (): Promise<unknown> =>
    Promise.all(["", ".wal", ".tmp"].map((ending) => rm(`${aside}${ending}`, {force: true, recursive: true})));
  try {
    await remove();
    return await use(aside);
  } finally {
    await remove();
  }
}

type Use<T> = (connection: DuckDBConnection, duckdb: DuckDB) => Promise<T>;

/** Settings of DuckDB, as it names them. */
type Settings = Readonly<Record<string, string>>;

async function withTables<T>(path: string, scope: Scope, use: Use<T>, settings: Settings = {}): Promise<T> {
  const fillAll: Use<T> = async (connection, duckdb) => {
    for (const table of TABLES) await fill(duckdb, connection, table, scope);
    return use(connection, duckdb);
  };
  return withConnection(path, fillAll, settings);
}

async function withConnection<T>(path: string, use: Use<T>, settings: Settings): Promise<T> {
  const duckdb = await loadDuckdb();
  const instance: DuckDBInstance = await duckdb.DuckDBInstance.create(path, {...settings});
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

/** Rows of one chunk: as many as a vector of DuckDB holds. */
const ROWS_AT_ONCE = 2048;

async function fill(duckdb: DuckDB, connection: DuckDBConnection, table: Table, scope: Scope): Promise<void> {
  const columns = Object.entries(table.columns);
  await connection.run(`CREATE TABLE ${table.name} (${columns.map(([name, type]) => `"${name}" ${type}`).join(", ")})`);
  const appender = await connection.createAppender(table.name);
  const types = columns.map(([, type]) => typeIn(duckdb, type));
  let waiting: DuckDBValue[][] = columns.map(() => []);
  const flush = async (): Promise<void> => {
    const chunk = duckdb.DuckDBDataChunk.create(types, waiting[0].length);
    chunk.setColumns(waiting);
    appender.appendDataChunk(chunk);
    appender.flushSync();
    waiting = columns.map(() => []);
    await setImmediate();
  };
  for (const row of table.rows(scope)) {
    for (const [index, [name, type]] of columns.entries()) waiting[index].push(cellIn(duckdb, row[name], type));
    if (waiting[0].length === ROWS_AT_ONCE) await flush();
  }
  if (waiting[0].length > 0) await flush();
  appender.closeSync();
}

function typeIn(duckdb: DuckDB, type: SqlType): DuckDBType {
  return type === "VARCHAR[]" ? duckdb.LIST(duckdb.VARCHAR) : duckdb[type];
}

function cellIn(duckdb: DuckDB, value: Cell, type: SqlType): DuckDBValue {
  if (value === null || value === undefined) return null;
  if (type === "BIGINT") return BigInt(Math.round(Number(value)));
  if (type === "DOUBLE") return Number(value);
  if (type === "BOOLEAN") return value === true;
  if (type === "VARCHAR[]") return duckdb.listValue(typeof value === "object" ? value.map(text) : []);
  return text(String(value));
}

/** DuckDB's texts are UTF-8 without NUL. */
function text(value: string): string {
  return wellFormed(value).replaceAll("\u0000", "\ufffd");
}
