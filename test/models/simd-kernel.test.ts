import {simdKernel} from "../../src/models/simd-kernel";

// That it gives the bits of the plain kernel is tested where networks use both.
describe("the kernel of WebAssembly vectors", () => {
  it("is made where the engine can, with memory for the whole layout", () => {
    const layout = {
      size: 65537,
      units: 16,
      outputs: 8,
      keptList: 16,
      rowList: 32,
      hidden: 48,
      matrix: 80,
      scores: 384,
      activeValues: 416,
      activeRows: 464,
    };
    expect(simdKernel(layout)?.buffer.byteLength).toBe(131072);
  });
});
