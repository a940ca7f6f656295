import {sha256} from "../../src/disk/hash";

describe("sha256", () => {
  it("is the standard's value for text as UTF-8 and for bytes", () => {
    const known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(sha256("abc")).toBe(known);
    expect(sha256(Uint8Array.from([97, 98, 99]))).toBe(known);
  });
});
