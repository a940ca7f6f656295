import {ChoiceMemory} from "../../src/models/choice-memory";

function ask(memory: ChoiceMemory, ...key: readonly number[]): boolean {
  memory.key.set(key);
  return memory.find();
}

describe("the memory of choices", () => {
  it("gives back what was kept of a state, and nothing of others", () => {
    const memory = new ChoiceMemory();
    memory.start();
    expect(ask(memory, 3, -1, 4, -1, 1)).toBe(false);
    memory.keep(Int32Array.of(10, -5, 7), Int32Array.of(0, 3, 9), 0.25);
    expect(ask(memory, 3, -1, 4, -1, 2)).toBe(false);
    expect(ask(memory, 3, -1, 4, -1, 1)).toBe(true);
    const [highest, labels] = [new Int32Array(3), new Int32Array(3)];
    memory.read(highest, labels);
    expect([[...highest], [...labels], memory.log]).toEqual([[10, -5, 7], [0, 3, 9], 0.25]);
  });

  it("forgets with the next sentence", () => {
    const memory = new ChoiceMemory();
    memory.start();
    ask(memory, 1, 2, 3, 4, 5);
    memory.keep(new Int32Array(3), new Int32Array(3), Number.NaN);
    expect(ask(memory, 1, 2, 3, 4, 5)).toBe(true);
    expect(memory.log).toBeNaN();
    memory.start();
    expect(ask(memory, 1, 2, 3, 4, 5)).toBe(false);
  });

  it("lets the later of two states have a place that both want", () => {
    const memory = new ChoiceMemory();
    memory.start();
    for (let number = 0; number < 5000; number++) {
      expect(ask(memory, number, number + 1, number + 2, -1, 3)).toBe(false);
      memory.keep(Int32Array.of(number, 0, 0), new Int32Array(3), number);
      expect(ask(memory, number, number + 1, number + 2, -1, 3)).toBe(true);
    }
  });
});
