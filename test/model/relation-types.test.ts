import {MENTION_TYPES} from "../../src/model/record";
import {RELATION_TYPES} from "../../src/model/relation-types";

describe("the schema of relations", () => {
  it("names each type once, in lower case with underscores", () => {
    const types = RELATION_TYPES.map(({type}) => type);
    expect(new Set(types).size).toBe(types.length);
    expect(types.filter((type) => !/^[a-z]+(?:_[a-z]+)*$/.test(type))).toEqual([]);
  });

  it("reads from the object too, unless it holds both ways", () => {
    expect(RELATION_TYPES.filter(({symmetric, inverse}) => symmetric === (inverse !== null))).toEqual([]);
  });

  it("joins only types of mentions, and words", () => {
    const known = new Set<string>([...MENTION_TYPES, "literal"]);
    expect(
      RELATION_TYPES.flatMap(({subjects, objects}) => [...subjects, ...objects]).filter((type) => !known.has(type)),
    ).toEqual([]);
  });

  it("takes the same types on both sides where it holds both ways", () => {
    const uneven = RELATION_TYPES.filter(
      ({symmetric, subjects, objects}) => symmetric && !objects.some((type) => subjects.includes(type as never)),
    );
    expect(uneven).toEqual([]);
  });
});
