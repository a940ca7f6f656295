import type {Entity} from "../../src/model/entity";
import type {MentionType} from "../../src/model/record";
import {Clusters} from "../../src/resolve/clusters";
import {draftEntity, finishEntities} from "../../src/resolve/entities";
import {makeForms} from "../help/forms";

/** Entities of which each is one list of names, joined one by one. */
function finish(type: MentionType, ...groups: Parameters<typeof makeForms>[1][]) {
  const forms = makeForms(type, groups.flat());
  const clusters = new Clusters(forms);
  const nameOf = (item: (typeof groups)[number][number]): string => (typeof item === "string" ? item : item.name);
  for (const group of groups) {
    const [first, ...rest] = group.map((item) => forms.find(({names}) => names.includes(nameOf(item)))!);
    for (const form of rest) clusters.join(form, first, {rule: "test", evidence: "told so", confidence: 0.5});
  }
  return finishEntities(clusters.all().map(draftEntity), clusters);
}

function only(type: MentionType, ...group: Parameters<typeof makeForms>[1]): Entity {
  return finish(type, group).entities[0];
}

describe("entities", () => {
  it("are called by the full name that is written most", () => {
    const entity = only("PERSON", {name: "Ruth Voss", also: ["Voss", "Voss"]}, "R. Voss", "R. Voss", "R. Voss");
    expect(entity).toMatchObject({id: "person:ruth-voss", name: "Ruth Voss", aliases: ["R. Voss", "Voss"]});
    expect(only("ORG", "Fisheries and Ferries", {name: "FFE", also: ["FFE"]}).id).toBe("org:ffe");
    expect(only("PLACE", "MA", "Massachusets").name).toBe("Massachusetts");
    expect(only("ORG", "NORTHPORT FERRIES", "Northport Ferries").name).toBe("Northport Ferries");
  });

  it("list their mentions and chains by document", () => {
    const entity = only("ORG", "Northport Ferries", "Northport Ferries");
    expect(entity.mentions).toEqual([
      {document: "0.txt", start: 0, end: 17},
      {document: "1.txt", start: 0, end: 17},
    ]);
    expect(entity.chains).toEqual([
      {document: "0.txt", chain: "c0"},
      {document: "1.txt", chain: "c0"},
    ]);
  });

  it("tell why every chain but the first is theirs", () => {
    const {merges} = only("ORG", "Northport Ferries", "Northport Ferries", "NPF");
    expect(merges.map(({rule}) => rule).sort()).toEqual(["same name", "test"]);
    expect(merges.every(({document, evidence, confidence}) => document && evidence && confidence > 0)).toBe(true);
  });

  it("of one key are told apart by a hash, and the greater keeps the bare key", () => {
    const {entities} = finish("ORG", ["Café Voss", "Café Voss"], ["Cafe-Voss"], [{name: "Cafe  Voss", type: "ORG"}]);
    expect(entities.map(({id}) => id)).toEqual(["org:cafe-voss"]);
    const apart = finish("ORG", [{name: "Voss!", also: ["Voss!"]}], ["Voss"]);
    expect(apart.entities.map(({id, name}) => `${id.replace(/[0-9a-f]{8}$/, "#")} ${name}`)).toEqual([
      "org:voss Voss!",
      "org:voss-# Voss",
    ]);
  });

  it("have the type and the finer class that most of their mentions have", () => {
    const entity = only(
      "ORG",
      {name: "Northport Herald", subtype: "news_outlet", also: ["Herald"]},
      {name: "The Northport Herald", type: "MISC", subtype: "work"},
    );
    expect(entity).toMatchObject({type: "ORG", subtype: "news_outlet"});
  });

  it("can be found by the keys of their other names, but not of family names", () => {
    const {formerIds} = finish("PERSON", [{name: "Tom Voss", also: ["Voss"]}, "Thomas Voss"]);
    expect(formerIds).toEqual({"person:tom-voss": "person:thomas-voss"});
  });

  it("note once, on both sides, what they may be the same as", () => {
    const forms = makeForms("ORG", ["A1", "B1"]);
    const clusters = new Clusters(forms);
    for (const confidence of [0.3, 0.6]) clusters.suggest(forms[0], forms[1], {rule: "test", evidence: "", confidence});
    const {entities} = finishEntities(clusters.all().map(draftEntity), clusters);
    expect(entities.map(({candidates}) => candidates)).toEqual([
      [{entity: "org:b1", rule: "test", evidence: "", confidence: 0.6}],
      [{entity: "org:a1", rule: "test", evidence: "", confidence: 0.6}],
    ]);
  });
});
