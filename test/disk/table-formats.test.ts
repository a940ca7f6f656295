import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {TABLE_FORMATS} from "../../src/disk/table-formats";
import {FORMATS} from "../../src/export/formats";
import {scopeOf} from "../../src/export/scope";
import {makeKnowledge} from "../help/corpus";
import {itWithDuckdb} from "../help/duckdb";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

describe("formats of tables", () => {
  it("have names of their own", () => {
    const names = [...FORMATS, ...TABLE_FORMATS].map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  itWithDuckdb.each(TABLE_FORMATS)("$name writes the files that it lists", async ({files, write}) => {
    const folder = await makeFolder();
    await write(
      files.map((name) => join(folder, name)),
      scopeOf(makeKnowledge()),
    );
    expect((await readdir(folder)).sort()).toEqual([...files].sort());
  });
});
