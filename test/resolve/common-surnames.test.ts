import {isCommonSurname} from "../../src/resolve/common-surnames";

describe("common family names", () => {
  it("knows the most common ones only", () => {
    expect(isCommonSurname("smith")).toBe(true);
    expect(isCommonSurname("brenninger")).toBe(false);
    expect(isCommonSurname("")).toBe(false);
  });
});
