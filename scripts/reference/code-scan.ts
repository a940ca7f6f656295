import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import ts from "typescript";
import {compareText} from "../../src/model/text";

/** How a code reaches people: thrown, among the problems of a build, among the losses of an export, or as the viewer's server's no. */
export const CODE_KINDS = ["error", "problem", "loss", "refusal"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** A code that the sources use. */
export interface FoundCode {
  readonly kind: CodeKind;
  readonly code: string;
}

/** Name of a function or class -> the place of its parameter called `code`, counted from 0. */
type Takers = ReadonlyMap<string, number>;

const CODE = /^[A-Z]+(?:_[A-Z]+)*$/;

/**
 * Every code in the TypeScript sources of a folder, once a kind, in order: what is handed to a parameter called `code`,
 * stands in a property of that name, or becomes a variable of that name.
 */
export async function scanCodes(folder: string): Promise<readonly FoundCode[]> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(names.sort(compareText).map((name) => readFile(join(folder, name), "utf8")));
  const trees = texts
    .filter((text) => /\bcode\b|HearsayError/.test(text))
    .map((text) => ts.createSourceFile("source.ts", text, ts.ScriptTarget.Latest, true));
  const shared = new Map([["HearsayError", 0]]);
  for (const tree of trees) collectTakers(tree, shared, true);
  const found = new Map<string, FoundCode>();
  for (const tree of trees) {
    const takers = collectTakers(tree, new Map(shared), false);
    walk(tree, (node) => {
      for (const each of codesAt(node, takers)) found.set(`${each.kind} ${each.code}`, each);
    });
  }
  return [...found.values()].sort(
    (a, b) => CODE_KINDS.indexOf(a.kind) - CODE_KINDS.indexOf(b.kind) || compareText(a.code, b.code),
  );
}

/** Adds the functions of a file that take a code; only those that other files see, if `exported`. */
function collectTakers(tree: ts.SourceFile, takers: Map<string, number>, exported: boolean): Takers {
  for (const node of tree.statements) {
    if (!ts.isFunctionDeclaration(node) || node.name === undefined) continue;
    const isExported = node.modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const place = node.parameters.findIndex(({name}) => ts.isIdentifier(name) && name.text === "code");
    if (place >= 0 && isExported === exported) takers.set(node.name.text, place);
  }
  return takers;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function codesAt(node: ts.Node, takers: Takers): readonly FoundCode[] {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const place = ts.isIdentifier(node.expression) ? takers.get(node.expression.text) : undefined;
    const given = place === undefined ? undefined : node.arguments?.[place];
    return given === undefined ? [] : literals(given, ts.isNewExpression(node) ? "error" : "problem");
  }
  if (ts.isPropertyAssignment(node) && isCalledCode(node.name)) return literals(node.initializer, kindOf(node.parent));
  if (ts.isVariableDeclaration(node) && isCalledCode(node.name) && node.initializer !== undefined)
    return literals(node.initializer, "refusal");
  return [];
}

function isCalledCode(name: ts.Node): boolean {
  return ts.isIdentifier(name) && name.text === "code";
}

/** An object that tells a status is an answer of the server, one that counts is a loss. */
function kindOf({properties}: ts.ObjectLiteralExpression): CodeKind {
  const names = properties.map(({name}) => (name !== undefined && ts.isIdentifier(name) ? name.text : ""));
  if (names.includes("status")) return "refusal";
  return names.includes("count") ? "loss" : "problem";
}

/** The codes that an expression may be: itself, or either side of a condition. */
function literals(node: ts.Expression, kind: CodeKind): readonly FoundCode[] {
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue, kind), ...literals(node.whenFalse, kind)];
  return ts.isStringLiteral(node) && CODE.test(node.text) ? [{kind, code: node.text}] : [];
}
