import {seededRandom} from "../../src/graph/random";

describe("seeded chance", () => {
  it("is the same for one seed, another for another, and even", () => {
    const take = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({length: 1000}, random);
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(1).every((value) => value >= 0 && value < 1)).toBe(true);
    const mean = take(1).reduce((sum, value) => sum + value, 0) / 1000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
  });
});
