import type {Container} from "./container";
import {NAME_LABELS} from "./name-labels";

/** Hidden units that the finder of names has beside its labels. */
export const NAME_UNITS = 16;
/** What a feature has weights for: the labels, then the units. */
export const NAME_COLUMNS = NAME_LABELS + NAME_UNITS;

/** The arrays of `NameUnits`, as a weights file holds them. */
export interface UnitArrays {
  /** What each unit has before any feature. */
  readonly unitBias: Float32Array;
  /** What one of a unit above zero adds to the labels: `NAME_LABELS` numbers a unit. */
  readonly unitOutput: Float32Array;
  /** What each label has before any unit. */
  readonly labelBias: Float32Array;
}

/**
 * The hidden layer of the finder of names: a small network that sums up the same features, rectifies the sums and adds its scores to
 * those of the linear model. It errs elsewhere than that one: together they make fewer mistakes than either.
 */
export class NameUnits {
  readonly #arrays: UnitArrays;

  constructor(arrays: UnitArrays) {
    this.#arrays = arrays;
  }

  /** Opens the arrays of a container. */
  static of(container: Container): NameUnits {
    return new NameUnits({
      unitBias: container.f32("unitBias"),
      unitOutput: container.f32("unitOutput"),
      labelBias: container.f32("labelBias"),
    });
  }

  /**
   * Scores of the labels of one token.
   * @param sums sums of its features, `NAME_COLUMNS` of them from index `from` on.
   * @param scores receives `NAME_LABELS` scores from index `to` on.
   */
  score(sums: Float32Array, from: number, scores: Float32Array, to: number): void {
    const {unitBias, unitOutput, labelBias} = this.#arrays;
    for (let label = 0; label < NAME_LABELS; label++) scores[to + label] = sums[from + label] + labelBias[label];
    for (let unit = 0; unit < NAME_UNITS; unit++) {
      const value = sums[from + NAME_LABELS + unit] + unitBias[unit];
      if (value <= 0) continue;
      const row = unit * NAME_LABELS;
      for (let label = 0; label < NAME_LABELS; label++) scores[to + label] += value * unitOutput[row + label];
    }
  }
}
