/** A value of a graph attribute. */
export type Scalar = string | number | boolean | null | undefined;

/** A number as every format writes it: at most four decimals, no minus zero. */
export function numberText(value: number): string {
  return String(rounded(value));
}

/** The number at most four places after the point; minus zero becomes zero. */
export function rounded(value: number): number {
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  return Math.round(value * 10_000) / 10_000 || 0;
}

/** True if there is something to write: no null, no undefined, no NaN, no infinity. */
export function isPresent(value: Scalar): value is string | number | boolean {
  return typeof value === "number" ? Number.isFinite(value) : value !== null && value !== undefined;
}

/** The value as text: numbers rounded, booleans as `true` and `false`, nothing as "". */
export function scalarText(value: Scalar): string {
  if (!isPresent(value)) return "";
  return typeof value === "number" ? numberText(value) : String(value);
}
