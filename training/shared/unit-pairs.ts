import {unitAt} from "../../src/models/layer-kernel";

/**
 * Finds an order of the units of a hidden layer. What runs takes units two by two, and passes over a pair of which neither is above zero: so
 * units that are active together belong side by side. The order changes no result, only how long it takes.
 */
export class UnitPairs {
  readonly #units: number;
  /** How often two units were active together. */
  readonly #together: Int32Array;

  /** @param units of the hidden layer, a multiple of `UNIT_BLOCK`. */
  constructor(units: number) {
    this.#units = units;
    this.#together = new Int32Array(units * units);
  }

  /** Takes in the units that were active at once. */
  note(active: Int32Array): void {
    for (const a of active) for (const b of active) this.#together[a * this.#units + b]++;
  }

  /** For each unit of the new order the unit of the old one. */
  order(): Int32Array {
    const order = new Int32Array(this.#units);
    for (const [at, [a, b]] of this.#improved(this.#matched()).entries()) {
      order[unitAt(2 * at)] = a;
      order[unitAt(2 * at + 1)] = b;
    }
    return order;
  }

  #of(a: number, b: number): number {
    return this.#together[a * this.#units + b];
  }

  /** Pairs, those that are together most first; of equal ones the lower units. */
  #matched(): [number, number][] {
    const all: [number, number][] = [];
    for (let a = 0; a < this.#units; a++) for (let b = a + 1; b < this.#units; b++) all.push([a, b]);
    all.sort(([a, b], [c, d]) => this.#of(c, d) - this.#of(a, b) || a - c || b - d);
    const taken = new Uint8Array(this.#units);
    return all.filter(([a, b]) => {
      if (taken[a] === 1 || taken[b] === 1) return false;
      taken[a] = 1;
      taken[b] = 1;
      return true;
    });
  }

  /** Two pairs change partners as long as that brings more together. */
  #improved(pairs: [number, number][]): [number, number][] {
    for (let changed = true; changed; ) {
      changed = false;
      for (let one = 0; one < pairs.length; one++) {
        for (let other = one + 1; other < pairs.length; other++) if (this.#exchange(pairs, one, other)) changed = true;
      }
    }
    return pairs;
  }

  #exchange(pairs: [number, number][], one: number, other: number): boolean {
    const [a, b] = pairs[one];
    const [c, d] = pairs[other];
    const now = this.#of(a, b) + this.#of(c, d);
    const straight = this.#of(a, c) + this.#of(b, d);
    const crossed = this.#of(a, d) + this.#of(b, c);
    if (Math.max(straight, crossed) <= now) return false;
    [pairs[one], pairs[other]] =
      straight >= crossed
        ? [
            [a, c],
            [b, d],
          ]
        : [
            [a, d],
            [b, c],
          ];
    return true;
  }
}
