/** A text with what must be found in it. */
export interface TextCase {
  readonly title: string;
  readonly text: string;
  /** When the article was published, from a line "published: 2024-05-02" above the text. */
  readonly published?: string;
  readonly expected: readonly Expectation[];
}

/** One line `==> verb: rest`; `notYet` where it is a known miss. */
export interface Expectation {
  readonly line: string;
  readonly verb: string;
  readonly rest: string;
  readonly notYet: boolean;
}

/**
 * Reads a file of cases: `# title`, the text, lines that start with `==> `.
 * @throws Error if a case has no text, or expects nothing.
 */
export function readCases(file: string): TextCase[] {
  return file
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title, ...lines] = block.split("\n");
      const expected = lines.filter((line) => line.startsWith("==> ")).map(readExpectation);
      const published = /^published: (\S+)$/.exec(lines.find((line) => line !== "") ?? "")?.[1];
      const text = lines
        .filter((line) => !line.startsWith("==> ") && line !== `published: ${published}`)
        .join("\n")
        .trim();
      if (text === "" || expected.length === 0) throw new Error(`The case "${title}" tests nothing.`);
      return {title, text, expected, ...(published ? {published} : {})};
    });
}

function readExpectation(line: string): Expectation {
  const words = line.slice(4).trim();
  const notYet = words.startsWith("not yet: ");
  const claim = notYet ? words.slice(9) : words;
  const colon = claim.indexOf(": ");
  return colon < 0
    ? {line: words, verb: claim, rest: "", notYet}
    : {line: words, verb: claim.slice(0, colon), rest: claim.slice(colon + 2), notYet};
}
