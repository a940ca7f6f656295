import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Which rooms of `src` each room may import; the row is the law, ARCHITECTURE.md explains it. */
const MAY_IMPORT: {readonly [room: string]: readonly string[]} = {
  model: [],
  lexicon: ["model"],
  models: ["model", "lexicon"],
  read: ["model"],
  annotate: ["model", "lexicon", "models"],
  resolve: ["model", "lexicon"],
  projection: ["model"],
  graph: ["model", "projection"],
  query: ["model", "projection"],
  export: ["model", "projection"],
  "build.ts": ["model", "annotate", "resolve", "graph"],
  "index.ts": ["model", "annotate", "resolve", "projection", "graph", "query", "build.ts"],
  disk: ["model", "read", "export", "lexicon"],
  cli: ["index.ts", "disk", "model", "query", "export"],
  viewer: ["model", "projection", "query", "export", "resolve", "graph"],
};

/** Entry files that `disk` starts as workers may run the language stage. */
const WORKER_ENTRIES = new Set(["src/disk/annotate-worker.ts"]);

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return name === "node_modules" ? [] : sourceFiles(path);
      return /\.tsx?$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
    });
}

function short(path: string): string {
  return relative(root, path).split(sep).join("/");
}

function importsOf(path: string): Import[] {
  const found: Import[] = [];
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (specifier && ts.isStringLiteral(specifier)) found.push({from: short(path), to: target(path, specifier.text)});
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function target(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const base = resolve(dirname(from), specifier.replace(/\?.*$/, ""));
  for (const path of [base, `${base}.ts`, `${base}.tsx`, join(base, "index.ts")]) {
    if (existsSync(path) && statSync(path).isFile()) return short(path);
  }
  return short(base);
}

function room(file: string): string {
  const parts = file.split("/");
  return parts[0] === "src" ? (parts[1] ?? "") : (parts[0] ?? "");
}

const files = [...sourceFiles(join(root, "src")), ...sourceFiles(join(root, "viewer", "src"))];
const imports = files.flatMap(importsOf);
const inside = imports.filter(({to}) => to.startsWith("src/") || to.startsWith("viewer/"));

describe("the rooms of the house", () => {
  it("holds source files at all", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it("imports only in the directions of the table", () => {
    const wrong = inside.filter(({from, to}) => {
      const [a, b] = [room(from), room(to)];
      if (a === b || (WORKER_ENTRIES.has(from) && (b === "annotate" || b === "models"))) return false;
      return !(MAY_IMPORT[a] ?? []).includes(b);
    });
    expect(wrong.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
  });

  it("has no cycles, type imports included", () => {
    const edges = new Map<string, string[]>();
    for (const {from, to} of inside) edges.set(from, [...(edges.get(from) ?? []), to]);
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const next of edges.get(file) ?? []) walk(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of [...edges.keys()].sort()) walk(file, []);
    expect(cycles).toEqual([]);
  });

  it("touches node: only in disk and cli", () => {
    const wrong = imports.filter(({from, to}) => to.startsWith("node:") && !["disk", "cli"].includes(room(from)));
    expect(wrong.map(({from, to}) => `${from} -> ${to}`)).toEqual([]);
  });

  it("knows wink-nlp only in annotate/wink.ts", () => {
    const wrong = imports.filter(({from, to}) => /^wink-/.test(to) && from !== "src/annotate/wink.ts");
    expect(wrong.map(({from}) => from)).toEqual([]);
  });

  it("knows sigma only in viewer/src/canvas", () => {
    const wrong = imports.filter(({from, to}) => /^(@?sigma)(\/|$)/.test(to) && !from.startsWith("viewer/src/canvas/"));
    expect(wrong.map(({from}) => from)).toEqual([]);
  });

  it("keeps files under 600 lines and functions under 100", () => {
    const tooLong: string[] = [];
    for (const path of files) {
      const text = readFileSync(path, "utf8");
      if (text.split("\n").length > 600) tooLong.push(`${short(path)}: ${text.split("\n").length} lines`);
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && "body" in node && node.body) {
          const lines =
            source.getLineAndCharacterOfPosition(node.end).line -
            source.getLineAndCharacterOfPosition(node.getStart()).line +
            1;
          if (lines > 100) tooLong.push(`${short(path)}: a function of ${lines} lines`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(tooLong).toEqual([]);
  });

  it("has a twin test for each source file, or a test of its room that runs it", () => {
    const missing = files
      .map(short)
      .filter((file) => file.startsWith("src/") && !WITHOUT_TEST.some((pattern) => pattern.test(file)))
      .filter((file) => !existsSync(join(root, twin(file))) && !reachedByTests(room(file)).has(file));
    expect(missing).toEqual([]);
  });
});

function twin(file: string): string {
  return file.replace(/^src\//, "test/").replace(/\.tsx?$/, ".test.ts");
}

const reached = new Map<string, ReadonlySet<string>>();

/** The files of a room that its tests, the laws or the text cases import, directly or through other files of the room. */
function reachedByTests(name: string): ReadonlySet<string> {
  const known = reached.get(name);
  if (known) return known;
  const found = new Set<string>();
  const queue = [name, "laws", "cases"]
    .flatMap((folder) => sourceFiles(join(root, "test", folder)))
    .flatMap(importsOf)
    .map(({to}) => to);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file) || room(file) !== name || !file.startsWith("src/")) continue;
    found.add(file);
    queue.push(...inside.filter(({from}) => from === file).map(({to}) => to));
  }
  reached.set(name, found);
  return found;
}

/** Types only, catalogues, and entry points that the tests of the command line run as a program. */
const WITHOUT_TEST = [
  /^src\/(index|build)\.ts$/,
  /^src\/model\/(document|record|entity|statement|decision|knowledge|resources|layers|layer|problem)\.ts$/,
  /^src\/annotate\/annotator\.ts$/,
  /^src\/cli\/main\.ts$/,
  /^src\/disk\/.+-worker\.ts$/,
];
