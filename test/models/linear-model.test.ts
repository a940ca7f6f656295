import {Container} from "../../src/models/container";
import {LinearModel} from "../../src/models/linear-model";
import {quantiseRows} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";

const weights = Float32Array.of(0, 1, -0.5, 0.01, 0, 0.02, 0, 0, 0);

function model(prune: number): LinearModel {
  const arrays = quantiseRows(Int32Array.of(30, 10, 20), weights, 3, {prune});
  return new LinearModel(new Container(writeContainer("sample", {}, arrays), "sample"));
}

function scoresOf(from: LinearModel, feature: number): Float32Array {
  const scores = new Float32Array(3);
  from.add(feature, scores);
  return scores;
}

describe("a linear model", () => {
  it("keeps large and small rows to within one percent, each by its own scale", () => {
    const whole = model(0);
    for (const [feature, row] of [
      [30, [0, 1, -0.5]],
      [10, [0.01, 0, 0.02]],
    ] as const) {
      for (const [label, score] of scoresOf(whole, feature).entries()) {
        expect(Math.abs(score - row[label])).toBeLessThanOrEqual(0.01 * Math.max(...row.map(Math.abs)));
      }
    }
  });

  it("adds nothing for a feature without weights", () => {
    expect([...scoresOf(model(0), 20)]).toEqual([0, 0, 0]);
    expect([...scoresOf(model(0), 99)]).toEqual([0, 0, 0]);
  });

  it("loses the smallest weights first where it is pruned", () => {
    expect([...scoresOf(model(0.5), 10)]).toEqual([0, 0, 0]);
    expect(scoresOf(model(0.5), 30)[1]).toBeCloseTo(1, 2);
  });
});
