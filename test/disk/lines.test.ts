import fc from "fast-check";
import {readLines, type StreamLine} from "../../src/disk/lines";

async function* cutInto(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const size of [...sizes, bytes.length]) {
    if (start >= bytes.length) return;
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

async function linesOf(text: string, sizes: readonly number[] = [], limit = 1000): Promise<StreamLine[]> {
  const found: StreamLine[] = [];
  for await (const line of readLines(cutInto(Buffer.from(text), sizes), limit)) found.push(line);
  return found;
}

describe("readLines", () => {
  it("numbers lines from 1 and needs no break at the end", async () => {
    expect(await linesOf("\uFEFFa\r\n\nb")).toEqual([
      {number: 1, text: "a"},
      {number: 2, text: ""},
      {number: 3, text: "b"},
    ]);
  });

  it("reads past a line that is too long", async () => {
    expect(await linesOf(`a\n${"x".repeat(50)}\nb\n`, [3, 7, 9], 10)).toEqual([
      {number: 1, text: "a"},
      {number: 2, text: null},
      {number: 3, text: "b"},
    ]);
  });

  it("gives the same lines however the stream is cut", async () => {
    const text = fc.string({unit: fc.constantFrom("a", "é", "😀", "\n", " ")});
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({min: 1, max: 5})), async (value, sizes) => {
        const expected = value.split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect((await linesOf(value, sizes)).map((line) => line.text)).toEqual(expected);
      }),
    );
  });
});
