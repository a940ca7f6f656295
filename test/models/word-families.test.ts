import {WordFamilies} from "../../src/models/word-families";

describe("numbers of words with their children", () => {
  it("gives equal numbers to equal children in equal order, and no others", () => {
    const families = new WordFamilies(10, 40);
    families.start(5);
    const first = families.join(2, 1, 1, 7);
    expect(first).toBeGreaterThan(5);
    expect(families.join(2, 1, 1, 7)).toBe(first);
    const others = [
      families.join(2, 2, 1, 7),
      families.join(2, 1, 0, 7),
      families.join(2, 1, 1, 8),
      families.join(3, 1, 1, 7),
      families.join(first, 1, 0, 7),
    ];
    expect(new Set([first, ...others]).size).toBe(6);
    expect(families.count).toBe(12);
  });

  it("begins anew with each sentence", () => {
    const families = new WordFamilies(10, 40);
    families.start(5);
    families.join(2, 1, 1, 7);
    families.start(3);
    expect(families.count).toBe(4);
    expect(families.join(2, 1, 0, 3)).toBe(4);
    expect(families.join(2, 1, 1, 7)).toBe(5);
  });

  it("tells as many arcs apart as it has room for", () => {
    const families = new WordFamilies(10, 40);
    families.start(10);
    const numbers = Array.from({length: 40}, (_, arc) => families.join(arc % 10, 1, arc % 7, arc));
    expect(new Set(numbers).size).toBe(40);
    expect(Math.max(...numbers)).toBeLessThan(families.most);
    expect(Array.from({length: 40}, (_, arc) => families.join(arc % 10, 1, arc % 7, arc))).toEqual(numbers);
  });
});
