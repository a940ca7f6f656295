import {simdKernel} from "../../src/models/simd-kernel";

// That it gives the bits of the plain kernel is tested where networks use both.
describe("the kernel of WebAssembly vectors", () => {
  it("is made where the engine can, with memory for the whole layout", () => {
    const layout = {
      size: 65537,
      units: 32,
      outputs: 8,
      keptList: 16,
      rowList: 32,
      hidden: 48,
      matrix: 112,
      scores: 640,
      activeValues: 656,
      activeRows: 736,
      scales: 880,
      rows: 896,
      found: 3072,
      nearList: 3088,
    };
    expect(simdKernel(layout)?.buffer.byteLength).toBe(131072);
  });
});
