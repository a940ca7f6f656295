import {RELATION_LABELS} from "../../src/model/relation-labels";
import {RELATION_TYPES} from "../../src/model/relation-types";

describe("the labels of relations", () => {
  it("stand for each type of the schema once, in its order", () => {
    expect(Object.entries(RELATION_LABELS)).toEqual(RELATION_TYPES.map(({type, label}) => [type, label]));
  });

  it("read between a subject and an object", () => {
    expect(RELATION_LABELS.member_of).toBe("is a member of");
  });
});
