/** The number words from zero to twenty; each stands at the place of its value. */
export const SMALL_NUMBERS: readonly string[] = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** The number words of the tens after twenty. */
export const TENS: {readonly [word: string]: number} = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** The words that multiply what stands before them: "three dozen", "2 million". */
export const SCALES: {readonly [word: string]: number} = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

/** The value of one number word ("seven", "forty", "dozen"), or null if it is none. */
export function numberOfWord(word: string): number | null {
  const small = SMALL_NUMBERS.indexOf(word);
  return small >= 0 ? small : (TENS[word] ?? SCALES[word] ?? null);
}
