import {HearsayError} from "../model/problem";

/**
 * All bytes of a stream.
 * @throws HearsayError `TOO_LARGE` if there are more than `limit`.
 */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limit) {
      throw new HearsayError(
        "TOO_LARGE",
        `Standard input has more than ${limit} bytes. Write it to files, or use "hearsay annotate".`,
      );
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
