import {readFileSync} from "node:fs";
import {ftmSchemaOf, writeFtm} from "../../src/export/follow-the-money";
import {scopeOf} from "../../src/export/scope";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";
import {itWithPython, readWithPython} from "../help/python";

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const knowledge = makeKnowledge();
const entities = [...writeFtm(scopeOf(knowledge))].map((line) => JSON.parse(line) as Entity);
const ids = new Set(entities.map(({id}) => id));
const schemata = new Map(entities.map(({id, schema}) => [id, schema]));
const of = (schema: string): Entity[] => entities.filter((each) => each.schema === schema);

/** A property that FollowTheMoney knows for a schema. */
interface Property {
  readonly schema: string;
  readonly ancestors: readonly string[];
  readonly name: string;
  readonly type: string;
  readonly range: string;
  readonly isRequired: boolean;
}

const published: readonly Property[] = readFileSync(new URL("../help/follow-the-money.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .slice(1)
  .map((line) => {
    const [schema, ancestors, name, type, range, required] = line.split("\t");
    return {schema, ancestors: ancestors.split(" "), name, type, range, isRequired: required === "yes"};
  });
const ancestorsOf = new Map(published.map(({schema, ancestors}) => [schema, ancestors]));

/** What the published schema would say against an entity. */
function faultsOf({id, schema, properties}: Entity): string[] {
  const known = published.filter((property) => property.schema === schema);
  if (known.length === 0) return [`${id}: no schema ${schema}`];
  const missing = known.filter(({name, isRequired}) => isRequired && !properties[name]);
  const faults = missing.map(({name}) => `${id}: ${schema} without ${name}`);
  for (const [name, values] of Object.entries(properties)) {
    const property = known.find((each) => each.name === name);
    if (!property) faults.push(`${id}: ${schema} has no property ${name}`);
    else if (property.type === "entity") {
      const strange = values.filter((value) => !ancestorsOf.get(schemata.get(value) ?? "")?.includes(property.range));
      faults.push(...strange.map((value) => `${id}: ${name} leads to ${value}, which is no ${property.range}`));
    } else if (property.type === "date") {
      faults.push(...values.filter((value) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)));
    }
  }
  return faults;
}

describe("FollowTheMoney", () => {
  it("holds only schemata, properties, references and days that its published schema knows, and all that it demands", () => {
    expect(new Set(entities.map(({schema}) => schema))).toEqual(
      new Set([
        "Address",
        "Article",
        "Mention",
        "Note",
        "Organization",
        "Person",
        "PublicBody",
        "Company",
        "Event",
        "UnknownLink",
      ]),
    );
    expect(entities.flatMap(faultsOf)).toEqual([]);
    expect(faultsOf({id: "x", schema: "Person", properties: {nam: ["Roe"]}})).toEqual([
      "x: Person without name",
      "x: Person has no property nam",
    ]);
  });

  itWithPython("gives every name and alias as it is to another reader", () => {
    const [first] = knowledge.entities.filter(({type}) => type === "PERSON");
    const hostile = NAUGHTY.map((name, index) => ({...first, id: `person:n${index}`, name, aliases: [name]}));
    const lines = writeFtm({...scopeOf(knowledge), entities: hostile});
    const read = readWithPython<Entity[]>("jsonl", lines).filter(({schema}) => schema === "Person");
    const expected = NAUGHTY.map((name) => (name === "" ? undefined : [wellFormed(name)]));
    expect(read.map(({properties: {name}}) => name)).toEqual(expected);
    expect(read.map(({properties: {alias}}) => alias)).toEqual(expected);
  });
  it("has a schema for people, bodies, places and events", () => {
    expect(ftmSchemaOf({type: "ORG", subtype: "agency"})).toBe("PublicBody");
    expect(ftmSchemaOf({type: "ORG", subtype: "company"})).toBe("Company");
    expect(ftmSchemaOf({type: "ORG", subtype: "party"})).toBe("Organization");
    expect(ftmSchemaOf({type: "LAW", subtype: "statute"})).toBeNull();
  });

  it("makes an article of each document and a note of each statement, with proof", () => {
    expect(of("Article")).toHaveLength(knowledge.documents.length);
    const notes = of("Note");
    expect(notes.map(({properties}) => properties.description[0]).sort()).toEqual(
      knowledge.statements.map(({text}) => text).sort(),
    );
    for (const {properties} of notes) expect(properties.proof.every((id) => ids.has(id))).toBe(true);
  });

  it("names only entities that are there, each once, every value a list of texts", () => {
    expect(ids.size).toBe(entities.length);
    for (const {properties} of entities) {
      for (const name of ["entity", "subject", "object", "resolved", "document", "proof"]) {
        for (const id of properties[name] ?? []) expect(ids).toContain(id);
      }
      expect(
        Object.values(properties)
          .flat()
          .every((value) => typeof value === "string" && value !== ""),
      ).toBe(true);
    }
  });

  it("links the ends of relations", () => {
    expect(of("UnknownLink").map(({properties}) => properties.role[0])).toContain("holds position: director");
  });
});
