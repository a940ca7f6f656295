import {readStream} from "../../src/disk/stream";

async function* chunks(...parts: string[]): AsyncGenerator<string | Uint8Array> {
  for (const [index, part] of parts.entries()) yield index % 2 === 0 ? part : Buffer.from(part);
}

describe("readStream", () => {
  it("joins the chunks", async () => {
    expect(Buffer.from(await readStream(chunks("It is ", "late", "."), 100)).toString()).toBe("It is late.");
  });

  it("stops at the limit", async () => {
    await expect(readStream(chunks("It is ", "late"), 8)).rejects.toMatchObject({code: "TOO_LARGE"});
  });
});
