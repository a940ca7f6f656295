/** A line of a stream: its text, or null where it was longer than the limit. */
export interface StreamLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string | null;
}

const BREAK = 0x0a;

/**
 * The lines of a stream of UTF-8, without their line breaks. Holds one line at a time; a line of more than `limit` bytes is read past, not kept.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const take = (): StreamLine => {
    number += 1;
    const text = length > limit ? null : textOf(parts, number === 1);
    parts = [];
    length = 0;
    return {number, text};
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(BREAK); end >= 0; end = bytes.indexOf(BREAK, start)) {
      length += end - start;
      if (length <= limit) parts.push(bytes.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += bytes.length - start;
    if (length <= limit) parts.push(bytes.subarray(start));
    else parts = [];
  }
  if (length > 0) yield take();
}

function textOf(parts: readonly Uint8Array[], first: boolean): string {
  const text = Buffer.concat(parts).toString("utf8").replace(/\r$/, "");
  return first ? text.replace(/^\uFEFF/, "") : text;
}
