import {NAME_LABELS} from "./name-labels";

/**
 * Hidden units that the finder of names has beside its labels: a small network that sums up the same features, rectifies the sums and adds
 * its scores to those of the linear model. It errs elsewhere than that one: together they make fewer mistakes than either.
 */
export const NAME_UNITS = 16;
/** What a feature has weights for: the labels, then the units. */
export const NAME_COLUMNS = NAME_LABELS + NAME_UNITS;

/** The arrays of the hidden layer, as a weights file holds them. */
export interface UnitArrays {
  /** What each unit has before any feature. */
  readonly unitBias: Float32Array;
  /** What one of a unit above zero adds to the labels: `NAME_LABELS` numbers a unit. */
  readonly unitOutput: Float32Array;
  /** What each label has before any unit. */
  readonly labelBias: Float32Array;
}
