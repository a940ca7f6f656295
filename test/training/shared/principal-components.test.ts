import {principalComponents} from "../../../training/shared/principal-components";

describe("principal components", () => {
  it("keep the direction in which rows differ most, and their lengths along it", () => {
    const rows = {dimensions: 2, values: Float32Array.of(3, 4, -3, -4, 0.4, -0.3, -0.4, 0.3)};
    const {values, dimensions} = principalComponents(rows, 1, 4);
    expect(dimensions).toBe(1);
    expect(Math.abs(values[0])).toBeCloseTo(5, 4);
    expect(values[1]).toBeCloseTo(-values[0], 4);
    expect(values[2]).toBeCloseTo(0, 4);
  });
});
