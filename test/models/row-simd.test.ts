import {jest} from "@jest/globals";
import {simdKernel} from "../../src/models/simd-kernel";

const LAYOUT = {
  size: 65537,
  units: 16,
  outputs: 16,
  keptList: 16,
  rowList: 32,
  hidden: 48,
  bias: 112,
  matrix: 176,
  scores: 1264,
  active: 1328,
};

describe("the kernel of WebAssembly vectors", () => {
  it("is made where the engine can, with memory for the whole layout", () => {
    expect(simdKernel(LAYOUT)?.buffer.byteLength).toBe(131072);
  });

  it("is missing where no module may be made", () => {
    const forbidden = jest.spyOn(WebAssembly, "Module").mockImplementation(() => {
      throw new WebAssembly.CompileError("not allowed here");
    });
    expect(simdKernel(LAYOUT)).toBeNull();
    forbidden.mockRestore();
  });
});
