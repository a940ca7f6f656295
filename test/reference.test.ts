import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {readCodeMeanings} from "../scripts/reference/code-meanings";
import {type FoundCode, scanCodes} from "../scripts/reference/code-scan";
import {printedProgram} from "../scripts/reference/commands";
import {DECISION_EXAMPLES} from "../scripts/reference/decision-examples";
import {EDGE_KINDS} from "../scripts/reference/edge-kinds";
import {code, table} from "../scripts/reference/markdown";
import {reference} from "../scripts/reference/reference";
import {parseDecision} from "../src/disk/decision-schema";
import * as disk from "../src/disk/index";
import * as exports from "../src/export/index";
import {FORMATS, RULES} from "../src/export/index";
import * as library from "../src/index";
import {AGGREGATE_ATTRIBUTES, EDGE_ATTRIBUTES, NODE_ATTRIBUTES} from "../src/model/graph-attributes";
import {RELATION_TYPES} from "../src/model/relation-types";
import {PROJECTIONS} from "../src/projection/index";
import {makeFolder, removeFolders} from "./help/folder";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const committed = readFileSync(join(root, "docs", "reference.md"), "utf8");

/** The text of the sources below one folder of `src`. */
function sources(folder: string): string {
  const names = readdirSync(join(root, "src", folder), {recursive: true, encoding: "utf8"});
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, "src", folder, name), "utf8"))
    .join("\n");
}

/** Matches of a pattern's first group, each once. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, match]) => match))];
}

function named({kind, code: name}: FoundCode): string {
  return `${kind} ${name}`;
}

afterAll(removeFolders);

describe("the reference", () => {
  it("is what the code says now: npm run reference makes it again", async () => {
    expect(committed).toBe(await reference(root));
  });

  it("has a section for every command that the sources add", async () => {
    const {program} = await printedProgram();
    const names = program.commands.map((command) => command.name());
    expect(names.length).toBeGreaterThanOrEqual(20);
    expect(found(committed, /^### hearsay (.+)$/gm)).toEqual(names);
  });

  it("names every flag that stands in the sources of the command line", () => {
    const flags = found(sources("cli"), /"((?:-\w, )?--[a-z][a-z-]*(?: [<[][^">\]]+[>\]])?)"/g);
    expect(flags.length).toBeGreaterThanOrEqual(30);
    expect(flags.filter((flag) => !committed.includes(`| \`${flag}\` |`))).toEqual([]);
  });

  it("shows only commands that exist in its examples", () => {
    const shown = found(committed, /^(?:.*\| )?hearsay ([a-z]+)/gm);
    expect(shown.filter((name) => !committed.includes(`### hearsay ${name}\n`))).toEqual([]);
  });

  it.each([
    ["format", FORMATS.map(({name}) => name)],
    ["view", PROJECTIONS],
    ["attribute", [...NODE_ATTRIBUTES, ...EDGE_ATTRIBUTES, ...AGGREGATE_ATTRIBUTES].map(({name}) => name)],
    ["type of relation", RELATION_TYPES.map(({type}) => type)],
    ["rule", RULES.map(({id}) => id)],
  ] as const)("has a row for every %s, with words in it", (_, names) => {
    const rows = committed.split("\n");
    expect(names.filter((name) => !rows.some((row) => row.startsWith(`| \`${name}\` | `)))).toEqual([]);
    expect(rows.filter((row) => /^\|(?: `[^`]*` \|)?\s*\|$/.test(row))).toEqual([]);
  });

  it("says what each export of the package is", () => {
    const [, modules] = /^## Modules\n([\s\S]*?)^## /m.exec(committed) ?? [];
    const names = [library, disk, exports].flatMap((module) => Object.keys(module));
    const told = found(modules, /^\| `(?:class |const |namespace )?(\w+)[^`]*` \| \S.{10,} \|$/gm);
    expect(names.length).toBeGreaterThanOrEqual(80);
    expect([...told].sort()).toEqual([...new Set(names)].sort());
  });

  it("describes every view", () => {
    const [, views] = /^## Views\n([\s\S]*?)^## /m.exec(committed) ?? [];
    expect(found(views, /^\| `([^`]+)` \| \S.{20,} \|$/gm)).toEqual(PROJECTIONS);
  });

  it("tells the kinds of edges that the graph has", () => {
    const made = found(sources("graph"), /\bedge\(\s*"([A-Z_]+)"/g);
    const [, links] = /interface StatementLink \{\s*readonly type: ([^;]+);/.exec(sources("model")) ?? [];
    const kinds = EDGE_KINDS.map(([kind]) => kind);
    expect([...kinds].sort()).toEqual([...made, ...found(links, /"([A-Z_]+)"/g)].sort());
  });

  it("shows decisions that are of the form expected", () => {
    for (const [op, {example}] of Object.entries(DECISION_EXAMPLES)) {
      expect(example.op).toBe(op);
      expect(parseDecision(example)).toEqual(example);
    }
  });

  it("is linked from the README", () => {
    const links = found(readFileSync(join(root, "README.md"), "utf8"), /\]\((docs\/[^)#]+)/g);
    expect(links).toContain("docs/reference.md");
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });
});

describe("the codes", () => {
  it("have one sentence each, and no sentence is left over", async () => {
    const meanings = await readCodeMeanings(root);
    expect(meanings.map(named)).toEqual((await scanCodes(join(root, "src"))).map(named));
    expect(meanings.filter(({meaning}) => !/^[A-Z].*[^.]\.$/.test(meaning))).toEqual([]);
  });

  it("stand in the reference", async () => {
    const codes = await scanCodes(join(root, "src"));
    expect(codes.length).toBeGreaterThanOrEqual(70);
    expect(codes.filter((each) => !committed.includes(`| \`${each.code}\` |`))).toEqual([]);
  });

  it("are found wherever a source names one: thrown, told, counted or answered", async () => {
    const folder = await makeFolder({
      "a.ts": [
        'throw new HearsayError("TORN", "text");',
        "export function tell(where: string, code: string): void {}",
        'const loss = {code: "SHORT", count: 3};',
      ].join("\n"),
      "b/b.ts": [
        'tell("NOT_THIS", late ? "LATE" : "LOST");',
        'const code = known ? given : "FAULT";',
        'const problem = {code: "EMPTY", text: "OTHER"};',
        'const answer = {status: 404, code: "GONE"};',
        'const colour = {code: "a0", text: ""};',
      ].join("\n"),
    });
    expect((await scanCodes(folder)).map(named)).toEqual([
      "error TORN",
      "problem EMPTY",
      "problem LATE",
      "problem LOST",
      "loss SHORT",
      "refusal FAULT",
      "refusal GONE",
    ]);
  });

  it("are read from a table, and a row that is none is named", async () => {
    const head = "# about\nkind\tcode\tmeaning\n";
    const good = await makeFolder({"docs/codes.tsv": `${head}loss\tSHORT\tIt is cut.\n`});
    expect(await readCodeMeanings(good)).toEqual([{kind: "loss", code: "SHORT", meaning: "It is cut."}]);
    const bad = await makeFolder({"docs/codes.tsv": `${head}gain\tSHORT\tIt is cut.\n`});
    await expect(readCodeMeanings(bad)).rejects.toThrow('found "gain\tSHORT\tIt is cut."');
  });
});

describe("a table of the reference", () => {
  it("stays whole whatever its cells hold", () => {
    expect(table(["A", "B"], [["a | b", `${code("<x>")} <y>\n`]])).toBe(
      "| A | B |\n| --- | --- |\n| a \\| b | `<x>` &lt;y> |",
    );
    expect(code("")).toBe("");
  });
});
