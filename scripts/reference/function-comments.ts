import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import ts from "typescript";

/** Doc comments of the exported functions in the files of one folder, by name, as one line each. */
export async function functionComments(folder: string): Promise<ReadonlyMap<string, string>> {
  const comments = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith(".ts")) continue;
    const text = await readFile(join(folder, name), "utf8");
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    for (const node of tree.statements) {
      if (!ts.isFunctionDeclaration(node) || node.name === undefined) continue;
      const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
      if (comment !== undefined)
        comments.set(node.name.text, (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " "));
    }
  }
  return comments;
}
