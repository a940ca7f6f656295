import fc from "fast-check";
import {deletions, editDistanceIsOne, skeleton} from "../../src/resolve/spelling";

const word = fc.string({unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 8});

/** Distance by the book: insertions, deletions, changes, and swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = Array.from({length: a.length + 1}, (_, i) =>
    Array.from({length: b.length + 1}, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

describe("spelling", () => {
  it("knows words one edit apart", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistanceIsOne(a, b)).toBe(distance(a, b) === 1);
      }),
    );
  });

  it("gives words one edit apart a deletion in common", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        fc.pre(editDistanceIsOne(a, b));
        expect(deletions(a).some((part) => deletions(b).includes(part))).toBe(true);
      }),
    );
  });

  it("sees through look-alike letters of other scripts", () => {
    expect(skeleton("роe")).toBe("poe");
    expect(skeleton("poe")).toBe("poe");
    expect(skeleton("東京")).toBe("東京");
  });
});
