import {MENTION_TYPES, type MentionType} from "../model/record";

/** Outside of any name; the others are 1 + 4 * type + place. */
export const OUTSIDE = 0;
/** Places of a token in a name: first of several, inside, last, the only one (BILOU; Ratinov and Roth 2009). */
export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;
export const NAME_TYPES = MENTION_TYPES;
export const NAME_LABELS = 1 + 4 * NAME_TYPES.length;

/** Number of a label. */
export function labelOf(type: number, place: number): number {
  return 1 + 4 * type + place;
}

/** Index of the type of a label into `NAME_TYPES`; -1 for `OUTSIDE`. */
export function typeOfLabel(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** Place of a label; meaningless for `OUTSIDE`. */
export function placeOfLabel(label: number): number {
  return (label - 1) & 3;
}

/** True if a name may end or no name is open after this label: the next token is outside or begins a name. */
export function isClosed(label: number): boolean {
  return label === OUTSIDE || placeOfLabel(label) >= LAST;
}

/** A name as the model sees it: tokens `first` to `last` (exclusive). */
export interface FoundName {
  readonly first: number;
  readonly last: number;
  readonly type: MentionType;
  /** 0..1, from the distance to the next best label. */
  readonly confidence: number;
}
