const installed = await import("@duckdb/node-api").then(
  () => true,
  () => false,
);
if (!installed) {
  process.stderr.write(
    "\nSKIPPED: SQL, DuckDB and Parquet were not tested, since @duckdb/node-api is not installed.\n",
  );
}

/** A test that needs the optional package for SQL: skipped with a loud word where it is not installed. */
export const itWithDuckdb = installed ? it : it.skip;
