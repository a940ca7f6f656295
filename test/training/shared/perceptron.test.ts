import {AveragedPerceptron, best} from "../../../training/shared/perceptron";

describe("an averaged perceptron", () => {
  it("averages its weights over all steps, not over updates", () => {
    const perceptron = new AveragedPerceptron(1, 2);
    perceptron.update(Int32Array.of(0), 1, 1, 1);
    perceptron.step();
    perceptron.step();
    perceptron.update(Int32Array.of(0), 1, 1, 1);
    perceptron.step();
    expect(perceptron.averaged()[1]).toBeCloseTo((2 - 1 / 4 - 3 / 4) as number, 5);
    expect(perceptron.weights[1]).toBe(2);
  });

  it("learns what tells two labels apart", () => {
    const perceptron = new AveragedPerceptron(3, 2);
    const scores = new Float32Array(2);
    const cases = [
      {ids: Int32Array.of(0, 1), label: 0},
      {ids: Int32Array.of(0, 2), label: 1},
    ];
    for (let epoch = 0; epoch < 5; epoch++) {
      for (const {ids, label} of cases) {
        perceptron.score(ids, 2, scores);
        const guess = best(scores, 2);
        if (guess !== label) {
          perceptron.update(ids, 2, label, 1);
          perceptron.update(ids, 2, guess, -1);
        }
        perceptron.step();
      }
    }
    for (const {ids, label} of cases) {
      perceptron.score(ids, 2, scores);
      expect(best(scores, 2)).toBe(label);
    }
  });
});
