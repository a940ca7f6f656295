import {PassThrough, Readable, Writable} from "node:stream";
import {annotateLines} from "../../src/disk/annotate-lines";
import type {AnnotationRecord} from "../../src/model/record";
import {makeRecord} from "../help/make";

async function annotated(lines: readonly string[]): Promise<AnnotationRecord[]> {
  const output = new PassThrough({highWaterMark: 1 << 24});
  await annotateLines(Readable.from(lines), output, {annotate: makeRecord, name: "news.jsonl"});
  output.end();
  const text = Buffer.concat(await output.toArray()).toString();
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as AnnotationRecord);
}

describe("annotateLines", () => {
  it("gives a record a line in the order of the lines, and never stops at a bad one", async () => {
    const records = await annotated([
      '{"id": "a", "text": "It is late."}\n',
      "{bad\n\n",
      '{"text": "Go home.", "published": "soon"}\n',
      '{"id": "e", "text": ""}',
    ]);
    expect(records.map(({id, problems}) => [id, ...problems.map(({code}) => code)])).toEqual([
      ["a"],
      ["news.jsonl#2", "BAD_LINE"],
      ["news.jsonl#4", "BAD_DATE"],
      ["e", "EMPTY"],
    ]);
    expect(records[0]?.sentences).toEqual([{start: 0, end: 11}]);
  });

  it("reads no further than the output takes", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield `{"id": "${++read}", "text": "It is late."}\n`;
    }
    let taken = 0;
    const slow = new Writable({
      highWaterMark: 10,
      write(_, __, next) {
        taken += 1;
        if (taken < 50) setTimeout(next, 1);
        else this.destroy();
      },
    });
    await expect(annotateLines(endless(), slow, {annotate: makeRecord})).rejects.toMatchObject({code: "OUTPUT_CLOSED"});
    expect(read - taken).toBeLessThan(5);
  });

  it("counts records and those with problems", async () => {
    const output = new PassThrough({highWaterMark: 1 << 24});
    const counts = await annotateLines(Readable.from(['{"text": "It is late."}\n{bad\n']), output, {
      annotate: makeRecord,
    });
    expect(counts).toEqual({records: 2, withProblems: 1});
  });
});
