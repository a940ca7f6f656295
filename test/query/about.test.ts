import {about} from "../../src/query/about";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("about", () => {
  it("gives what is said of an entity, and who says it", () => {
    const found = about(knowledge, "Northport");
    expect(found.entities.map(({id}) => id)).toEqual(["place:northport"]);
    expect(found.speakers.map(({of, count}) => `${of.name} ${count}`)).toEqual(["Jane Roe 3", "Ministry of Justice 1"]);
    expect(found.statements).toHaveLength(4);
  });

  it("gives what is said of a topic that is no entity", () => {
    const found = about(knowledge, "the curfew");
    expect(found.entities).toEqual([]);
    expect(found.statements).toHaveLength(5);
  });
});
