/** Letters that the ways to write Arabic, Russian or Ukrainian names in Latin letters exchange, in order. Vowels become `a e i u`. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/['’`ʻʼ]/g, ""],
  [/ks/g, "x"],
  [/ph/g, "f"],
  [/kh|ch(?=[aeiou]il)/g, "h"],
  [/dj/g, "j"],
  [/c(?!h)/g, "k"],
  [/q/g, "g"],
  // "Yevgeny" and "Evgeny", "Fyodor" and "Fedor", "Alexandr" and "Alexander", "Abdullah" and "Abdulla".
  [/^ye/, "e"],
  [/(?<=[bcdfghjklmnprstvxz])yo(?!u)/g, "e"],
  [/dr$/, "dar"],
  [/(?<=[aeiou])h$/, ""],
  [/(?:ou|oo|o|w)/g, "u"],
  [/(?:ee|e[iy]|a[iy]|ij|iy|y)+/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Vowels that one vowel of another script is written with, besides those that the rules make one. */
const NEAR_VOWELS = new Set("ae ea ei ie eu ue".split(" "));

/** Shorter names are too often alike by chance; names of this length must agree in every vowel. */
const SHORTEST = 4;

function plain(word: string): string {
  return RULES.reduce((left, [pattern, letter]) => left.replace(pattern, letter), word);
}

/** The key under which the ways to write one foreign name meet: its consonants. Names that share it may still be others, see `areRomanised`. */
export function romanised(word: string): string {
  return plain(word)
    .replace(/(?!^)[aeiu]+/g, "")
    .replace(/^[aeiu]+/, "a");
}

/** True if two different folded names may be one name written from another script in two ways: "Mohammed" and "Muhammad", "Yusuf" and "Yousef", "Sergei" and "Sergey". */
export function areRomanised(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (a === b || shortest < SHORTEST || romanised(a) !== romanised(b)) return false;
  const [first, second] = [plain(a), plain(b)].map((word) => word.match(/[aeiu]+/g) ?? []);
  if (first.length !== second.length) return false;
  return first.every((vowels, index) => {
    const other = second[index];
    return vowels === other || (shortest > SHORTEST && NEAR_VOWELS.has(vowels + other));
  });
}
