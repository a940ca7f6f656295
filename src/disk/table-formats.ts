import {dirname} from "node:path";
import {type Format, type Scope, TABLES} from "../export/index";
import {writeDuckdb, writeParquet} from "./duckdb";

/** A format whose files are not text: it is written to the disk alone, never to standard output. */
export interface TableFormat extends Pick<Format, "name" | "files" | "readers" | "carries"> {
  /**
   * Writes its files to paths of one folder, in the order of `files`.
   * @throws HearsayError `NO_DUCKDB` if the optional package is not installed
   */
  write(paths: readonly string[], scope: Scope): Promise<void>;
}

/** The formats that DuckDB writes, in the order in which they are listed. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    name: "duckdb",
    files: ["knowledge.duckdb"],
    readers: "DuckDB",
    carries: `A database of the tables ${TABLES.map(({name}) => name).join(", ")}.`,
    write: ([path], scope) => writeDuckdb(path, scope),
  },
  {
    name: "parquet",
    files: TABLES.map(({name}) => `${name}.parquet`),
    readers: "pandas, Polars, R, Spark, DuckDB",
    carries: "The same tables, one a file.",
    write: async ([path], scope) => {
      await writeParquet(dirname(path), scope);
    },
  },
];
