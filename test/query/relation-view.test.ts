import {viewRelation} from "../../src/query/relation-view";
import {makeKnowledge} from "../help/corpus";

describe("the view of a relation", () => {
  it("holds subject and object with their names, and the sentences", () => {
    const knowledge = makeKnowledge();
    const relation = knowledge.relations.find(({type}) => type === "arrested")!;
    const view = viewRelation(knowledge, relation);
    expect([view.subject?.name, view.object]).toEqual(["Border Office", null]);
    expect(view.evidence.every(({sentence}) => sentence.includes("arrests"))).toBe(true);
  });
});
