import {areNicknames, fullNames} from "../../src/resolve/nicknames";

describe("nicknames", () => {
  it("knows the full names of a short form", () => {
    expect(fullNames("bill")).toEqual(["william"]);
    expect(fullNames("ottilie")).toEqual(["ottilie"]);
  });

  it("takes two short forms of one name for each other, but not two full names of one short form", () => {
    expect(areNicknames("bob", "robert")).toBe(true);
    expect(areNicknames("robert", "bob")).toBe(true);
    expect(areNicknames("bob", "rob")).toBe(true);
    expect(areNicknames("christopher", "christine")).toBe(false);
    expect(areNicknames("ruth", "otto")).toBe(false);
  });
});
