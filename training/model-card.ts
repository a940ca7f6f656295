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
  const section = `${open}\n\n${text.trim()}\n\n${close}`;
  const start = card.indexOf(open);
  const end = card.indexOf(close, start);
  if (start < 0 || end < 0) return `${card.trimEnd()}\n\n${section}\n`;
  return card.slice(0, start) + section + card.slice(end + close.length);
}
