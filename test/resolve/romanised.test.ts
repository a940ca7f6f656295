import {areRomanised, romanised} from "../../src/resolve/romanised";

describe("names from other scripts", () => {
  it("meet under one form", () => {
    expect(romanised("mohammed")).toBe(romanised("muhammad"));
    expect(areRomanised("gaddafi", "qaddafi")).toBe(true);
    expect(areRomanised("sergei", "sergey")).toBe(true);
    expect(areRomanised("zelensky", "zelenskyy")).toBe(true);
  });

  it("stay apart where they are other names", () => {
    expect(areRomanised("hassan", "hussein")).toBe(false);
    expect(areRomanised("ellen", "helen")).toBe(false);
    expect(areRomanised("ali", "eli")).toBe(false);
    expect(areRomanised("osama", "osama")).toBe(false);
  });
});
