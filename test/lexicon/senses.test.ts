import fc from "fast-check";
import {joinSenses, SENSE, senseOf, subtypeIn} from "../../src/lexicon/senses";
import {MENTION_TYPES, type MentionType, SUBTYPES, type Subtype} from "../../src/model/record";

const KINDS: readonly (readonly [MentionType, Subtype])[] = MENTION_TYPES.flatMap((type) =>
  (SUBTYPES[type] as readonly Subtype[]).map((subtype) => [type, subtype] as const),
);

describe("the senses of a name", () => {
  it("give back the subtype they were made with, for every type", () => {
    for (const [type, subtype] of KINDS) expect(subtypeIn(senseOf(type, subtype), type)).toBe(subtype);
  });

  it("hold several types side by side", () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), ([typeA, a], [typeB, b]) => {
        fc.pre(typeA !== typeB);
        const joined = joinSenses(senseOf(typeA, a), senseOf(typeB, b));
        expect(subtypeIn(joined, typeA)).toBe(a);
        expect(subtypeIn(joined, typeB)).toBe(b);
      }),
    );
  });

  it("keep the first subtype where two know one", () => {
    expect(subtypeIn(joinSenses(senseOf("ORG", "party"), senseOf("ORG", "company")), "ORG")).toBe("party");
  });

  it("know places by what they are, the larger first", () => {
    expect(subtypeIn(SENSE.CITY | SENSE.STATE, "PLACE")).toBe("state");
    expect(subtypeIn(SENSE.SURNAME, "PLACE")).toBeNull();
    expect(subtypeIn(SENSE.PERSON, "PERSON")).toBeNull();
  });
});
