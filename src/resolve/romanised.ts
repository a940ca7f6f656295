/**
 * Letters that the ways to write Arabic, Russian or Ukrainian names in Latin letters exchange, in order. What is left is the
 * same for "Mohammed" and "Muhammad", "Sergei" and "Sergey", "Qaddafi" and "Gaddafi".
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/ks/g, "x"],
  [/ph/g, "f"],
  [/kh/g, "h"],
  [/dj/g, "j"],
  [/q/g, "g"],
  [/(?:ou|oo|o|w)/g, "u"],
  [/(?:ee|ei|ey|ij|iy|y)+/g, "i"],
  [/e/g, "a"],
  [/(.)\1+/g, "$1"],
];

/** Shorter names are too often alike by chance. */
const SHORTEST = 5;

/** The form under which the ways to write one foreign name meet. */
export function romanised(word: string): string {
  return RULES.reduce((left, [pattern, letter]) => left.replace(pattern, letter), word);
}

/** True if two different folded names may be one name written from another script in two ways. */
export function areRomanised(a: string, b: string): boolean {
  return a !== b && Math.min(a.length, b.length) >= SHORTEST && romanised(a) === romanised(b);
}
