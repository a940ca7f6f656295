import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import ts from "typescript";
import {compareText} from "../../src/model/text";

/** Something that a module of the package offers. */
export interface Offered {
  readonly name: string;
  /** Functions as they are declared, without their bodies; of everything else the keyword and the name. */
  readonly signature: string;
  /** The doc comment without its tags. */
  readonly comment: string;
}

/** Where a declaration stands: itself, and what it is offered as. */
interface Found {
  readonly name: string;
  readonly node: ts.Node;
}

/** Everything that a source file exports, its own and from others, in order of names. */
export async function exportsOf(path: string): Promise<readonly Offered[]> {
  const found = await declarationsOf(path);
  return found.map(({name, node}) => ({name, ...describe(name, node)})).sort((a, b) => compareText(a.name, b.name));
}

async function declarationsOf(path: string): Promise<readonly Found[]> {
  const tree = ts.createSourceFile(path, await readFile(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  for (const node of tree.statements) {
    if (ts.isExportDeclaration(node)) found.push(...(await passedOn(node, path)));
    else if (isExported(node)) found.push(...named(node));
  }
  return found;
}

/** What `export ... from` passes on from another file. */
async function passedOn(
  {exportClause, moduleSpecifier}: ts.ExportDeclaration,
  path: string,
): Promise<readonly Found[]> {
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  if (exportClause !== undefined && ts.isNamespaceExport(exportClause))
    return [{name: exportClause.name.text, node: exportClause.parent}];
  const others = await declarationsOf(join(dirname(path), `${moduleSpecifier.text}.ts`));
  if (exportClause === undefined) return others;
  return exportClause.elements.flatMap(({name, propertyName}) => {
    const other = others.find((each) => each.name === (propertyName ?? name).text);
    return other === undefined ? [] : [{name: name.text, node: other.node}];
  });
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function named(node: ts.Statement): readonly Found[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map(({name}) => ({name: name.getText(), node}));
  const isNamed =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  return isNamed && node.name !== undefined ? [{name: node.name.text, node}] : [];
}

function describe(name: string, node: ts.Node): Omit<Offered, "name"> {
  const documentation = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const comment = (ts.getTextOfJSDocComment(documentation) ?? "").replace(/\s+/g, " ");
  return {signature: signatureOf(name, node), comment};
}

function signatureOf(name: string, node: ts.Node): string {
  if (ts.isFunctionDeclaration(node)) {
    const types = node.typeParameters ? `<${node.typeParameters.map((each) => each.getText()).join(", ")}>` : "";
    const parameters = node.parameters.map(parameterOf).join(", ");
    return `${name}${types}(${parameters}): ${node.type?.getText() ?? "void"}`.replace(/\s+/g, " ");
  }
  if (ts.isClassDeclaration(node)) return `class ${name}`;
  if (ts.isVariableStatement(node)) return `const ${name}`;
  return ts.isExportDeclaration(node) ? `namespace ${name}` : `type ${name}`;
}

/** A parameter as a caller sees it: a pattern is called by its type, what has a default may be left out. */
function parameterOf({name, type, initializer, questionToken, dotDotDotToken}: ts.ParameterDeclaration): string {
  const written = type?.getText() ?? initializer?.getText() ?? "unknown";
  const called = ts.isIdentifier(name) ? name.text : nameByType(written);
  const optional = initializer !== undefined || questionToken !== undefined ? "?" : "";
  return `${dotDotDotToken ? "..." : ""}${called}${optional}: ${written}`;
}

function nameByType(type: string): string {
  return /^\w+$/.test(type) && !type.endsWith("Options") ? type.charAt(0).toLowerCase() + type.slice(1) : "options";
}
