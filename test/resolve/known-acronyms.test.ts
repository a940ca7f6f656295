import {knownName} from "../../src/resolve/known-acronyms";

describe("well-known acronyms", () => {
  it("stand for one name, by its key", () => {
    expect(knownName("FBI")).toBe("federal bureau of investigation");
    expect(knownName("WHO")).toBe("world health organisation");
  });

  it("are not any letters", () => {
    expect(knownName("NBR")).toBe(null);
    expect(knownName("fbi")).toBe(null);
  });
});
