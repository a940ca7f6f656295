import type {Writable} from "node:stream";
import colors from "picocolors";

/** Colours and weights, or functions that change nothing where colour is not wanted. */
export type Colours = ReturnType<typeof colors.createColors>;

/** Where a command reads and speaks. Tests hand in their own. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array | string> & {readonly isTTY?: boolean};
  readonly output: Writable;
  /** Answers: standard output. */
  readonly print: (text: string) => void;
  /** Everything about the work itself: standard error. */
  readonly note: (text: string) => void;
  readonly colours: Colours;
  /** Columns to wrap at; infinite where the output is no terminal, so that a line stays a line. */
  readonly width: number;
  /** True where a person looks at standard error: progress may move. */
  readonly interactive: boolean;
}

const WIDEST = 110;

/** The terminal of this process. Colour only where standard output is a terminal and NO_COLOR is not set. */
export function processTerminal(): Terminal {
  const {stdin, stdout, stderr, env} = process;
  const colourful = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  return {
    input: stdin,
    output: stdout,
    print: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
    colours: colors.createColors(colourful),
    width: stdout.isTTY ? Math.min(stdout.columns || 80, WIDEST) : Number.POSITIVE_INFINITY,
    interactive: stderr.isTTY === true,
  };
}
