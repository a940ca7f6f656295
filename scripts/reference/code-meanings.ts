import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {CODE_KINDS, type CodeKind, type FoundCode} from "./code-scan";

/** A code with what it means. */
export interface CodeMeaning extends FoundCode {
  /** One sentence. */
  readonly meaning: string;
}

/**
 * The rows of `docs/codes.tsv`, in its order.
 * @throws Error for a row that is not kind, code and meaning
 */
export async function readCodeMeanings(root: string): Promise<readonly CodeMeaning[]> {
  const text = await readFile(join(root, "docs", "codes.tsv"), "utf8");
  const [, ...rows] = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  return rows.map((row) => {
    const [kind, code, meaning, ...rest] = row.split("\t");
    if (!isKind(kind) || !code || !meaning || rest.length > 0)
      throw new Error(`docs/codes.tsv: expected kind, code and meaning with tabs between, found "${row}".`);
    return {kind, code, meaning};
  });
}

function isKind(text: string): text is CodeKind {
  return CODE_KINDS.some((kind) => kind === text);
}
