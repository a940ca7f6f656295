import {joinRelations} from "../../src/resolve/relations";
import {courier, reprint} from "../help/corpus";
import {makeDocument, makeRecord, type RelationDraft} from "../help/make";

const entityOf = new Map(
  ["courier.txt", "wire.txt"].flatMap((id) => [
    [`${id}#c0`, "person:jane-roe"],
    [`${id}#c1`, "org:border-office"],
    [`${id}#c2`, "place:northport"],
    [`${id}#c6`, "org:harbour-party"],
  ]),
);

describe("relations of several documents", () => {
  const records = [courier().record, reprint().record];

  it("are one with all their evidence", () => {
    const relations = joinRelations(
      records,
      entityOf,
      new Map([
        ["courier.txt#a1", "statement:1"],
        ["wire.txt#a1", "statement:1"],
      ]),
    );
    expect(relations.map(({type, evidence}) => `${type} ${evidence.map(({document}) => document)}`).sort()).toEqual([
      "arrested courier.txt,wire.txt",
      "holds_position courier.txt,wire.txt",
      "member_of courier.txt,wire.txt",
    ]);
    expect(joinRelations([...records].reverse(), entityOf, new Map()).map(({evidence}) => evidence)).toEqual(
      joinRelations(records, entityOf, new Map()).map(({evidence}) => evidence),
    );
  });

  it("name times as intervals, places as entities, and who says so", () => {
    const arrested = joinRelations(records, entityOf, new Map([["courier.txt#a1", "statement:1"]])).find(
      ({type, saidIn}) => type === "arrested" && saidIn !== null,
    );
    expect(arrested).toMatchObject({
      subject: "org:border-office",
      object: null,
      literal: "498 arrests",
      saidIn: "statement:1",
      qualifiers: {count: 498, time: "2017-09-25", place: "place:northport"},
    });
  });

  it("are two where polarity, modality, count or who says so differs", () => {
    const document = makeDocument("courier.txt", "Jane Roe leads the Border Office.");
    const relate = (...drafts: Partial<RelationDraft>[]): number => {
      const made = makeRecord(document, {
        chains: [{name: "Jane Roe"}, {name: "Border Office", type: "ORG"}],
        relations: drafts.map((draft) => ({
          type: "leads",
          subject: "Jane Roe",
          object: "Border Office",
          evidence: document.text,
          ...draft,
        })),
      });
      return joinRelations([made], entityOf, new Map()).length;
    };
    expect(relate({}, {confidence: 0.5})).toBe(1);
    expect(relate({}, {negated: true})).toBe(2);
    expect(relate({}, {modality: "planned"})).toBe(2);
    expect(relate({count: 3}, {count: 4})).toBe(2);
  });

  it("without any entity at their ends are left out", () => {
    expect(joinRelations(records, new Map(), new Map())).toEqual([]);
  });
});
