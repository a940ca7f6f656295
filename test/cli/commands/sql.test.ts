import {jest} from "@jest/globals";
import {TABLES} from "../../../src/export/index";
import {itWithDuckdb} from "../../help/duckdb";
import {removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

const QUERY =
  "SELECT speaker_name, count(*) AS n, -1 AS less FROM statements WHERE speaker = 'person:jane-roe' GROUP BY ALL";

describe("hearsay sql", () => {
  itWithDuckdb("answers as a table, as JSON and as CSV with the same values", async () => {
    const folder = await workspace();
    const [text, json, csv] = await Promise.all(
      [[], ["--json"], ["--csv"]].map((form) => hearsay(["sql", QUERY, "-w", folder, ...form])),
    );
    const [row] = JSON.parse(json.out) as [{speaker_name: string; n: number; less: number}];
    expect(row).toEqual({speaker_name: "Jane Roe", n: expect.any(Number), less: -1});
    expect(csv.out).toBe(`speaker_name,n,less\nJane Roe,${row.n},-1\n`);
    expect(text.out).toBe(`speaker_name  n  less\nJane Roe      ${row.n}  -1\n1 row\n`);
  });

  itWithDuckdb("prints lists with a stroke between, and cuts long cells only for people", async () => {
    const folder = await workspace();
    const query = "SELECT ['a', 'b'] AS list, repeat('long ', 20) AS text, NULL AS none, 1 AS x, 2 AS x";
    expect((await hearsay(["sql", query, "-w", folder])).out).toContain("…");
    expect((await hearsay(["sql", query, "-w", folder, "--csv"])).out.split("\n")[1]).toMatch(
      /^a \| b,"(long ){20}",,1,2$/,
    );
    expect(JSON.parse((await hearsay(["sql", query, "-w", folder, "--json"])).out)).toMatchObject([
      {list: ["a", "b"], none: null},
    ]);
  });

  itWithDuckdb("ends with 2 and DuckDB's own words where a query is wrong or reaches outside", async () => {
    const folder = await workspace();
    expect(await hearsay(["sql", "SELEKT 1", "-w", folder])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("syntax error"),
    });
    expect((await hearsay(["sql", "SELECT * FROM read_text('/etc/hostname')", "-w", folder])).exit).toBe(2);
  });

  it("prints its tables without reading an article, and asks for a query or that", async () => {
    const {exit, out} = await hearsay(["sql", "--schema", "--csv"]);
    expect(exit).toBe(0);
    for (const {name, columns} of TABLES) {
      for (const [column, type] of Object.entries(columns)) expect(out).toContain(`${name},${column},${type}\n`);
    }
    expect((await hearsay(["sql"])).err).toContain("--schema");
    expect((await hearsay(["sql", "SELECT 1", "--schema"])).exit).toBe(2);
  });
});
