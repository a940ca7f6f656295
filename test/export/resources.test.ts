import {iriOf, resources} from "../../src/export/resources";
import {scopeOf} from "../../src/export/scope";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const all = [...resources(scopeOf(knowledge))];

describe("resources", () => {
  it("have IRIs without characters that none may have", () => {
    expect(iriOf('person:a b"<é>')).toBe("urn:hearsay:person:a%20b%22%3C%C3%A9%3E");
    for (const {subject} of all) expect(subject).toMatch(/^urn:hearsay:[\w:.~%-]+$/);
  });

  it("say what was made from what", () => {
    const build = all.find(({subject}) => subject === "urn:hearsay:build")!;
    expect(build.properties.filter(([property]) => property === "prov:used")).toHaveLength(knowledge.documents.length);
    const statement = all.find(({subject}) => subject === iriOf(knowledge.statements[0].id))!;
    expect(statement.properties.map(([property]) => property)).toEqual(
      expect.arrayContaining(["prov:wasDerivedFrom", "prov:wasGeneratedBy", "hs:cue", "hs:stance"]),
    );
  });

  it("leave out properties without a value", () => {
    const texts = all.flatMap(({properties}) => properties.map(([, value]) => ("text" in value ? value.text : "x")));
    expect(texts).not.toContain("");
  });
});
