const PLAIN = /^[a-z]+$/;

/**
 * The form under which lexicons know a word: lower case without accents, full stops and apostrophes ("U.S." -> "us",
 * "Peña" -> "pena"). A word without letters or digits becomes "".
 */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize("NFKD").replace(/[^\p{L}\p{N}&]/gu, "");
}

/** The normalised words of a phrase, cut as the tokeniser cuts: at white space, hyphens, slashes and before a possessive. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .split(/[\s/-]+|(?=['’]s(?:\s|$))/)
    .map(normaliseWord)
    .filter((word) => word !== "");
}
