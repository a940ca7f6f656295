import {fileURLToPath} from "node:url";
import {type AnnotatePool, openPool} from "../../src/disk/annotate-pool";
import {makeDocument} from "../help/make";

const file = fileURLToPath(new URL("../help/poison-worker.mjs", import.meta.url));
let pool: AnnotatePool;

beforeEach(() => {
  pool = openPool({workers: 2, file, leastMilliseconds: 400});
});
afterEach(() => pool.close());

async function codes(...texts: string[]): Promise<string[]> {
  const records = await pool.annotate(texts.map((text, index) => makeDocument(`${index}.txt`, text)));
  expect(records.map(({id}) => id)).toEqual(texts.map((_, index) => `${index}.txt`));
  return records.map(({problems}) => problems.map(({code}) => code).join() || "done");
}

describe("openPool", () => {
  it("gives the records of a batch in order", async () => {
    expect(await codes("a", "b", "c")).toEqual(["done", "done", "done"]);
  });

  it("loses only the document that loops, kills its thread or fails", async () => {
    expect(await codes("a", "loop", "b")).toEqual(["done", "TIMEOUT", "done"]);
    expect(await codes("a", "die", "b")).toEqual(["done", "FATAL", "done"]);
    expect(await codes("a", "fail", "b")).toEqual(["done", "FATAL", "done"]);
  }, 20_000);

  it("puts no word of a document into a problem", async () => {
    const [record] = await pool.annotate([makeDocument("0.txt", "fail")]);
    expect(JSON.stringify(record?.problems)).not.toContain("secret");
  });
});
