import {relations} from "../../src/query/index";
import {typesOfVerb} from "../../src/query/relations";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const found = (question: Parameters<typeof relations>[1]): string[] =>
  relations(knowledge, question).map(({subject, type, object, literal}) =>
    [subject?.name, type, object?.name, literal].filter(Boolean).join(" "),
  );

describe("relations", () => {
  it("are all there where nothing is asked for, each with its sentence", () => {
    const all = relations(knowledge);
    expect(all).toHaveLength(knowledge.relations.length);
    expect(all.every(({evidence}) => evidence.length > 0 && evidence[0].sentence !== "")).toBe(true);
  });

  it("are found by type, by either end, and by one end", () => {
    const {subject, type} = knowledge.relations.find((each) => each.subject === "person:jane-roe")!;
    expect(subject).not.toBeNull();
    const mine = found({subject: "Roe"});
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every((text) => text.startsWith("Jane Roe"))).toBe(true);
    expect(found({of: "Jane Roe"})).toEqual(expect.arrayContaining(mine));
    expect(found({subject: "Roe", types: [type]}).every((text) => text.includes(type))).toBe(true);
    expect(found({object: "Jane Roe", types: ["born_in"]})).toEqual([]);
  });

  it("are found by the words of their ends and of their type together", () => {
    expect(found({words: "member of the Harbour Party"})).toEqual(["Jane Roe member_of Harbour Party"]);
    expect(found({words: "member of the Moon Party"})).toEqual([]);
  });

  it("have only types of the schema", () => {
    expect(() => relations(knowledge, {types: ["loves"]})).toThrow(/Expecting one of holds_position/);
  });

  it.each([
    ["arrests", ["arrested", "detained"]],
    ["raided", ["raided"]],
    ["targeting", ["targeted"]],
    ["oversees", ["oversees"]],
    ["sings", []],
  ])("are called by a verb: %s", (verb, types) => {
    expect(typesOfVerb(verb)).toEqual(types);
  });
});
