import {Arena} from "../../../training/shared/simd";

const arena = new Arena(1);
const vector = arena.floats(8);
const first = arena.floats(8);
const second = arena.floats(8);
const numbers = arena.floats(2);
const rows = arena.integers(2);
rows.set([first.byteOffset, second.byteOffset]);

beforeEach(() => {
  vector.set([1, 2, 3, 4, 5, 6, 7, 8]);
  first.fill(1);
  second.set([0, 1, 0, 1, 0, 1, 0, 1]);
});

describe("the kernels", () => {
  it("gather scaled rows into a vector", () => {
    numbers.set([2, -1]);
    arena.kernels.gather(vector.byteOffset, rows.byteOffset, numbers.byteOffset, 2, 32);
    expect([...vector]).toEqual([3, 3, 5, 5, 7, 7, 9, 9]);
  });

  it("scatter a vector over rows", () => {
    numbers.set([1, 0.5]);
    arena.kernels.scatter(vector.byteOffset, rows.byteOffset, numbers.byteOffset, 2, 32);
    expect([...first]).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...second]).toEqual([0.5, 2, 1.5, 3, 2.5, 4, 3.5, 5]);
  });

  it("multiply a vector with rows, and do nothing for none", () => {
    arena.kernels.dots(vector.byteOffset, rows.byteOffset, numbers.byteOffset, 2, 32);
    expect([...numbers]).toEqual([36, 20]);
    arena.kernels.gather(vector.byteOffset, rows.byteOffset, numbers.byteOffset, 0, 32);
    expect(vector[0]).toBe(1);
  });
});
