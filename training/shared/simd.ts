/**
 * Three loops over rows of float32, four at a time, as WebAssembly: training spends nearly all its time in them. The module is
 * put together here from its few instructions, so that building needs no other compiler. Each function takes a vector, a list
 * of row addresses, a list of numbers of the same length, the length of the lists, and the bytes of a row (a multiple of 16);
 * addresses are bytes in `memory`. The order of additions is fixed: the same input gives the same bits everywhere.
 */
export interface Kernels {
  /** vector += number × row, for each row. */
  gather(vector: number, rows: number, numbers: number, count: number, bytes: number): void;
  /** row += number × vector, for each row. */
  scatter(vector: number, rows: number, numbers: number, count: number, bytes: number): void;
  /** number = vector · row, for each row. */
  dots(vector: number, rows: number, numbers: number, count: number, bytes: number): void;
}

/** Memory for the kernels, given out piece by piece and never taken back. */
export class Arena {
  readonly kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  #next = 16;

  /** @param megabytes most that can be given out; what is not used costs nothing. */
  constructor(megabytes: number) {
    this.#memory = new WebAssembly.Memory({initial: megabytes * 16});
    const module = new WebAssembly.Module(assemble());
    this.kernels = new WebAssembly.Instance(module, {e: {m: this.#memory}}).exports as unknown as Kernels;
  }

  /** Zeroed numbers; their address is `byteOffset`. */
  floats(length: number): Float32Array {
    const array = new Float32Array(this.#memory.buffer, this.#next, length);
    this.#next += Math.ceil((length * 4) / 16) * 16;
    return array;
  }

  /** Zeroed integers, for lists of addresses. */
  integers(length: number): Int32Array {
    const floats = this.floats(length);
    return new Int32Array(floats.buffer, floats.byteOffset, length);
  }
}

const I32 = 0x7f;
const V128 = 0x7b;
const NOTHING = 0x40;
const OP = {block: 0x02, loop: 0x03, end: 0x0b, br: 0x0c, brIf: 0x0d, get: 0x20, set: 0x21} as const;
const LOAD = [0x28, 2, 0];
const CONST_0 = [0x41, 0];
const CONST_4 = [0x41, 4];
const CONST_16 = [0x41, 16];
const ADD = 0x6a;
const SHIFT_LEFT = 0x74;
const LESS = 0x49;
const AT_LEAST = 0x4f;
const STORE_FLOAT = [0x38, 2, 0];
const ADD_FLOAT = 0x92;
const V_LOAD = [0xfd, 0x00, 4, 0];
const V_SPLAT = [0xfd, 0x09, 2, 0];
const V_STORE = [0xfd, 0x0b, 4, 0];
const V_ZERO = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const V_ADD = [0xfd, 0xe4, 0x01];
const V_MULTIPLY = [0xfd, 0xe6, 0x01];

/** Parameters and locals of every kernel, by number. */
const [VECTOR, ROWS, NUMBERS, COUNT, BYTES, ROW, AT, FACTOR] = [0, 1, 2, 3, 4, 5, 6, 7];

function get(local: number): number[] {
  return [OP.get, local];
}

function address(base: number): number[] {
  return [...get(base), ...get(AT), ADD];
}

/** The loop over the rows: `before` and `after` stand around the loop over one row, `body` within it. */
function kernel(before: readonly number[], body: readonly number[], after: readonly number[]): number[] {
  const code = [
    ...[...get(ROWS), ...get(COUNT), 0x41, 2, SHIFT_LEFT, ADD, OP.set, COUNT],
    ...[OP.block, NOTHING, OP.loop, NOTHING],
    ...[...get(ROWS), ...get(COUNT), AT_LEAST, OP.brIf, 1],
    ...[...get(ROWS), ...LOAD, OP.set, ROW, ...CONST_0, OP.set, AT],
    ...before,
    ...[OP.loop, NOTHING, ...body, ...get(AT), ...CONST_16, ADD, OP.set, AT],
    ...[...get(AT), ...get(BYTES), LESS, OP.brIf, 0, OP.end],
    ...after,
    ...[...get(ROWS), ...CONST_4, ADD, OP.set, ROWS, ...get(NUMBERS), ...CONST_4, ADD, OP.set, NUMBERS],
    ...[OP.br, 0, OP.end, OP.end, OP.end],
  ];
  const locals = [2, 2, I32, 1, V128];
  return sized([...locals, ...code]);
}

function addScaled(to: number, from: number): number[] {
  return [
    ...address(to),
    ...[...address(to), ...V_LOAD],
    ...[...address(from), ...V_LOAD, ...get(FACTOR), ...V_MULTIPLY],
    ...[...V_ADD, ...V_STORE],
  ];
}

function assemble(): Uint8Array<ArrayBuffer> {
  const splat = [...get(NUMBERS), ...V_SPLAT, OP.set, FACTOR];
  const product = [...address(VECTOR), ...V_LOAD, ...address(ROW), ...V_LOAD, ...V_MULTIPLY];
  const lane = (number: number): number[] => [...get(FACTOR), 0xfd, 0x1f, number];
  const sum = [...lane(0), ...lane(1), ADD_FLOAT, ...lane(2), ADD_FLOAT, ...lane(3), ADD_FLOAT];
  const bodies = [
    kernel(splat, addScaled(VECTOR, ROW), []),
    kernel(splat, addScaled(ROW, VECTOR), []),
    kernel(
      [...V_ZERO, OP.set, FACTOR],
      [...get(FACTOR), ...product, ...V_ADD, OP.set, FACTOR],
      [...get(NUMBERS), ...sum, ...STORE_FLOAT],
    ),
  ];
  const names = ["gather", "scatter", "dots"];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text("e"), ...text("m"), 2, 0, 1]),
    ...section(3, [3, 0, 0, 0]),
    ...section(7, [3, ...names.flatMap((name, index) => [...text(name), 0, index])]),
    ...section(10, [3, ...bodies.flat()]),
  ]);
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...sized(content)];
}

/** Content after its length, which is written seven bits at a time. */
function sized(content: readonly number[]): number[] {
  const length: number[] = [];
  for (let rest = content.length; ; rest >>>= 7) {
    if (rest < 128) return [...length, rest, ...content];
    length.push((rest & 127) | 128);
  }
}

function text(name: string): number[] {
  return sized([...name].map((letter) => letter.charCodeAt(0)));
}
