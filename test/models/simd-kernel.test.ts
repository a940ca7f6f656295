import {simdKernel} from "../../src/models/simd-kernel";
import {SMALL_LAYOUT} from "../help/layer-layout";

// That it gives the bits of the plain kernel is tested where networks use both.
describe("the kernel of WebAssembly vectors", () => {
  it("is made where the engine can, with memory for the whole layout", () => {
    expect(simdKernel({...SMALL_LAYOUT, size: 65_537})?.buffer.byteLength).toBe(131_072);
  });
});
