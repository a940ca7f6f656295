import {appendFile, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {openCache} from "../../src/disk/cache";
import {makeFolder, removeFolders} from "../help/folder";
import {makeDocument, makeRecord} from "../help/make";

afterAll(removeFolders);

const FINGERPRINT = "f".repeat(64);
const document = makeDocument("a.txt", "It is late.");
const record = makeRecord(document);

async function filled(): Promise<{readonly folder: string; readonly segment: string}> {
  const folder = await makeFolder();
  const cache = openCache(folder, FINGERPRINT);
  cache.add(document, record);
  await cache.save();
  const own = join(folder, "records", "f".repeat(16));
  return {folder, segment: join(own, (await readdir(own))[0]!)};
}

describe("openCache", () => {
  it("finds a record again, in the next run too", async () => {
    const {folder, segment} = await filled();
    expect(await openCache(folder, FINGERPRINT).get(document)).toEqual(record);
    expect((await stat(segment)).mode & 0o777).toBe(0o600);
  });

  it("finds nothing for another text, other metadata, another id, another program", async () => {
    const {folder} = await filled();
    const cache = openCache(folder, FINGERPRINT);
    expect(await cache.get(makeDocument("a.txt", "It is early."))).toBeUndefined();
    expect(await cache.get({...document, published: "2021-03-03"})).toBeUndefined();
    expect(await cache.get({...document, id: "b.txt"})).toBeUndefined();
    expect(await openCache(folder, "e".repeat(64)).get(document)).toBeUndefined();
  });

  it("passes over damaged lines and goes on writing after a torn one", async () => {
    const {folder, segment} = await filled();
    await writeFile(segment, (await readFile(segment, "utf8")).slice(0, -5));
    const cache = openCache(folder, FINGERPRINT);
    expect(await cache.get(document)).toBeUndefined();
    cache.add(document, record);
    await cache.save();
    expect(await cache.get(document)).toEqual(record);
    await appendFile(segment, "\n0123456789abcdef nonsense");
    expect(await openCache(folder, FINGERPRINT).get(document)).toEqual(record);
  });

  it("clears away the records of another program when it saves its own", async () => {
    const {folder} = await filled();
    const cache = openCache(folder, "e".repeat(64));
    await cache.save();
    expect(await readdir(join(folder, "records"))).toEqual(["f".repeat(16)]);
    cache.add(document, record);
    await cache.save();
    expect(await readdir(join(folder, "records"))).toEqual(["e".repeat(16)]);
  });
});
