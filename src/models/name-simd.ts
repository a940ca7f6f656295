import {NAME_ROW_HEAD, type NameKernel, type NameLayout, WIDE_COLUMNS, WIDE_LABELS} from "./name-kernel";
import {NAME_LABELS} from "./name-labels";
import {NAME_UNITS} from "./name-units";
import {
  type Code,
  constant,
  get,
  I32,
  load,
  loadVector,
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
export interface SimdNameKernel {
  readonly kernel: NameKernel;
  readonly buffer: ArrayBuffer;
}

const V_HIGHER = vector(0xeb, 1);
/** Vectors of four floats that hold the sums, and the scores. */
const SUMS = Array.from({length: WIDE_COLUMNS / 4}, (_, at) => at);
const SCORES = Array.from({length: WIDE_LABELS / 4}, (_, at) => at);

/** A kernel of WebAssembly vectors, four floats at a time, with memory of its own; null where the engine has none. The addresses of the layout are constants in it. */
export function simdNameKernel(layout: NameLayout): SimdNameKernel | null {
  const opened = openModule(
    [
      {name: "add", parameters: 1, locals: [3, I32, 2 + SUMS.length, V128], code: addCode(layout)},
      {name: "score", parameters: 0, locals: [1 + SCORES.length, V128], code: scoreCode(layout)},
    ],
    layout.size,
  );
  return opened && {kernel: opened.exports as unknown as NameKernel, buffer: opened.buffer};
}

/** One float, four times. */
function spread(address: Code, offset: number): Code {
  return [...address, ...vector(0x09, 2, offset)];
}

function addCode(layout: NameLayout): Code {
  const [rows, place, row, end, factor, shorts, sums] = [0, 1, 2, 3, 4, 5, 6];
  const addVector = (at: number): Code => {
    const widened = at % 2 === 0 ? set(shorts, loadWidened(get(row), NAME_ROW_HEAD + at * 4)) : [];
    const product = [...get(shorts), ...(WIDEN_SHORTS[at % 2] as Code), ...TO_FLOAT, ...get(factor), ...V_MULTIPLY];
    return [...widened, ...set(sums + at, get(sums + at), product, V_ADD)];
  };
  const addRow = [
    ...set(row, load(get(place))),
    ...set(factor, spread(get(row), 4)),
    ...SUMS.flatMap(addVector),
    ...step(place, 4),
  ];
  return [
    ...set(end, plus(constant(layout.list), shifted(get(rows), 2))),
    ...SUMS.flatMap((at) => set(sums + at, loadVector(constant(layout.sums), at * 16))),
    ...[...set(place, constant(layout.list)), ...whileBelow(place, end, addRow)],
    ...SUMS.flatMap((at) => storeVector(constant(layout.sums), get(sums + at), at * 16)),
  ];
}

/** A unit below zero counts as zero: it is added like the others, and changes nothing. */
function scoreCode(layout: NameLayout): Code {
  const [factor, scores] = [0, 1];
  const units = layout.sums + NAME_LABELS * 4;
  const rectify = Array.from({length: NAME_UNITS / 4}, (_, at) =>
    storeVector(
      constant(layout.units),
      [
        ...loadVector(constant(units), at * 16),
        ...loadVector(constant(layout.unitBias), at * 16),
        ...[...V_ADD, ...V_ZERO, ...V_HIGHER],
      ],
      at * 16,
    ),
  ).flat();
  const addUnit = (unit: number): Code => [
    ...set(factor, spread(constant(layout.units + unit * 4), 0)),
    ...SCORES.flatMap((at) => {
      const weights = loadVector(constant(layout.unitOutput + unit * WIDE_LABELS * 4), at * 16);
      return set(scores + at, get(scores + at), [...weights, ...get(factor), ...V_MULTIPLY], V_ADD);
    }),
  ];
  return [
    ...rectify,
    ...SCORES.flatMap((at) =>
      set(
        scores + at,
        loadVector(constant(layout.sums), at * 16),
        loadVector(constant(layout.labelBias), at * 16),
        V_ADD,
      ),
    ),
    ...Array.from({length: NAME_UNITS}, (_, unit) => addUnit(unit)).flat(),
    ...SCORES.flatMap((at) => storeVector(constant(layout.scores), get(scores + at), at * 16)),
  ];
}
