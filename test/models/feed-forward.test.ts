import fc from "fast-check";
import {Container} from "../../src/models/container";
import {FeedForward, SCORE_ONE} from "../../src/models/feed-forward";
import {halfToScale, scaleToHalf} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";
import {bareNetwork} from "../help/network";

const one = scaleToHalf(1);
const sample = new Container(
  writeContainer(
    "sample",
    {},
    {
      used: Uint8Array.of(1, 0, 1),
      rows: Uint8Array.of(9 | (6 << 4), 11 | (12 << 4)),
      rowScales: Uint16Array.of(one, scaleToHalf(0.5)),
      bias: Float32Array.of(0, 1),
      output: Int8Array.of(1, 2, 3, 4, 5, 6),
      outputScales: Uint16Array.of(scaleToHalf(0.5), scaleToHalf(0.5)),
      outputBias: Float32Array.of(0, 0, 10),
    },
  ),
  "sample",
);

/** A network that knows no feature. */
function constantNetwork(outputBias: readonly number[]): Container {
  return new Container(writeContainer("sample", {}, bareNetwork({features: 1, outputBias})), "sample");
}

function scoresOf(network: FeedForward): number[] {
  network.score();
  return Array.from(network.scores.subarray(0, network.outputs), (score) => score / SCORE_ONE);
}

describe.each([
  ["vectors", false],
  ["plain loops", true],
])("a network of one hidden layer, by %s", (_name, plain) => {
  const unit = halfToScale(one);
  const half = halfToScale(scaleToHalf(0.5));

  it("adds the rows of features, each by its own scale, and nothing for a feature without a row", () => {
    const network = new FeedForward(sample, {kept: 0, plain});
    for (const feature of [0, 1, 2]) network.addRow(feature);
    const [first, second] = [unit + 3 * half, -2 * unit + 4 * half + 1];
    const expected = [first + 4 * second, 2 * first + 5 * second, 3 * first + 6 * second + 20];
    for (const [output, score] of scoresOf(network).entries()) expect(score).toBeCloseTo(expected[output] * half, 1);
  });

  it("lets units below zero say nothing", () => {
    const network = new FeedForward(sample, {kept: 0, plain});
    network.addRow(0);
    expect(scoresOf(network).map((score) => Math.round(score * 10) / 10)).toEqual([0.5, 1, 11.5]);
  });

  it("adds a kept sum as often as it is asked to, and forgets all summands after a score", () => {
    const network = new FeedForward(sample, {kept: 2, plain});
    network.addRow(0);
    network.keep(1);
    network.addKept(1);
    const once = scoresOf(network);
    network.addRow(0);
    expect(scoresOf(network)).toEqual(once);
    expect(scoresOf(network).map((score) => Math.round(score * 2))).toEqual([4, 5, 26]);
  });

  it("finds the highest of some scores, the first of equal ones, and lists those above another", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: -60, max: 60}), {minLength: 1, maxLength: 60}),
        fc.nat(),
        fc.nat(),
        fc.integer({min: -30000, max: 30000}),
        (bias, start, length, floor) => {
          const network = new FeedForward(constantNetwork(bias), {kept: 0, plain});
          network.score();
          const scores = [...network.scores.subarray(0, network.outputs)];
          const first = start % bias.length;
          const count = 1 + (length % (bias.length - first));
          network.highest(first, count);
          const asked = scores.slice(first, first + count);
          expect([...network.found]).toEqual([Math.max(...asked), asked.indexOf(Math.max(...asked))]);
          const near = [...network.nearby.subarray(0, network.near(floor))].filter((output) => output < bias.length);
          expect(near).toEqual([...scores.keys()].filter((output) => (scores[output] as number) > floor));
        },
      ),
    );
  });
});

const bits = fc.array(fc.nat(255), {minLength: 1, maxLength: 20});
const scale = fc.double({min: 0.001, max: 2, noNaN: true});

/** A network of chance numbers. */
const networks = fc
  .record({hidden: fc.integer({min: 1, max: 24}).map((half) => half * 2), outputs: fc.integer({min: 1, max: 40})})
  .chain(({hidden, outputs}) =>
    fc.record({
      rows: fc.uint8Array({minLength: (6 * hidden) / 2, maxLength: (6 * hidden) / 2}),
      rowScales: fc.array(scale, {minLength: 6, maxLength: 6}),
      bias: fc.array(fc.float({min: -9, max: 9, noNaN: true}), {minLength: hidden, maxLength: hidden}),
      output: fc.int8Array({minLength: hidden * outputs, maxLength: hidden * outputs}),
      outputScales: fc.array(scale, {minLength: hidden, maxLength: hidden}),
      outputBias: fc.array(fc.float({min: -9, max: 9, noNaN: true}), {minLength: outputs, maxLength: outputs}),
    }),
  );

type Chance = typeof networks extends fc.Arbitrary<infer T> ? T : never;

function chanceNetwork(arrays: Chance): Container {
  return new Container(
    writeContainer(
      "chance",
      {},
      {
        used: Uint8Array.of(1, 1, 0, 1, 1, 1, 1, 0),
        rows: arrays.rows.map((byte) => byte | 17),
        rowScales: Uint16Array.from(arrays.rowScales, scaleToHalf),
        bias: Float32Array.from(arrays.bias),
        output: arrays.output,
        outputScales: Uint16Array.from(arrays.outputScales, scaleToHalf),
        outputBias: Float32Array.from(arrays.outputBias),
      },
    ),
    "chance",
  );
}

describe("the two kernels of a network", () => {
  it("give the same bits", () => {
    fc.assert(
      fc.property(networks, bits, bits, (arrays, first, second) => {
        const container = chanceNetwork(arrays);
        const [vectors, plain] = [false, true].map((slow) => {
          const network = new FeedForward(container, {kept: 2, plain: slow});
          for (const feature of first) network.addRow(feature % 8);
          network.keep(1);
          network.addKept(0);
          network.addKept(1);
          for (const feature of second) network.addRow(feature % 8);
          return scoresOf(network);
        });
        expect(vectors).toEqual(plain);
      }),
    );
  });

  it("give the same bits with rows unpacked, those of the sums that are joined", () => {
    fc.assert(
      fc.property(networks, bits, bits, fc.boolean(), (arrays, first, second, plain) => {
        const container = chanceNetwork(arrays);
        const [packed, unpacked] = [undefined, 3].map((unpackedFrom) => {
          const network = new FeedForward(container, {kept: 2, plain, ...(unpackedFrom && {unpackedFrom})});
          for (const feature of first) network.addRow(feature % 8);
          network.keep(0);
          network.addKept(0);
          for (const feature of second) network.addRow(3 + (feature % 5));
          network.join(1);
          network.addKept(1);
          return scoresOf(network);
        });
        expect(unpacked).toEqual(packed);
      }),
    );
  });
});
