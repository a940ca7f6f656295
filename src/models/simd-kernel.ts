import {type LayerKernel, type LayerLayout, ROW_HEAD} from "./layer-kernel";
import {
  type Code,
  constant,
  get,
  I32,
  load,
  loadVector,
  openModule,
  overBlocks,
  plus,
  set,
  shifted,
  step,
  storeVector,
  V_ZERO,
  V128,
  vector,
  whileBelow,
} from "./wasm-code";

/** A kernel and the memory it works on. */
export interface SimdKernel {
  readonly kernel: LayerKernel;
  readonly buffer: ArrayBuffer;
}

/** Vectors held at once while a list is gone through: with three more they fill the registers of usual processors. */
const HELD = 10;
const STORE = 0x36;
const LOAD_SHORT = 0x2e;
const GREATER = 0x4a;
const V_ADD = vector(0x8f, 1);
const V_MULTIPLY = vector(0x82, 1);
/** Bytes of the lower, and of the upper half as the upper bytes of 16 bits: times 256. */
const WIDEN = [0, 8].map((from) =>
  vector(0x0d, ...Array.from({length: 8}, (_, index) => [index, 16 + from + index]).flat()),
);

/**
 * A kernel of WebAssembly vectors, eight numbers at a time, with memory of its own; null where the engine has none. The addresses of
 * the layout are constants in it.
 */
export function simdKernel(layout: LayerLayout): SimdKernel | null {
  const opened = openModule(
    [
      {name: "sum", parameters: 3, locals: [4, I32, 2 + HELD, V128], code: sumCode(layout)},
      {name: "score", parameters: 0, locals: [5, I32, 1 + HELD, V128], code: scoreCode(layout)},
    ],
    layout.size,
  );
  return opened && {kernel: opened.exports as unknown as LayerKernel, buffer: opened.buffer};
}

/** One number of 16 bits, eight times. */
function spread(address: Code): Code {
  return [...address, ...vector(0x08, 1, 0)];
}

/** Shares `count` vectors out: first and number of each block, as even as can be, a multiple of `by` each. */
function blocksOf(count: number, by: number): readonly (readonly [first: number, vectors: number])[] {
  const blocks = Math.ceil(count / HELD);
  const size = Math.ceil(count / blocks / by) * by;
  return Array.from({length: Math.ceil(count / size)}, (_, index) => [
    index * size,
    Math.min(size, count - index * size),
  ]);
}

function sumCode(layout: LayerLayout): Code {
  const [to, kept, rows, place, row, keptEnd, rowsEnd, factor, bytes, sums] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const add = (sum: number, value: Code): Code => set(sums + sum, get(sums + sum), value, V_ADD);
  const block = ([first, vectors]: readonly [number, number]): Code => {
    const each = Array.from({length: vectors}, (_, vector) => vector);
    const addKept = [
      ...set(row, load(get(place))),
      ...each.flatMap((vector) => add(vector, loadVector(get(row), (first + vector) * 16))),
      ...step(place, 4),
    ];
    const addHalf = (vector: number): Code => [
      ...(vector % 2 === 0 ? set(bytes, loadVector(get(row), ROW_HEAD + (first + vector) * 8)) : []),
      ...add(vector, [...V_ZERO, ...get(bytes), ...WIDEN[vector % 2], ...get(factor), ...V_MULTIPLY]),
    ];
    const addRow = [
      ...set(row, load(get(place))),
      ...set(factor, spread(get(row))),
      ...each.flatMap(addHalf),
      ...step(place, 4),
    ];
    return [
      ...each.flatMap((vector) => set(sums + vector, V_ZERO)),
      ...[...set(place, constant(layout.keptList)), ...whileBelow(place, keptEnd, addKept)],
      ...[...set(place, constant(layout.rowList)), ...whileBelow(place, rowsEnd, addRow)],
      ...each.flatMap((vector) => storeVector(get(to), get(sums + vector), (first + vector) * 16)),
    ];
  };
  return [
    ...set(keptEnd, plus(constant(layout.keptList), shifted(get(kept), 2))),
    ...set(rowsEnd, plus(constant(layout.rowList), shifted(get(rows), 2))),
    ...blocksOf(layout.units / 8, 2).flatMap(block),
  ];
}

/** Lists the units above zero first, each with its row of the matrix, then adds only their rows. */
function scoreCode(layout: LayerLayout): Code {
  const [at, place, end, row, value, factor, sums] = [0, 1, 2, 3, 4, 5, 6];
  const stride = layout.outputs * 2;
  const list = [
    ...set(value, plus(get(at), constant(layout.hidden)), [LOAD_SHORT, 1, 0]),
    ...[...get(end), ...get(value), STORE, 2, 0],
    ...[...get(end), ...get(row), STORE, 2, 4],
    ...step(row, stride),
    // Eight bytes on if the value is above zero; else the next unit takes its place.
    ...set(end, plus(get(end), shifted([...get(value), ...constant(0), GREATER], 3))),
  ];
  const block = ([first, vectors]: readonly [number, number]): Code => {
    const each = Array.from({length: vectors}, (_, vector) => vector);
    const addActive = [
      ...set(factor, spread(get(place))),
      ...set(row, load(get(place), 4)),
      ...each.flatMap((vector) =>
        set(
          sums + vector,
          get(sums + vector),
          loadVector(get(row), (first + vector) * 16),
          get(factor),
          V_MULTIPLY,
          V_ADD,
        ),
      ),
      ...step(place, 8),
    ];
    return [
      ...each.flatMap((vector) => set(sums + vector, loadVector(constant(layout.matrix), (first + vector) * 16))),
      ...[...set(place, constant(layout.active)), ...whileBelow(place, end, addActive)],
      ...each.flatMap((vector) =>
        storeVector(constant(layout.scores), get(sums + vector), (first + vector) * 16),
      ),
    ];
  };
  return [
    ...[...set(end, constant(layout.active)), ...set(row, constant(layout.matrix + stride))],
    ...overBlocks(at, 2, layout.units * 2, list),
    ...blocksOf(layout.outputs / 8, 1).flatMap(block),
  ];
}
