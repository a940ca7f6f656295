import {BLOCK, type LayerKernel, type LayerLayout, ROW_HEAD} from "./layer-kernel";

/** A kernel and the memory it works on. */
export interface SimdKernel {
  readonly kernel: LayerKernel;
  readonly buffer: ArrayBuffer;
}

const PAGE = 65536;

/**
 * A kernel of WebAssembly vectors, four floats at a time, with memory of its own; null where the engine has no such vectors or
 * does not let modules be made (a page's content policy may forbid it). The module is put together here from its few
 * instructions, so that building needs no other compiler; the addresses of the layout are constants in it.
 */
export function simdKernel(layout: LayerLayout): SimdKernel | null {
  if (typeof WebAssembly === "undefined") return null;
  try {
    const module = new WebAssembly.Module(assemble(layout));
    const memory = new WebAssembly.Memory({initial: Math.ceil(layout.size / PAGE)});
    const {exports} = new WebAssembly.Instance(module, {e: {m: memory}});
    return {kernel: exports as unknown as LayerKernel, buffer: memory.buffer};
  } catch {
    return null;
  }
}

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const BLOCK_START = [0x02, 0x40];
const LOOP_START = [0x03, 0x40];
const END = 0x0b;
const AGAIN = [0x0c, 0];
const AGAIN_IF = [0x0d, 0];
const LEAVE_IF = [0x0d, 1];
const LOAD = 0x28;
const LOAD_FLOAT = 0x2a;
const STORE = 0x36;
const STORE_FLOAT = 0x38;
const LESS = 0x49;
const AT_LEAST = 0x4f;
const GREATER_FLOAT = 0x5e;
const ADD = 0x6a;
const SHIFT_LEFT = 0x74;
const ADD_FLOAT = 0x92;
const V_ADD = vector(0xe4, 1);
const V_MULTIPLY = vector(0xe6, 1);
const V_ZERO = vector(0x0c, ...new Array<number>(16).fill(0));
const TO_FLOAT = vector(0xfa, 1);
/** The lower, then the upper half of bytes as 16 bits, and of 16 bits as 32; both keep the sign. */
const WIDEN_BYTES = [vector(0x87, 1), vector(0x88, 1)];
const WIDEN_SHORTS = [vector(0xa7, 1), vector(0xa8, 1)];

/** Vectors of four floats in a block of units or outputs. */
const QUARTERS = [0, 1, 2, 3];

type Code = readonly number[];

function vector(...rest: number[]): number[] {
  return [0xfd, ...rest];
}

function get(local: number): Code {
  return [0x20, local];
}

function set(local: number, ...value: Code[]): Code {
  return [...value.flat(), 0x21, local];
}

/** A constant, written seven bits at a time, the last with the sign. */
function constant(value: number): Code {
  const code = [0x41];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...code, rest & 127];
    code.push((rest & 127) | 128);
  }
}

function plus(left: Code, right: Code): Code {
  return [...left, ...right, ADD];
}

function load(address: Code, offset = 0): Code {
  return [...address, LOAD, 2, offset];
}

function loadFloat(address: Code): Code {
  return [...address, LOAD_FLOAT, 2, 0];
}

function loadVector(address: Code, offset: number): Code {
  return [...address, ...vector(0x00, 2, offset)];
}

/** One float, four times. */
function spread(address: Code): Code {
  return [...address, ...vector(0x09, 2, 0)];
}

function step(local: number, by: number): Code {
  return set(local, plus(get(local), constant(by)));
}

/** Repeats `body` while the local `at`, which the body steps, is below `end`; not once if it begins there. */
function whileBelow(at: number, end: number, body: Code): Code {
  const leave = [...get(at), ...get(end), AT_LEAST, ...LEAVE_IF];
  return [...BLOCK_START, ...LOOP_START, ...leave, ...body, ...AGAIN, END, END];
}

/** Repeats `body` over blocks: `at` is stepped from 0 by `by` to the constant `end`. */
function overBlocks(at: number, by: number, end: number, body: Code): Code {
  const again = [...get(at), ...constant(end), LESS, ...AGAIN_IF];
  return [...set(at, constant(0)), ...LOOP_START, ...body, ...step(at, by), ...again, END];
}

function sumCode(layout: LayerLayout): Code {
  const [to, kept, rows, at, place, row, factor, bytes, shorts, sums] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const endOf = (list: number, count: number): Code =>
    plus(constant(list), [...get(count), ...constant(2), SHIFT_LEFT]);
  const floatsAt: Code = [...get(at), ...constant(2), SHIFT_LEFT];
  const addKept = [
    ...set(row, plus(load(get(place)), floatsAt)),
    ...QUARTERS.flatMap((quarter) =>
      set(sums + quarter, get(sums + quarter), loadVector(get(row), quarter * 16), V_ADD),
    ),
    ...step(place, 4),
  ];
  const addQuarter = (quarter: number): Code => {
    const product = [...get(shorts), ...WIDEN_SHORTS[quarter & 1], ...TO_FLOAT, ...get(factor), ...V_MULTIPLY];
    const widened = (quarter & 1) === 0 ? set(shorts, get(bytes), WIDEN_BYTES[quarter >> 1]) : [];
    return [...widened, ...set(sums + quarter, get(sums + quarter), product, V_ADD)];
  };
  const addRow = [
    ...set(row, load(get(place))),
    ...set(factor, spread(get(row))),
    ...set(bytes, loadVector(plus(get(row), get(at)), ROW_HEAD)),
    ...QUARTERS.flatMap(addQuarter),
    ...step(place, 4),
  ];
  const block = [
    ...QUARTERS.flatMap((quarter) => set(sums + quarter, V_ZERO)),
    ...[...set(place, constant(layout.keptList)), ...whileBelow(place, kept, addKept)],
    ...[...set(place, constant(layout.rowList)), ...whileBelow(place, rows, addRow)],
    ...set(row, plus(get(to), floatsAt)),
    ...QUARTERS.flatMap((quarter) => storeVector(get(row), get(sums + quarter), quarter * 16)),
  ];
  return body(
    [3, I32, 7, V128],
    [
      ...set(kept, endOf(layout.keptList, kept)),
      ...set(rows, endOf(layout.rowList, rows)),
      ...overBlocks(at, BLOCK, layout.units, block),
    ],
  );
}

/** Lists the units above zero first, each with its row of the matrix, then adds only their rows. */
function scoreCode(layout: LayerLayout): Code {
  const [at, place, end, row, value, factor, sums] = [0, 1, 2, 3, 4, 5, 6];
  const stride = layout.outputs * 4;
  const list = [
    ...set(value, loadFloat(plus(get(at), constant(layout.hidden))), loadFloat(plus(get(at), constant(layout.bias))), [
      ADD_FLOAT,
    ]),
    ...[...get(end), ...get(value), STORE_FLOAT, 2, 0],
    ...[...get(end), ...get(row), STORE, 2, 4],
    ...step(row, stride),
    // Eight bytes on if the value is above zero; else the next unit takes its place.
    ...set(end, plus(get(end), [...get(value), 0x43, 0, 0, 0, 0, GREATER_FLOAT, ...constant(3), SHIFT_LEFT])),
  ];
  const addActive = [
    ...set(factor, spread(get(place))),
    ...set(row, plus(load(get(place), 4), get(at))),
    ...QUARTERS.flatMap((quarter) =>
      set(sums + quarter, get(sums + quarter), loadVector(get(row), quarter * 16), get(factor), V_MULTIPLY, V_ADD),
    ),
    ...step(place, 8),
  ];
  const block = [
    ...set(row, plus(get(at), constant(layout.matrix))),
    ...QUARTERS.flatMap((quarter) => set(sums + quarter, loadVector(get(row), quarter * 16))),
    ...[...set(place, constant(layout.active)), ...whileBelow(place, end, addActive)],
    ...set(row, plus(get(at), constant(layout.scores))),
    ...QUARTERS.flatMap((quarter) => storeVector(get(row), get(sums + quarter), quarter * 16)),
  ];
  return body(
    [4, I32, 1, F32, 5, V128],
    [
      ...[...set(end, constant(layout.active)), ...set(row, constant(layout.matrix + stride))],
      ...overBlocks(at, 4, layout.units * 4, list),
      ...overBlocks(at, BLOCK * 4, stride, block),
    ],
  );
}

function storeVector(address: Code, value: Code, offset: number): Code {
  return [...address, ...value, ...vector(0x0b, 2, offset)];
}

/** A function's code after its locals, given as pairs of number and type. */
function body(locals: Code, code: Code): Code {
  return sized([locals.length / 2, ...locals, ...code, END]);
}

function assemble(layout: LayerLayout): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [2, 0x60, 3, I32, I32, I32, 0, 0x60, 0, 0]),
    ...section(2, [1, ...text("e"), ...text("m"), 2, 0, 1]),
    ...section(3, [2, 0, 1]),
    ...section(7, [2, ...text("sum"), 0, 0, ...text("score"), 0, 1]),
    ...section(10, [2, ...sumCode(layout), ...scoreCode(layout)]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...sized(content)];
}

/** Content after its length, which is written seven bits at a time. */
function sized(content: Code): Code {
  const length: number[] = [];
  for (let rest = content.length; ; rest >>>= 7) {
    if (rest < 128) return [...length, rest, ...content];
    length.push((rest & 127) | 128);
  }
}

function text(name: string): Code {
  return sized([...name].map((letter) => letter.charCodeAt(0)));
}
