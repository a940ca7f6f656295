import fc from "fast-check";
import {pageData} from "../../../src/export/page";
import type {Decision} from "../../../src/model/decision";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {
  applyDecisions,
  differenceOf,
  lastStanding,
  lastUndo,
  mentionOf,
  statementTarget,
  targetOf,
  undoneLines,
} from "../../../viewer/src/model/decide";
import {type DecisionBackend, fileBackend, makeCuration, StaleLog} from "../../../viewer/src/state/curation";
import {makeKnowledge} from "../../help/corpus";

const data = pageData(makeKnowledge());
const corpus = makeCorpus(data);
const named = [...corpus.entities.values()].filter(({unnamed}) => !unnamed);
const target = fc.constantFrom(...named.map((entity) => targetOf(corpus, entity)));
const place = fc.constantFrom(...data.statements.map((statement) => statementTarget(corpus, statement)!));

const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    v: fc.constant(1 as const),
    op: fc.constantFrom("same" as const, "different" as const),
    a: target,
    b: target,
  }),
  fc.record({
    v: fc.constant(1 as const),
    op: fc.constant("rename" as const),
    a: target,
    to: fc.constantFrom("Anna Neu", "Neu"),
  }),
  fc.record({v: fc.constant(1 as const), op: fc.constant("hide" as const), a: target}),
  fc.record({v: fc.constant(1 as const), op: fc.constant("reject" as const), statement: place}),
  fc.record({v: fc.constant(1 as const), op: fc.constant("speaker" as const), statement: place, to: target}),
);

function shown(start = data) {
  let current = start;
  return {
    data: () => current,
    replace: (next: typeof data) => {
      current = next;
    },
  };
}

describe("decisions in the page", () => {
  it("change nothing when there are none", () => {
    const {data: same, problems} = applyDecisions(data, []);
    expect(JSON.stringify(same) === JSON.stringify(data)).toBe(true);
    expect(problems).toEqual([]);
  });

  it("are all taken back by as many undos, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decision, {minLength: 1, maxLength: 6}), async (decisions) => {
        const page = shown();
        const curation = makeCuration(page, fileBackend(data));
        for (const one of decisions) {
          curation.propose({title: "", decisions: [one]});
          await curation.confirm("");
        }
        const before = JSON.stringify({...data, decisions: []});
        const after = JSON.stringify({...page.data(), decisions: []});
        for (const _ of decisions) await curation.undo();
        expect(JSON.stringify({...page.data(), decisions: []}) === before).toBe(true);
        for (const _ of decisions) await curation.redo();
        expect(JSON.stringify({...page.data(), decisions: []}) === after).toBe(true);
      }),
      {numRuns: 6},
    );
  });

  it("lead to what the build makes of the downloaded lines", async () => {
    const page = shown();
    const curation = makeCuration(page, fileBackend(data));
    const [one, other] = named.filter(({type}) => type === "PERSON");
    curation.propose({
      title: "",
      decisions: [{v: 1, op: "same", a: targetOf(corpus, one), b: targetOf(corpus, other)}],
    });
    await curation.confirm("the same desk");
    const lines = curation.download().trim().split("\n");
    const built = pageData(
      makeKnowledge(
        undefined,
        lines.map((line) => JSON.parse(line) as Decision),
      ),
    );
    expect(lines).toHaveLength(1);
    expect(page.data().entities).toEqual(built.entities);
    expect(page.data().statements).toEqual(built.statements);
    expect(page.data().decisions[0].reason).toBe("the same desk");
    expect(curation.unsaved.value).toBe(1);
  });

  it("say beforehand what would change", () => {
    const [one, other] = named.filter(({type}) => type === "PERSON");
    const merge: Decision = {v: 1, op: "same", a: targetOf(corpus, one), b: targetOf(corpus, other)};
    const {gone, statements} = differenceOf(data, applyDecisions(data, [merge]).data);
    expect(gone.length).toBeGreaterThan(0);
    expect(statements).toBeGreaterThan(0);
    expect(differenceOf(data, data)).toEqual({gone: [], made: [], statements: 0, relations: 0});
  });

  it("only go into the log where the page has no records", () => {
    const hide: Decision = {v: 1, op: "hide", a: targetOf(corpus, named[0])};
    const {data: next} = applyDecisions({...data, records: null}, [hide]);
    expect(next.entities).toBe(data.entities);
    expect(next.decisions).toEqual([hide]);
  });

  it("name a mention to split by", () => {
    const entity = named.find(({mentions}) => mentions.length > 0)!;
    const {document, start, end} = entity.mentions[0];
    const name = corpus.documents.get(document)!.text.slice(start, end);
    expect(mentionOf(corpus, entity, name, document)).toMatchObject({start, end});
    expect(mentionOf(corpus, entity, "nobody", document)).toBeNull();
  });
});

describe("undo and redo in the log", () => {
  const hide: Decision = {v: 1, op: "hide", a: targetOf(corpus, named[0])};
  const undo = (ref: number): Decision => ({v: 1, op: "undo", ref});

  it("look through undos that are taken back themselves", () => {
    expect(lastStanding([])).toBeNull();
    expect(lastStanding([hide, hide, undo(2)])).toBe(1);
    expect(lastStanding([hide, undo(1), undo(2)])).toBe(1);
    expect([...undoneLines([hide, undo(1), undo(2)])]).toEqual([2]);
  });

  it("bring back the last one taken back, until something new is decided", () => {
    expect(lastUndo([hide, undo(1)])).toBe(2);
    expect(lastUndo([hide, undo(1), undo(2)])).toBeNull();
    expect(lastUndo([hide, undo(1), hide])).toBeNull();
  });
});

describe("two windows", () => {
  it("lose nothing: the slower one is told, sees the new state, and may confirm again", async () => {
    const page = shown();
    const latest = {...data, decisions: [{v: 1, op: "hide", a: targetOf(corpus, named[0])} as const]};
    let calls = 0;
    const backend: DecisionBackend = {
      saves: true,
      readOnly: false,
      append: async (decisions, current) => {
        if (calls++ === 0) throw new StaleLog(latest);
        return {...current, decisions: [...current.decisions, ...decisions]};
      },
    };
    const curation = makeCuration(page, backend);
    curation.propose({title: "", decisions: [{v: 1, op: "hide", a: targetOf(corpus, named[1])}]});
    expect(await curation.confirm("")).toBe("stale");
    expect(page.data()).toBe(latest);
    expect(curation.proposal.value).not.toBeNull();
    expect(await curation.confirm("")).toBe("saved");
    expect(page.data().decisions).toHaveLength(2);
    expect(curation.proposal.value).toBeNull();
  });

  it("say so when nothing could be saved", async () => {
    const backend: DecisionBackend = {saves: true, readOnly: false, append: () => Promise.reject(new Error("gone"))};
    const curation = makeCuration(shown(), backend);
    curation.propose({title: "", decisions: []});
    expect(await curation.confirm("")).toBe("failed");
  });
});
