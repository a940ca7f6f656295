import {existsSync, readFileSync, writeFileSync} from "node:fs";

/**
 * Replaces one generated section of the model card, between its two marks; a section that is not there yet goes to the end.
 * Everything outside the marks is left as people wrote it.
 */
export function writeSection(path: string, name: string, text: string): void {
  const card = existsSync(path) ? readFileSync(path, "utf8") : "";
  writeFileSync(path, withSection(card, name, text));
}

/** The card with the section replaced. */
export function withSection(card: string, name: string, text: string): string {
  const open = `<!-- made by npm run train: ${name} -->`;
  const close = `<!-- end of ${name} -->`;
  const section = `${open}\n\n${alignTables(text.trim())}\n\n${close}`;
  const start = card.indexOf(open);
  const end = card.indexOf(close, start);
  if (start < 0 || end < 0) return `${card.trimEnd()}\n\n${section}\n`;
  return card.slice(0, start) + section + card.slice(end + close.length);
}

/** Pads the cells of Markdown tables to columns, as the formatter wants them. */
export function alignTables(text: string): string {
  return text.replace(/(?:^\|.*\|$\n?)+/gm, (table) => {
    const rows = table
      .trimEnd()
      .split("\n")
      .map((line) =>
        line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      );
    const widths = rows[0].map((_, column) =>
      Math.max(3, ...rows.map((row) => (isRule(row) ? 0 : row[column].length))),
    );
    const lines = rows.map((row) => {
      const cells = row.map((cell, column) => (isRule(row) ? "-".repeat(widths[column]) : cell.padEnd(widths[column])));
      return `| ${cells.join(" | ")} |`;
    });
    return lines.join("\n") + (table.endsWith("\n") ? "\n" : "");
  });
}

function isRule(row: readonly string[]): boolean {
  return row.every((cell) => /^-+$/.test(cell));
}
