import {Network} from "../../../training/shared/network";

/** Two features each, one of two outputs: what one hidden layer can learn and none cannot. */
const CASES = [
  {rows: [0, 2], right: 0},
  {rows: [1, 3], right: 0},
  {rows: [0, 3], right: 1},
  {rows: [1, 2], right: 1},
];

describe("a network", () => {
  it("learns what no sum of single features tells", () => {
    const network = new Network({rows: 4, hidden: 16, outputs: 2, seed: 1, megabytes: 2});
    const list = network.arena.integers(2);
    const look = (rows: readonly number[]): number => {
      list.set(rows.map((row) => network.rowAddress(row)));
      network.sum.fill(0);
      network.gather(network.sum.byteOffset, list, 2);
      network.forward();
      return 1 / (1 + Math.exp(network.logits[0] - network.logits[1]));
    };
    for (let epoch = 0; epoch < 200; epoch++) {
      for (const {rows, right} of CASES) {
        const second = look(rows);
        network.outputGradient.set([right - second, second - right]);
        network.backward();
        network.stepRows(Int32Array.from(rows), 2, network.gradient.byteOffset, 0.1);
        network.stepOutput(0.1);
      }
    }
    for (const {rows, right} of CASES) expect(Math.round(look(rows))).toBe(right);
    expect(network.active.length).toBeGreaterThan(0);
    for (const unit of network.active) expect(network.sum[unit] + network.bias[unit]).toBeGreaterThan(0);
  });
});
