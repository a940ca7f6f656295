import {ROW_HEAD, type RowKernel, type RowLayout} from "./row-kernel";
import {
  type Code,
  constant,
  get,
  I32,
  load,
  loadWidened,
  openModule,
  plus,
  set,
  shifted,
  step,
  storeVector,
  TO_FLOAT,
  V_ADD,
  V_MULTIPLY,
  V_ZERO,
  V128,
  vector,
  WIDEN_SHORTS,
  whileBelow,
} from "./wasm-code";

/** A kernel and the memory it works on. */
export interface SimdRowKernel {
  readonly kernel: RowKernel;
  readonly buffer: ArrayBuffer;
}

/** The two vectors of four floats that a row makes. */
const HALVES = [0, 1];

/** A kernel of WebAssembly vectors, four floats at a time, with memory of its own; null where the engine has none. The addresses of the layout are constants in it. */
export function simdRowKernel(layout: RowLayout): SimdRowKernel | null {
  const opened = openModule(
    [{name: "sum", parameters: 1, locals: [3, I32, 4, V128], code: sumCode(layout)}],
    layout.size,
  );
  return opened && {kernel: opened.exports as unknown as RowKernel, buffer: opened.buffer};
}

/** One float, four times. */
function spread(address: Code): Code {
  return [...address, ...vector(0x09, 2, 0)];
}

function sumCode(layout: RowLayout): Code {
  const [rows, place, row, end, factor, shorts, sums] = [0, 1, 2, 3, 4, 5, 6];
  const addHalf = (half: number): Code => {
    const product = [...get(shorts), ...WIDEN_SHORTS[half], ...TO_FLOAT, ...get(factor), ...V_MULTIPLY];
    return set(sums + half, get(sums + half), product, V_ADD);
  };
  const addRow = [
    ...set(row, load(get(place))),
    ...set(factor, spread(get(row))),
    ...set(shorts, loadWidened(get(row), ROW_HEAD)),
    ...HALVES.flatMap(addHalf),
    ...step(place, 4),
  ];
  return [
    ...set(end, plus(constant(layout.list), shifted(get(rows), 2))),
    ...HALVES.flatMap((half) => set(sums + half, V_ZERO)),
    ...[...set(place, constant(layout.list)), ...whileBelow(place, end, addRow)],
    ...HALVES.flatMap((half) => storeVector(constant(layout.sums), get(sums + half), half * 16)),
  ];
}
