import {HALVES, LANES, type LayerKernel, type LayerLayout, SCORE_SHIFT, UNIT_BLOCK, ZERO_HALF} from "./layer-kernel";
import {
  type Code,
  constant,
  get,
  halved,
  I32,
  load,
  loadVector,
  lowestBit,
  minus,
  openModule,
  overBits,
  overBlocks,
  plus,
  set,
  shifted,
  step,
  storeVector,
  times,
  unsigned,
  untilBits,
  V_ZERO,
  V128,
  vector,
  WIDEN_SHORTS,
  whileBelow,
} from "./wasm-code";

/** A kernel and the memory it works on. */
export interface SimdKernel {
  readonly kernel: LayerKernel;
  readonly buffer: ArrayBuffer;
}

/** Vectors of scores held while a list is gone through: with a few more they fill the registers of usual processors. */
const HELD = 10;
const STORE = 0x36;
const DIFFERENT = 0x47;
/** Vectors of sums held while rows are gone through: two blocks of weights. */
const HELD_SUMS = 2 * HALVES;
const V_ADD = vector(0x8f, 1);
const V_EQUAL = vector(0x2d);
const V_ABOVE = vector(0x31);
/** One bit for each of eight numbers. */
const V_BITS = vector(0x84, 1);
const V_EITHER = vector(0x51);
const V_LEFT = vector(0x8b, 1);
const V_RIGHT = vector(0x8c, 1);
const V_MULTIPLY = vector(0x95, 1);
const V_HIGHER = vector(0x98, 1);
/** Products of neighbours, added: eight numbers of 16 bits and eight more give four of 32. */
const V_PAIRS = vector(0xba, 1);
const V_ADD_LONG = vector(0xae, 1);
const V_SHIFT_LEFT = vector(0xab, 1);
const V_SHIFT_RIGHT = vector(0xac, 1);
/** Eight numbers of 32 bits as 16 bits, cut where these end. */
const V_NARROW = vector(0x85, 1);
/**
 * A kernel of WebAssembly vectors, eight numbers at a time, with memory of its own; null where the engine has none. The addresses of
 * the layout are constants in it.
 */
export function simdKernel(layout: LayerLayout): SimdKernel | null {
  const opened = openModule(
    [
      {name: "sum", parameters: 3, locals: [4, I32, 3 + HELD_SUMS, V128], code: sumCode(layout)},
      {name: "score", parameters: 0, locals: [6, I32, 1 + HELD, V128], code: scoreCode(layout)},
      {name: "highest", parameters: 2, locals: [4, I32, 1, V128], code: highestCode(layout)},
      {name: "near", parameters: 1, locals: [3, I32, 1, V128], code: nearCode(layout)},
    ],
    layout.size,
  );
  return opened && {kernel: opened.exports as unknown as LayerKernel, buffer: opened.buffer};
}

/** One number of 16 bits, eight times. */
function spread(address: Code, offset: number): Code {
  return [...address, ...vector(0x08, 1, ...unsigned(offset))];
}

/** Eight numbers of the half bytes at one place of eight shorts, with their sign. */
function halvesOf(shorts: Code, half: number): Code {
  const left = (HALVES - 1 - half) * 4;
  const up = left === 0 ? shorts : [...shorts, ...constant(left), ...V_LEFT];
  return [...up, ...constant(16 - 4), ...V_RIGHT];
}

/** Shares `count` vectors out: first and number of each block, at most `most` of them, as even as can be. */
function blocksOf(count: number, most: number): readonly (readonly [first: number, vectors: number])[] {
  const size = Math.ceil(count / Math.ceil(count / most));
  return Array.from({length: Math.ceil(count / size)}, (_, index) => [
    index * size,
    Math.min(size, count - index * size),
  ]);
}

function store(address: Code, what: Code): Code {
  return [...address, ...what, STORE, 2, 0];
}

/** The higher of each number and the one so many bytes on, which is gone round to. */
function higherOf(value: number, bytes: number): Code {
  const turned = Array.from({length: 16}, (_, at) => (at + bytes) & 15);
  return set(value, get(value), get(value), get(value), vector(0x0d, ...turned), V_HIGHER);
}

/** The last vector overlaps the one before it where the scores fill no whole ones. */
function highestCode(layout: LayerLayout): Code {
  const [first, count, start, end, at, bits, value] = [0, 1, 2, 3, 4, 5, 6];
  return [
    ...set(start, plus(constant(layout.scores), shifted(get(first), 1))),
    ...set(end, plus(plus(get(start), shifted(get(count), 1)), constant(-2 * LANES))),
    ...set(value, loadVector(get(end), 0)),
    ...set(at, get(start)),
    ...whileBelow(at, end, [...set(value, get(value), loadVector(get(at), 0), V_HIGHER), ...step(at, 2 * LANES)]),
    ...[8, 4, 2].flatMap((bytes) => higherOf(value, bytes)),
    ...set(at, plus(get(start), constant(-2 * LANES))),
    ...untilBits(bits, [...step(at, 2 * LANES), ...set(bits, loadVector(get(at), 0), get(value), V_EQUAL, V_BITS)]),
    ...store(constant(layout.found), [...get(value), ...vector(0x18, 0)]),
    ...store(constant(layout.found + 4), plus(halved(minus(get(at), get(start))), lowestBit(bits))),
  ];
}

function nearCode(layout: LayerLayout): Code {
  const [floor, at, bits, count, least] = [0, 1, 2, 3, 4];
  return [
    ...set(least, get(floor), vector(0x10)),
    ...overBlocks(at, 2 * LANES, layout.outputs * 2, [
      ...set(bits, loadVector(get(at), layout.scores), get(least), V_ABOVE, V_BITS),
      ...overBits(bits, [
        ...store(plus(constant(layout.nearList), shifted(get(count), 2)), plus(halved(get(at)), lowestBit(bits))),
        ...step(count, 1),
      ]),
    ]),
    ...store(constant(layout.found), get(count)),
  ];
}

function sumCode(layout: LayerLayout): Code {
  const [to, kept, rows, place, row, keptEnd, rowsEnd, factor, zero, packed, sums] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const bytes = layout.units / 2;
  const add = (sum: number, value: Code): Code => set(sums + sum, get(sums + sum), value, V_ADD);
  const blocks = ([first, count]: readonly [number, number]): Code => {
    const each = Array.from({length: count * HALVES}, (_, vector) => vector);
    const addKept = [
      ...set(row, load(get(place))),
      ...each.flatMap((vector) => add(vector, loadVector(get(row), (first * HALVES + vector) * 16))),
      ...step(place, 4),
    ];
    const addBlock = (block: number): Code => [
      // A half byte counts from the one that is zero: turning its highest bit makes a number with a sign of it.
      ...set(packed, loadVector(get(row), layout.rows + (first + block) * 16), get(zero), V_EITHER),
      ...Array.from({length: HALVES}, (_, half) =>
        add(block * HALVES + half, [...halvesOf(get(packed), half), ...get(factor), ...V_MULTIPLY]),
      ).flat(),
    ];
    const addRow = [
      ...set(row, load(get(place))),
      ...set(factor, spread(shifted(get(row), 1), layout.scales)),
      ...set(row, times(get(row), constant(bytes))),
      ...Array.from({length: count}, (_, block) => addBlock(block)).flat(),
      ...step(place, 4),
    ];
    return [
      ...each.flatMap((vector) => set(sums + vector, V_ZERO)),
      ...[...set(place, constant(layout.keptList)), ...whileBelow(place, keptEnd, addKept)],
      ...[...set(place, constant(layout.rowList)), ...whileBelow(place, rowsEnd, addRow)],
      ...each.flatMap((vector) => storeVector(get(to), get(sums + vector), (first * HALVES + vector) * 16)),
    ];
  };
  return [
    ...set(zero, vector(0x0c, ...new Array<number>(16).fill(ZERO_HALF | (ZERO_HALF << 4)))),
    ...set(keptEnd, plus(constant(layout.keptList), shifted(get(kept), 2))),
    ...set(rowsEnd, plus(constant(layout.rowList), shifted(get(rows), 2))),
    ...blocksOf(layout.units / UNIT_BLOCK, HELD_SUMS / HALVES).flatMap(blocks),
  ];
}

/**
 * Units below zero are made zero, and pairs of neighbours that are not both zero listed: their values, and their rows of the matrix, which
 * lie there as the products of pairs want them. Then these rows are added.
 */
function scoreCode(layout: LayerLayout): Code {
  const [at, place, end, row, value, count, factor, sums] = [0, 1, 2, 3, 4, 5, 6, 7];
  const stride = layout.outputs * 4;
  const vectors = Array.from({length: layout.units / 8}, (_, index) => index * 16);
  const rectify = vectors.flatMap((offset) =>
    storeVector(
      constant(layout.hidden),
      [...loadVector(constant(layout.hidden), offset), ...V_ZERO, ...V_HIGHER],
      offset,
    ),
  );
  const list = [
    ...set(value, load(plus(get(at), constant(layout.hidden)))),
    ...store(plus(constant(layout.activeValues), shifted(get(count), 2)), get(value)),
    ...store(plus(constant(layout.activeRows), shifted(get(count), 2)), get(row)),
    ...step(row, stride),
    // The next pair takes the place of one that is zero.
    ...set(count, plus(get(count), [...get(value), ...constant(0), DIFFERENT])),
  ];
  const block = ([first, count]: readonly [number, number]): Code => {
    const each = Array.from({length: count * 2}, (_, half) => half);
    const addPair = [
      ...set(factor, [...get(place), ...vector(0x09, 2, 0)]),
      ...set(row, load(get(at))),
      ...each.flatMap((half) => {
        const weights = loadVector(get(row), (first * 2 + half) * 16);
        return set(sums + half, get(sums + half), [...weights, ...get(factor), ...V_PAIRS], V_ADD_LONG);
      }),
      ...step(at, 4),
      ...step(place, 4),
    ];
    const shortened = (sum: number): Code => [...get(sum), ...constant(SCORE_SHIFT), ...V_SHIFT_RIGHT];
    return [
      ...each.flatMap((half) =>
        set(sums + half, [
          ...loadVector(constant(layout.matrix), (first + (half >> 1)) * 16),
          ...WIDEN_SHORTS[half & 1],
          ...constant(SCORE_SHIFT),
          ...V_SHIFT_LEFT,
        ]),
      ),
      ...set(at, constant(layout.activeRows)),
      ...[...set(place, constant(layout.activeValues)), ...whileBelow(place, end, addPair)],
      ...Array.from({length: count}, (_, vector) =>
        storeVector(
          constant(layout.scores),
          [...shortened(sums + vector * 2), ...shortened(sums + vector * 2 + 1), ...V_NARROW],
          (first + vector) * 16,
        ),
      ).flat(),
    ];
  };
  return [
    ...rectify,
    ...[...set(count, constant(0)), ...set(row, constant(layout.matrix + layout.outputs * 2))],
    ...overBlocks(at, 4, layout.units * 2, list),
    ...set(end, plus(constant(layout.activeValues), shifted(get(count), 2))),
    ...blocksOf(layout.outputs / 8, HELD / 2).flatMap(block),
  ];
}
