import {viewLink} from "../../src/query/link-view";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the view of a link", () => {
  it("holds both statements and the reason", () => {
    const link = knowledge.links.find(({type}) => type === "CONFLICTS_WITH")!;
    const view = viewLink(knowledge, link);
    expect(view?.from.speaker?.name).toBe("Jane Roe");
    expect(view?.reason).toContain("498 against 107");
  });

  it("is null where a statement is gone", () => {
    expect(viewLink(knowledge, {...knowledge.links[0], to: "statement:gone"})).toBeNull();
  });
});
