import {ftmSchemaOf, writeFtm} from "../../src/export/follow-the-money";
import {scopeOf} from "../../src/export/scope";
import {makeKnowledge} from "../help/corpus";

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const knowledge = makeKnowledge();
const entities = [...writeFtm(scopeOf(knowledge))].map((line) => JSON.parse(line) as Entity);
const ids = new Set(entities.map(({id}) => id));
const of = (schema: string): Entity[] => entities.filter((each) => each.schema === schema);

describe("FollowTheMoney", () => {
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
