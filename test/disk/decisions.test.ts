import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {appendDecisions, readDecisions} from "../../src/disk/decisions";
import type {Decision} from "../../src/model/decision";
import {makeFolder, removeFolders} from "../help/folder";

afterAll(removeFolders);

const hide: Decision = {v: 1, op: "hide", a: {name: "Ann Reed", type: "PERSON"}};
const rename: Decision = {
  v: 1,
  op: "rename",
  a: {name: "Ann Reed", type: "PERSON"},
  to: "Anne Reed",
  reason: "so she writes it",
};

async function logWith(content: string): Promise<string> {
  return join(await makeFolder({"decisions.jsonl": content}), "decisions.jsonl");
}

describe("readDecisions", () => {
  it("takes no file for an empty log", async () => {
    const {decisions, problems, torn} = await readDecisions(join(await makeFolder(), "decisions.jsonl"));
    expect([decisions, problems, torn]).toEqual([[], [], null]);
  });

  it("reads on past lines that are no decision, and keeps what undo refers to", async () => {
    const path = await logWith(
      `${JSON.stringify(hide)}\n\n{"v": 1, "op": "dance"}\n${JSON.stringify(rename)}\n{"v": 1, "op": "undo", "ref": 4}\n`,
    );
    const {decisions, problems, lines} = await readDecisions(path);
    expect(decisions).toEqual([hide, rename, {v: 1, op: "undo", ref: 2}]);
    expect(lines).toEqual([1, 4, 5]);
    expect(problems.map(({code, text}) => `${code} ${text.slice(0, 6)}`)).toEqual(["BAD_LINE Line 3"]);
  });

  it("reports an undo of what is no decision before it", async () => {
    const {decisions, problems} = await readDecisions(await logWith('{"v": 1, "op": "undo", "ref": 1}\n'));
    expect(decisions).toEqual([]);
    expect(problems.map(({code}) => code)).toEqual(["BAD_LINE"]);
  });

  it("reports a last line that was never finished", async () => {
    const {decisions, problems, torn} = await readDecisions(
      await logWith(`${JSON.stringify(hide)}\n{"v": 1, "op": "hi`),
    );
    expect(decisions).toEqual([hide]);
    expect(problems.map(({code}) => code)).toEqual(["TORN_LINE"]);
    expect(torn).toBe(JSON.stringify(hide).length + 1);
  });

  it("accepts a last line that only lacks its line break", async () => {
    const {decisions, problems} = await readDecisions(
      await logWith(`\uFEFF${JSON.stringify(hide)}\r\n${JSON.stringify(rename)}`),
    );
    expect(decisions).toEqual([hide, rename]);
    expect(problems).toEqual([]);
  });
});

describe("appendDecisions", () => {
  it("adds lines and gives back the log as it stands", async () => {
    const path = join(await makeFolder(), "new", "decisions.jsonl");
    await appendDecisions(path, {decisions: [hide]});
    const log = await appendDecisions(path, {decisions: [rename, {v: 1, op: "undo", ref: 2}]});
    expect(log.decisions).toEqual([hide, rename, {v: 1, op: "undo", ref: 2}]);
    expect(await readFile(path, "utf8")).toBe(
      `${JSON.stringify(hide)}\n${JSON.stringify(rename)}\n{"v":1,"op":"undo","ref":2}\n`,
    );
  });

  it("refuses to add to a log that has changed, and loses nothing", async () => {
    const path = await logWith("");
    const {state} = await readDecisions(path);
    await appendDecisions(path, {decisions: [hide], expected: state});
    await expect(appendDecisions(path, {decisions: [rename], expected: state})).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect((await readDecisions(path)).decisions).toEqual([hide]);
  });

  it("sets an unfinished line aside before it adds", async () => {
    const path = await logWith(`${JSON.stringify(hide)}\n{"v": 1, "op": "hi`);
    const {decisions, problems} = await appendDecisions(path, {decisions: [rename]});
    expect(decisions).toEqual([hide, rename]);
    expect(problems).toEqual([]);
    const [aside] = (await readdir(join(path, ".."))).filter((name) => name.includes(".torn-"));
    expect(await readFile(join(path, "..", aside!), "utf8")).toBe('{"v": 1, "op": "hi');
  });

  it("writes lines, not places, into an undo where the file holds bad lines", async () => {
    const path = await logWith(`bad\n${JSON.stringify(hide)}`);
    const {decisions} = await appendDecisions(path, {decisions: [rename, {v: 1, op: "undo", ref: 2}]});
    expect(decisions).toEqual([hide, rename, {v: 1, op: "undo", ref: 2}]);
    expect((await readFile(path, "utf8")).split("\n")[3]).toBe('{"v":1,"op":"undo","ref":3}');
  });

  it("refuses what is no decision", async () => {
    const path = await logWith("");
    for (const bad of [
      {v: 1, op: "dance"},
      {v: 2, op: "undo", ref: 1},
      {...hide, more: 1},
      null,
      {...rename, to: "x".repeat(3000)},
    ]) {
      await expect(appendDecisions(path, {decisions: [bad as Decision]})).rejects.toMatchObject({code: "BAD_DECISION"});
    }
    expect(await readFile(path, "utf8")).toBe("");
  });

  it("keeps every decision of writers at the same time", async () => {
    const path = await logWith("");
    await Promise.all(Array.from({length: 8}, () => appendDecisions(path, {decisions: [hide]})));
    expect((await readDecisions(path)).decisions).toHaveLength(8);
  });

  it("loses no finished line wherever the file is cut", async () => {
    const whole = [hide, rename, hide].map((decision) => `${JSON.stringify(decision)}\n`).join("");
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (length) => {
        const cut = whole.slice(0, length);
        const {decisions} = await appendDecisions(await logWith(cut), {decisions: [rename]});
        const finished = cut.split("\n").length - 1;
        expect(decisions.length).toBeGreaterThan(finished);
        expect(decisions.at(-1)).toEqual(rename);
      }),
      {numRuns: 25},
    );
  });
});
