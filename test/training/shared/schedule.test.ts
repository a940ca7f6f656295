import {WeightAverage} from "../../../training/shared/average";
import {type Learner, learnAll, type Schedule} from "../../../training/shared/schedule";

function run(schedule: Partial<Schedule>): {epochs: number[][]; paces: number[]} {
  const learner: Learner = {average: new WeightAverage([]), loss: 0, decisions: 0};
  const epochs: number[][] = [];
  const paces: number[] = [];
  learnAll(learner, {
    sentences: 5,
    epochs: 3,
    seed: 7,
    learn: (index, epoch, pace) => {
      epochs[epoch] ??= [];
      epochs[epoch].push(index);
      paces.push(pace);
    },
    report: () => {},
    ...schedule,
  });
  return {epochs, paces};
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

describe("the schedule of learning", () => {
  it("takes each sentence once an epoch, in another order each time, ever more slowly", () => {
    const {epochs, paces} = run({});
    for (const epoch of epochs) expect(sorted(epoch)).toEqual([0, 1, 2, 3, 4]);
    expect(epochs[0]).not.toEqual(epochs[1]);
    expect(paces[0]).toBe(1);
    for (const [at, pace] of paces.entries()) if (at > 0) expect(pace).toBeLessThan(paces[at - 1]);
    expect(paces.at(-1)).toBeGreaterThan(0.1);
  });

  it("goes through the further sentences over the epochs, so many in each, and begins anew when they are used up", () => {
    const {epochs, paces} = run({further: {sentences: 4, each: 3}});
    for (const epoch of epochs) {
      expect(sorted(epoch).slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
      expect(epoch).toHaveLength(8);
    }
    const further = epochs.flatMap((epoch) => epoch.filter((index) => index >= 5));
    const counts = [5, 6, 7, 8].map((index) => further.filter((each) => each === index).length);
    expect(sorted(counts)).toEqual([2, 2, 2, 3]);
    expect(paces).toHaveLength(24);
    expect(paces.at(-1)).toBeCloseTo(1 - (0.9 * 23) / 24, 12);
  });

  it("gives the same order for the same seed", () => {
    expect(run({further: {sentences: 9, each: 2}})).toEqual(run({further: {sentences: 9, each: 2}}));
    expect(run({seed: 8}).epochs).not.toEqual(run({}).epochs);
  });
});
