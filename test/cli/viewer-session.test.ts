import {appendFile} from "node:fs/promises";
import {load} from "../../src/cli/load";
import {openSession} from "../../src/cli/viewer-session";
import type {ViewerSession} from "../../src/disk/index";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import {makeFolder, removeFolders} from "../help/folder";
import {makeRecord} from "../help/make";
import {makeTerminal} from "../help/terminal";

afterAll(removeFolders);

const TEXT = "Ann Reed said that the port was closed.";
const hide = {v: 1, op: "hide", a: {name: "Ann Reed", type: "PERSON"}};

function annotate(document: Document): AnnotationRecord {
  return makeRecord(document, {
    chains: [{name: "Ann Reed"}],
    attributions: [{source: "Ann Reed", speaker: "Ann Reed", cue: "said", content: "the port was closed"}],
  });
}

async function opened(): Promise<{readonly session: ViewerSession; readonly decisions: string}> {
  const folder = await makeFolder({"seeds/a.txt": TEXT});
  const loaded = await load({folder}, {terminal: makeTerminal(), annotate});
  return {session: await openSession(loaded), decisions: loaded.paths.decisions};
}

async function hidden(session: ViewerSession): Promise<boolean[]> {
  const {entities} = JSON.parse((await session.graph()).json) as {entities: {hidden: boolean}[]};
  return entities.map((entity) => entity.hidden);
}

describe("openSession", () => {
  it("shows the graph, its articles by their hash, and what a name may mean", async () => {
    const {session} = await opened();
    const {json} = await session.graph();
    const {documents} = JSON.parse(json) as {documents: {sha256: string}[]};
    expect(session.document(documents[0]!.sha256)).toBe(TEXT);
    expect(session.document("a.txt")).toBeUndefined();
    expect(session.search("reed")).toMatchObject([{name: "Ann Reed"}]);
  });

  it("applies a decision at once, and refuses one on an old state", async () => {
    const {session} = await opened();
    const {state} = await session.graph();
    await session.decide([hide], state);
    expect(await hidden(session)).toEqual([true]);
    await expect(session.decide([hide], state)).rejects.toMatchObject({code: "CONFLICT"});
    await expect(session.decide([{op: "dance"}], (await session.graph()).state)).rejects.toMatchObject({
      code: "BAD_DECISION",
    });
  });

  it("sees what somebody else writes into the file", async () => {
    const {session, decisions} = await opened();
    expect(await hidden(session)).toEqual([false]);
    await appendFile(decisions, `${JSON.stringify(hide)}\n`);
    expect(await hidden(session)).toEqual([true]);
  });
});
