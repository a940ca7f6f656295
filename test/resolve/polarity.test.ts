import type {EntityRelation, Statement} from "../../src/model/statement";
import {oppositeRelations} from "../../src/resolve/polarity";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const [statement] = knowledge.statements;
const opposes = knowledge.relations.find(({type}) => type === "opposes")!;

const yes: Statement = {...statement, id: "statement:yes", speaker: "person:a", stance: "neutral", negated: false};
const no: Statement = {...yes, id: "statement:no", speaker: "person:b"};

function links(
  first: [Statement, Partial<EntityRelation>],
  second: [Statement, Partial<EntityRelation>],
): readonly string[] {
  const relations = [first, second].map(([{id}, changed]) => ({...opposes, negated: false, saidIn: id, ...changed}));
  return oppositeRelations([first[0], second[0]], relations).map(({type, from, to}) => `${type} ${from.id} ${to.id}`);
}

describe("relations that one affirms and another denies", () => {
  it("link the two statements", () => {
    expect(links([yes, {}], [no, {negated: true}])).toEqual(["CONFLICTS_WITH statement:no statement:yes"]);
  });

  it("link nothing where both agree, or one speaker, time or wish differs", () => {
    expect(links([yes, {}], [no, {}])).toEqual([]);
    expect(links([yes, {}], [{...no, stance: "deny"}, {negated: true}])).toEqual([]);
    expect(links([yes, {}], [{...no, speaker: "person:a"}, {negated: true}])).toEqual([]);
    expect(links([yes, {}], [no, {negated: true, qualifiers: {time: "2020"}}])).toEqual([]);
    expect(links([yes, {}], [no, {negated: true, modality: "desired"}])).toEqual([]);
  });
});
