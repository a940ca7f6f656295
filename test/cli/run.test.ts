import {existsSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {jest} from "@jest/globals";
import {run} from "../../src/cli/run";
import {makeArticles} from "../help/corpus";
import {makeFolder, removeFolders} from "../help/folder";
import {annotate, hearsay, type Ran, workspace} from "../help/program";
import {makeTerminal} from "../help/terminal";

jest.setTimeout(60_000);
afterAll(removeFolders);

const articles = makeArticles();

describe("hearsay build", () => {
  it("reads seeds and writes the graph, and says what it found and what to do next", async () => {
    const folder = await workspace();
    const {exit, out, err} = await hearsay(["build", folder]);
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Read {6}4 documents\nFound {5}\d+ entities: .*\n {10}\d+ statements: .*\n {10}\d+ relations: /,
    );
    expect(out).toContain("\nMost quoted\n");
    expect(out).toContain("\nNext\n");
    expect(await readdir(join(folder, "graph-out"))).toEqual(
      expect.arrayContaining(["graph.gexf", "manifest.json", "statements.csv"]),
    );
  });

  it("writes the same bytes again, with and without the records of the first time", async () => {
    const folder = await workspace();
    const bytes = async (...more: string[]): Promise<string> => {
      await hearsay(["build", folder, ...more]);
      const names = (await readdir(join(folder, "graph-out"))).sort();
      return (await Promise.all(names.map((name) => readFile(join(folder, "graph-out", name), "utf8")))).join("\n");
    };
    const first = await bytes();
    expect(await bytes()).toBe(first);
    expect(await bytes("--no-cache")).toBe(first);
  });

  it("warns of what it could not read and goes on; --strict ends with 3", async () => {
    const folder = await workspace({"seeds/x.pdf": "%PDF-1.7"});
    const {exit, err} = await hearsay(["build", folder]);
    expect(exit).toBe(0);
    expect(err).toMatch(/^Warning: 1 article could not be read\. See .*problems\.jsonl\./);
    expect(await readFile(join(folder, "graph-out/problems.jsonl"), "utf8")).toContain("NOT_PARSED");
    expect((await hearsay(["build", folder, "--strict"])).exit).toBe(3);
  });

  it("ends with 2 and a word of advice where there is nothing to read", async () => {
    const empty = await makeFolder();
    const {exit, err, out} = await hearsay(["build", "-w", empty]);
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(/^Error: There is no folder "seeds"/);
    const unreadable = await makeFolder({"seeds/x.pdf": "%PDF-1.7"});
    expect((await hearsay(["build", unreadable])).exit).toBe(2);
    expect((await hearsay(["build", join(empty, "none")])).exit).toBe(2);
    expect(existsSync(join(unreadable, "graph-out"))).toBe(false);
  });

  it("writes only the formats asked for, where it is asked to", async () => {
    const folder = await workspace();
    const out = join(folder, "elsewhere");
    expect((await hearsay(["build", folder, "-f", "json,csv", "-o", out])).exit).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      "edges.csv",
      "graph.json",
      "manifest.json",
      "nodes.csv",
      "statements.csv",
    ]);
    expect((await hearsay(["build", folder, "-f", "jpeg"])).exit).toBe(2);
  });

  it("reads standard input", async () => {
    const folder = await makeFolder();
    const {exit, out} = await hearsay(["build", "-", "-w", folder], '{"id": "a", "text": "It is late."}\n');
    expect(exit).toBe(0);
    expect(out).toContain("Read      1 document\n");
  });

  it("applies decisions, and reports those that find nothing", async () => {
    const folder = await workspace({
      "decisions.jsonl": '{"v":1,"op":"hide","a":{"name":"Nobody At All","type":"PERSON"}}\n{bad\n',
    });
    const {exit, out} = await hearsay(["build", folder]);
    expect(exit).toBe(0);
    expect(out).toMatch(/Problems {2}2: .*BAD_LINE/);
  });
});

describe("questions", () => {
  let folder = "";
  const ask = (...args: string[]): Promise<Ran> => hearsay([...args, "-w", folder]);
  beforeAll(async () => {
    folder = await workspace();
  });

  it("said prints each statement with its marks, its article and offsets", async () => {
    const {exit, out} = await ask("said", "--limit", "2");
    expect(exit).toBe(0);
    expect(out).toMatch(/‹.+›/);
    expect(out).toMatch(/seeds\/\S+ \d+–\d+/);
    expect(out).toMatch(/\n2 statements\. {2}\[speaker\]/);
  });

  it("said answers as JSON and CSV with the same statements", async () => {
    const views = JSON.parse((await ask("said", "--mode", "direct", "--json")).out) as {id: string; mode: string}[];
    expect(views.length).toBeGreaterThan(0);
    expect(views.every(({mode}) => mode === "direct")).toBe(true);
    const rows = (await ask("said", "--mode", "direct", "--csv")).out;
    for (const {id} of views) expect(rows).toContain(id);
  });

  it("said tells names near to one that is unknown, and answers nothing with a sentence", async () => {
    expect(await ask("said", "--by", "Nobodyatall")).toMatchObject({exit: 2, out: ""});
    expect((await ask("said", "--after", "2999")).out).toBe("No statement fits.\n");
  });

  it("every question answers in three forms", async () => {
    const [{name}] = JSON.parse((await ask("find", "a", "--json")).out) as [{name: string}];
    for (const question of [
      ["who", name],
      ["about", name],
      ["path", name, name],
      ["ask", name],
      ["find", name],
      ["neighbours", name],
      ["timeline", name],
      ["compare", name, name],
      ["conflicts"],
      ["numbers"],
      ["sources"],
      ["absent", "--at-least", "1"],
    ]) {
      const text = await ask(...question);
      expect([question[0], text.exit]).toEqual([question[0], 0]);
      expect(text.out.length).toBeGreaterThan(5);
      const json = await ask(...question, "--json");
      expect([question[0], json.exit, json.err]).toEqual([question[0], 0, ""]);
      expect(typeof JSON.parse(json.out)).toBe("object");
      const csv = await ask(...question, "--csv");
      expect(csv.out.split("\n")[0]).toMatch(/^[a-z_]+(,[a-z_]+)+$/);
    }
  });

  it("ask says what a question was taken for, and where none fits", async () => {
    const {exit, err, out} = await ask("ask", "How many people?");
    expect([exit, out === ""]).toEqual([0, false]);
    expect(err).toMatch(/^Understood as numbers\(/);
    expect((await ask("ask", "Why is the sky blue and the grass green, tell me?")).exit).toBe(2);
  });

  it("path prints the sentences of each step, or says that there is none", async () => {
    const entities = JSON.parse((await ask("find", "a", "--limit", "50", "--json")).out) as {id: string}[];
    const outs = await Promise.all(entities.slice(1, 4).map(({id}) => ask("path", entities[0]!.id, id)));
    for (const {exit, out} of outs) {
      expect(exit).toBe(0);
      expect(out).toMatch(/ — [\s\S]+\d+–\d+|^No chain/);
    }
  });

  it("export writes to standard output, to a file, or into a folder", async () => {
    expect((await ask("export", "-f", "gexf")).out).toMatch(/^<\?xml/);
    const file = join(folder, "news.gexf");
    expect(await ask("export", "-f", "gexf", "-o", file)).toMatchObject({exit: 0, out: `Written: ${file}\n`});
    expect(await readFile(file, "utf8")).toMatch(/^<\?xml/);
    expect((await ask("export", "-f", "csv", "-o", join(folder, "tables"))).exit).toBe(0);
    expect((await readdir(join(folder, "tables"))).sort()).toEqual(["edges.csv", "nodes.csv", "statements.csv"]);
    const speakers = join(folder, "speakers.gexf");
    expect((await ask("export", "-f", "gexf", "-p", "speakers", "-o", speakers)).exit).toBe(0);
    expect((await hearsay(["lint", file, speakers])).exit).toBe(0);
    expect((await ask("export", "-f", "gexf", "-p", "sideways")).exit).toBe(2);
    expect((await ask("export", "-f", "csv")).exit).toBe(2);
    expect((await ask("export")).exit).toBe(2);
  });
});

describe("hearsay annotate", () => {
  it("answers line for line", async () => {
    const {exit, out, err} = await hearsay(["annotate"], '{"id": "a", "text": "It is late."}\n{bad\n');
    expect(exit).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as {id: string}).id),
    ).toEqual(["a", "stdin#2"]);
    expect(err).toBe("1 of 2 records hold problems.\n");
  });

  it("takes files of any form", async () => {
    const folder = await makeFolder({"a.txt": "It is late.", "b.jsonl": '{"id": "b", "text": "Go home."}\n'});
    const {exit, out} = await hearsay(["annotate", join(folder, "a.txt"), join(folder, "b.jsonl")]);
    expect(exit).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => (JSON.parse(line) as {id: string}).id),
    ).toEqual(["a.txt", "b"]);
    expect((await hearsay(["annotate", join(folder, "none.jsonl")])).exit).toBe(2);
  });
});

describe("hearsay view", () => {
  it("serves until it is stopped", async () => {
    const folder = await workspace();
    const stop = new AbortController();
    const terminal = makeTerminal();
    const ended = run(["view", "-w", folder, "--no-open", "--port", "0"], {terminal, annotate, stop: stop.signal});
    while (!terminal.printed().includes("\n") && !terminal.noted())
      await new Promise((resolve) => setTimeout(resolve, 10));
    const [, address, token] = /(http:\/\/127\.0\.0\.1:\d+\/)#token=(\S+)/.exec(terminal.printed()) ?? [];
    if (address === undefined) expect(terminal.noted()).toContain("The viewer is missing");
    else expect((await fetch(`${address}api/graph`, {headers: {"X-Hearsay-Token": token!}})).status).toBe(200);
    stop.abort();
    expect(await ended).toBe(address === undefined ? 1 : 0);
  });
});

describe("hearsay diff", () => {
  it("prints what came and went, and nothing for the same articles", async () => {
    const folder = await makeFolder({"old/a.txt": articles[0]!.document.text, "new/b.txt": articles[1]!.document.text});
    const [before, after] = [join(folder, "old"), join(folder, "new")];
    expect((await hearsay(["diff", before, before])).out).toBe("Nothing differs.\n");
    const {exit, out} = await hearsay(["diff", before, after]);
    expect(exit).toBe(0);
    expect(out).toMatch(/Articles added \(1\)\n {3}b\.txt/);
    expect(out).toMatch(/Statements gone \(\d+\)/);
    expect((await hearsay(["diff", before, after, "--csv"])).out).toMatch(/^kind,change,what\nArticles,added,b\.txt/);
    expect(JSON.parse((await hearsay(["diff", before, after, "--json"])).out)).toMatchObject({
      documents: {added: [{id: "b.txt"}]},
    });
  });
});

describe("hearsay decide", () => {
  const hide = '{"v":1,"op":"hide","a":{"name":"Ann Reed","type":"PERSON"}}\n';

  it("takes over decisions that somebody sent, and keeps what undo refers to", async () => {
    const folder = await makeFolder({"decisions.jsonl": hide, "sent.jsonl": `${hide}{"v":1,"op":"undo","ref":1}\n`});
    const {exit, out} = await hearsay(["decide", join(folder, "sent.jsonl"), "-w", folder]);
    expect([exit, out.startsWith("2 decisions added")]).toEqual([0, true]);
    expect(await readFile(join(folder, "decisions.jsonl"), "utf8")).toBe(`${hide}${hide}{"v":1,"op":"undo","ref":2}\n`);
  });

  it("takes over nothing of a file with a line that is no decision, or with none", async () => {
    const folder = await makeFolder({"sent.jsonl": `${hide}{bad\n`});
    const {exit, err} = await hearsay(["decide", join(folder, "sent.jsonl"), "-w", folder]);
    expect([exit, err.includes("Line 2")]).toEqual([2, true]);
    expect(existsSync(join(folder, "decisions.jsonl"))).toBe(false);
    expect((await hearsay(["decide", join(folder, "none.jsonl"), "-w", folder])).exit).toBe(2);
  });
});

describe("hearsay lint", () => {
  it("names what importers trip over, and ends with 3 where that is an error", async () => {
    const folder = await makeFolder({
      "a.gexf": '<gexf version="1.3"><graph><nodes><node id="a"/><node id="a"/></nodes></graph></gexf>',
      "b.txt": "",
    });
    const {exit, out} = await hearsay(["lint", join(folder, "a.gexf")]);
    expect(exit).toBe(3);
    expect(out).toContain("duplicate-id");
    expect(JSON.parse((await hearsay(["lint", join(folder, "a.gexf"), "--json"])).out)).toContainEqual(
      expect.objectContaining({rule: "E03"}),
    );
    expect((await hearsay(["lint", join(folder, "b.txt")])).exit).toBe(2);
    expect((await hearsay(["lint", join(folder, "none.gexf")])).exit).toBe(2);
  });
});

describe("the command line", () => {
  it("teaches: every command has a summary, a description and, where it takes something, examples", async () => {
    const {exit, out} = await hearsay(["--help"]);
    expect(exit).toBe(0);
    const commands = [...out.matchAll(/^ {2}([a-z]+) (?:\[options\]|\[)/gm)]
      .map(([, name]) => name!)
      .filter((name) => name !== "help");
    expect(commands).toEqual(
      expect.arrayContaining([
        "build",
        "said",
        "who",
        "relations",
        "path",
        "annotate",
        "export",
        "view",
        "find",
        "about",
        "timeline",
      ]),
    );
    for (const command of commands) expect((await hearsay([command, "--help"])).out).toMatch(/Examples:/);
  });

  it("prints its version", async () => {
    expect((await hearsay(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("ends with 2 on wrong use, and says what would be right", async () => {
    expect(await hearsay(["sayd"])).toMatchObject({exit: 2, err: expect.stringContaining("Did you mean said?")});
    expect(await hearsay(["said", "--mode", "loud"])).toMatchObject({
      exit: 2,
      err: expect.stringContaining("direct, indirect, mixed"),
    });
    expect(await hearsay(["said", "--limit", "x"])).toMatchObject({exit: 2});
    expect(await hearsay([])).toMatchObject({exit: 2});
  });

  it("ends with 1 on a fault of its own, without a trace of the stack", async () => {
    const folder = await workspace();
    const terminal = makeTerminal();
    const broken = {
      ...terminal,
      print: () => {
        throw new TypeError("broken");
      },
    };
    expect(await run(["said", "-w", folder], {terminal: broken, annotate})).toBe(1);
    expect(terminal.noted()).toMatch(/^Internal fault: TypeError: broken\n/);
  });

  it("prints hostile names harmlessly", async () => {
    const folder = await workspace();
    await writeFile(join(folder, "seeds", "-rf \u001B[31m\u202E.pdf"), "%PDF-1.7");
    const {err, out} = await hearsay(["build", folder]);
    expect(err + out).not.toMatch(/[\u001B\u202E]/);
    expect(err).toContain("-rf");
  });
});
