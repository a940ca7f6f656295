import {KeyMemory} from "../../src/models/key-memory";

function ask(memory: KeyMemory, ...key: readonly number[]): boolean {
  memory.key.set(key);
  return memory.find();
}

describe("the memory of keys", () => {
  it("knows a key from the second time on, at the same place", () => {
    const memory = new KeyMemory(2, 64);
    expect(ask(memory, 0, 0)).toBe(false);
    const {place} = memory;
    expect(ask(memory, 0, 0)).toBe(true);
    expect(memory.place).toBe(place);
    expect(ask(memory, 0, 1)).toBe(false);
  });

  it("gives a place that two keys want to the later one", () => {
    const memory = new KeyMemory(1, 4);
    for (let key = 0; key < 100; key++) {
      expect(ask(memory, key)).toBe(false);
      expect(ask(memory, key)).toBe(true);
      expect(memory.place).toBeLessThan(4);
    }
    expect(ask(memory, 0)).toBe(false);
  });
});
