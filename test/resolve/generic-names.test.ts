import {isGenericBody} from "../../src/resolve/generic-names";

describe("names of bodies that every country has", () => {
  it.each([
    "parliament",
    "supreme court",
    "ministry of the interior",
    "central bank",
    "the national assembly",
    "communist party",
  ])("hold nothing that says whose they are: %s", (name) => {
    expect(isGenericBody(name)).toBe(true);
  });

  it.each(["supreme court of canada", "harbour office", "northport council", "affairs", "labour", "red army faction"])(
    "are not names that do, or that name no body: %s",
    (name) => {
      expect(isGenericBody(name)).toBe(false);
    },
  );
});
