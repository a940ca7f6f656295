import {SliceMemory} from "../../src/annotate/slice-memory";

function upper(): SliceMemory<{readonly upper: string}> {
  return new SliceMemory(12, (slice) => ({upper: slice.toUpperCase()}));
}

describe("the memory of slices", () => {
  it("gives what is made of a slice, by its place", () => {
    const memory = upper();
    expect(memory.of("In Rome", 3, 7)).toEqual({upper: "ROME"});
    expect(memory.of("çok", 0, 3).upper).toBe("ÇOK");
    expect(memory.of("an incomprehensibility", 3, 22).upper).toBe("INCOMPREHENSIBILITY");
  });

  it("gives the same for the same slice of another text", () => {
    const memory = upper();
    expect(memory.of("Rome", 0, 4)).toBe(memory.of("To Rome.", 3, 7));
    expect(memory.of("rome", 0, 4)).not.toBe(memory.of("Rome", 0, 4));
    expect(memory.of("Romeo", 0, 5).upper).toBe("ROMEO");
    expect(memory.of("incomprehensible", 0, 16)).not.toBe(memory.of("incomprehensible", 0, 16));
  });

  it("goes on when it is full", () => {
    const memory = new SliceMemory(12, (slice) => slice);
    for (let number = 0; number < 120_000; number++) {
      const text = String(number);
      expect(memory.of(text, 0, text.length) === text).toBe(true);
    }
  });
});
