/** Codes that colour text and take no room. */
const STYLE = /\u001B\[[\d;]*m/gu;

/** Text broken at blanks into lines of at most `width` columns, every line but the first behind `indent` blanks. Words are never cut. */
export function wrap(text: string, width: number, indent: number): string {
  if (!Number.isFinite(width)) return text;
  const lines: string[] = [];
  let line = "";
  let room = width - indent;
  for (const word of text.split(" ")) {
    const length = word.replace(STYLE, "").length;
    if (line !== "" && length + 1 > room) {
      lines.push(line);
      line = word;
      room = width - indent - length;
    } else {
      line = line === "" ? word : `${line} ${word}`;
      room -= length + (line === word ? 0 : 1);
    }
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
