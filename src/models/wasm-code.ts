/**
 * The few instructions of WebAssembly that the kernels are put together from, as bytes. A piece of code is a list of bytes; a kernel
 * is assembled where it is used, so that building the package needs no other compiler.
 */

/** A piece of code, byte by byte. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;
const BLOCK_START = [0x02, 0x40];
const LOOP_START = [0x03, 0x40];
const END = 0x0b;
const AGAIN = [0x0c, 0];
const AGAIN_IF = [0x0d, 0];
const LEAVE_IF = [0x0d, 1];
const LOAD = 0x28;
const LESS = 0x49;
const AT_LEAST = 0x4f;
const ADD = 0x6a;
const MULTIPLY = 0x6c;
const SHIFT_LEFT = 0x74;
const SHIFT_RIGHT = 0x76;
const SUBTRACT = 0x6b;
const IS_ZERO = 0x45;
const AND = 0x71;
const LOWEST_BIT = 0x68;
const PAGE = 65536;

/** An instruction on vectors, with what follows it. */
export function vector(...rest: number[]): number[] {
  return [0xfd, ...rest];
}

/** A vector of zeros. */
export const V_ZERO = vector(0x0c, ...new Array<number>(16).fill(0));

/** Of four floats. */
export const V_ADD = vector(0xe4, 1);
export const V_MULTIPLY = vector(0xe6, 1);
/** Four integers of 32 bits as floats. */
export const TO_FLOAT = vector(0xfa, 1);
/** The lower, then the upper half of 16 bits as 32; both keep the sign. */
export const WIDEN_SHORTS = [vector(0xa7, 1), vector(0xa8, 1)];

/** The value of a local. */
export function get(local: number): Code {
  return [0x20, local];
}

/** Sets a local to what the code gives. */
export function set(local: number, ...value: Code[]): Code {
  return [...value.flat(), 0x21, local];
}

/** A number without a sign, written seven bits at a time. */
export function unsigned(value: number): Code {
  const code: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 128) return [...code, rest];
    code.push((rest & 127) | 128);
  }
}

/** A constant, written seven bits at a time, the last with the sign. */
export function constant(value: number): Code {
  const code = [0x41];
  for (let rest = value; ; rest >>= 7) {
    if (rest >= -64 && rest < 64) return [...code, rest & 127];
    code.push((rest & 127) | 128);
  }
}

export function plus(left: Code, right: Code): Code {
  return [...left, ...right, ADD];
}

export function times(left: Code, right: Code): Code {
  return [...left, ...right, MULTIPLY];
}

/** A number times two to the power of `bits`. */
export function shifted(value: Code, bits: number): Code {
  return [...value, ...constant(bits), SHIFT_LEFT];
}

/** Half of a number that is not below zero. */
export function halved(value: Code): Code {
  return [...value, ...constant(1), SHIFT_RIGHT];
}

/** The difference of two numbers. */
export function minus(left: Code, right: Code): Code {
  return [...left, ...right, SUBTRACT];
}

/** The integer at an address. */
export function load(address: Code, offset = 0): Code {
  return [...address, LOAD, 2, ...unsigned(offset)];
}

export function loadVector(address: Code, offset: number): Code {
  return [...address, ...vector(0x00, 2, ...unsigned(offset))];
}

/** Eight bytes, as 16 bits each; they keep the sign. */
export function loadWidened(address: Code, offset: number): Code {
  return [...address, ...vector(0x01, 3, ...unsigned(offset))];
}

export function storeVector(address: Code, value: Code, offset: number): Code {
  return [...address, ...value, ...vector(0x0b, 2, ...unsigned(offset))];
}

/** Adds a constant to a local. */
export function step(local: number, by: number): Code {
  return set(local, plus(get(local), constant(by)));
}

/** Repeats `body` while the local `at`, which the body steps, is below `end`; not once if it begins there. */
export function whileBelow(at: number, end: number, body: Code): Code {
  const leave = [...get(at), ...get(end), AT_LEAST, ...LEAVE_IF];
  return [...BLOCK_START, ...LOOP_START, ...leave, ...body, ...AGAIN, END, END];
}

/** Repeats `body` over blocks: `at` is stepped from 0 by `by` to the constant `end`. */
export function overBlocks(at: number, by: number, end: number, body: Code): Code {
  const again = [...get(at), ...constant(end), LESS, ...AGAIN_IF];
  return [...set(at, constant(0)), ...LOOP_START, ...body, ...step(at, by), ...again, END];
}

/** Repeats `body` while the local `bits`, whose lowest bit is taken away each time, has one left; `body` sees it before. */
export function overBits(bits: number, body: Code): Code {
  const rest = [...get(bits), ...get(bits), ...constant(-1), ADD, AND];
  return [
    ...BLOCK_START,
    ...LOOP_START,
    ...get(bits),
    IS_ZERO,
    ...LEAVE_IF,
    ...body,
    ...set(bits, rest),
    ...AGAIN,
    END,
    END,
  ];
}

/** Repeats `body`, at least once, until the local `bits` is not zero. */
export function untilBits(bits: number, body: Code): Code {
  return [...LOOP_START, ...body, ...get(bits), IS_ZERO, ...AGAIN_IF, END];
}

/** The place of the lowest bit of a local. */
export function lowestBit(bits: number): Code {
  return [...get(bits), LOWEST_BIT];
}

/** A function of a module: the name it is exported under, number of its parameters (all I32), its locals as pairs of number and type, its code. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: number;
  readonly locals: Code;
  readonly code: Code;
}

/** A module with a memory of its own. */
export interface WasmModule {
  readonly exports: WebAssembly.Exports;
  readonly buffer: ArrayBuffer;
}

/**
 * Makes a module of functions that give nothing back, with a memory of at least `size` bytes; null where the engine has no vectors of
 * WebAssembly or does not let modules be made (a page's content policy may forbid it).
 */
export function openModule(functions: readonly WasmFunction[], size: number): WasmModule | null {
  if (typeof WebAssembly === "undefined") return null;
  try {
    const module = new WebAssembly.Module(assemble(functions));
    const memory = new WebAssembly.Memory({initial: Math.ceil(size / PAGE)});
    const {exports} = new WebAssembly.Instance(module, {e: {m: memory}});
    return {exports, buffer: memory.buffer};
  } catch {
    return null;
  }
}

function assemble(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({parameters}) => [0x60, parameters, ...new Array<number>(parameters).fill(I32), 0]);
  const exported = functions.map(({name}, index) => [...text(name), 0, index]);
  const bodies = functions.map(({locals, code}) => sized([locals.length / 2, ...locals, ...code, END]));
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [functions.length, ...types.flat()]),
    ...section(2, [1, ...text("e"), ...text("m"), 2, 0, 1]),
    ...section(3, [functions.length, ...functions.keys()]),
    ...section(7, [functions.length, ...exported.flat()]),
    ...section(10, [functions.length, ...bodies.flat()]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...sized(content)];
}

/** Content after its length. */
function sized(content: Code): Code {
  return [...unsigned(content.length), ...content];
}

function text(name: string): Code {
  return sized([...name].map((letter) => letter.charCodeAt(0)));
}
