import {jest} from "@jest/globals";
import {
  constant,
  get,
  I32,
  openModule,
  overBlocks,
  plus,
  set,
  unsigned,
  type WasmFunction,
} from "../../src/models/wasm-code";

const STORE = [0x36, 2, 0];

/** Writes at address 0 how often a loop of ten steps ran, times the parameter. */
const COUNT: WasmFunction = {
  name: "count",
  parameters: 1,
  locals: [2, I32],
  code: [...overBlocks(1, 3, 30, set(2, plus(get(2), get(0)))), ...[...constant(0), ...get(2), ...STORE]],
};

describe("numbers in code", () => {
  it("are written seven bits at a time, with a sign where they have one", () => {
    expect(unsigned(127)).toEqual([127]);
    expect(unsigned(300)).toEqual([0xac, 2]);
    expect(constant(63)).toEqual([0x41, 63]);
    expect(constant(64)).toEqual([0x41, 0xc0, 0]);
    expect(constant(-1)).toEqual([0x41, 0x7f]);
  });
});

describe("a module", () => {
  it("runs its functions on a memory of whole pages", () => {
    const {exports, buffer} = openModule([COUNT], 70000)!;
    (exports.count as (by: number) => void)(7);
    expect(new Int32Array(buffer)[0]).toBe(70);
    expect(buffer.byteLength).toBe(131072);
  });

  it("is missing where none may be made", () => {
    const forbidden = jest.spyOn(WebAssembly, "Module").mockImplementation(() => {
      throw new WebAssembly.CompileError("not allowed here");
    });
    expect(openModule([COUNT], 16)).toBeNull();
    forbidden.mockRestore();
  });
});
