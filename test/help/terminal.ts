import {PassThrough, Readable} from "node:stream";
import colors from "picocolors";
import type {Terminal} from "../../src/cli/terminal";

/** A terminal that keeps what it is told. */
export interface FakeTerminal extends Terminal {
  /** Everything on standard output. */
  readonly printed: () => string;
  /** Everything on standard error. */
  readonly noted: () => string;
}

export interface FakeTerminalOptions {
  readonly input?: string;
  readonly colour?: boolean;
  readonly width?: number;
}

/** Makes a terminal for a test: no colours, no wrapping, an input of one's own. */
export function makeTerminal({
  input = "",
  colour = false,
  width = Number.POSITIVE_INFINITY,
}: FakeTerminalOptions = {}): FakeTerminal {
  const output = new PassThrough({highWaterMark: 1 << 26});
  const printed: string[] = [];
  const noted: string[] = [];
  output.on("data", (chunk: Buffer) => printed.push(chunk.toString("utf8")));
  return {
    input: Readable.from(input === "" ? [] : [input]),
    output,
    print: (text) => void printed.push(`${text}\n`),
    note: (text) => void noted.push(`${text}\n`),
    colours: colors.createColors(colour),
    width,
    interactive: false,
    printed: () => printed.join(""),
    noted: () => noted.join(""),
  };
}
