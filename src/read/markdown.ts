import {headerMetadata} from "./header";
import {metadataOf} from "./metadata";
import type {Article} from "./plain";

const FRONT_MATTER = /^---[^\S\n\r]*\r?\n([\s\S]{0,20000}?)\r?\n---[^\S\n\r]*(?:\r?\n|$)/;

/**
 * Markdown is kept as text, marks and all, so that what is shown is what was written. Front matter between two lines of `---` is not
 * part of the article: its simple `name: value` lines become metadata.
 */
export function readMarkdown(text: string): Article {
  const front = FRONT_MATTER.exec(text);
  if (!front) return {text, metadata: headerMetadata(text)};
  const body = text.slice(front[0].length);
  return {text: body, metadata: {...headerMetadata(body), ...metadataOf(simpleFields(front[1] ?? ""))}};
}

function simpleFields(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const pair = /^([A-Za-z_][\w-]{0,40})\s*:\s*(.*)$/.exec(line);
    if (pair) fields.set(pair[1]!.toLowerCase().replace(/-/g, "_"), unquote(pair[2]!.trim()));
  }
  return fields;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value);
  return quoted ? quoted[2]! : value;
}
