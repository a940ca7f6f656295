/** True if one letter put in, left out, changed, or swapped with its neighbour turns one word into the other. */
export function editDistanceIsOne(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1 || a === b) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  const swapped = longer[at] === shorter[at + 1] && longer[at + 1] === shorter[at];
  return swapped && longer.slice(at + 2) === shorter.slice(at + 2);
}

/**
 * The word and each word that is left when one letter of it is dropped: two words one edit apart share at least one of these
 * (the deletion neighbourhood of Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries", 2007).
 */
export function deletions(word: string): readonly string[] {
  const found = new Set([word]);
  for (let index = 0; index < word.length; index++) found.add(word.slice(0, index) + word.slice(index + 1));
  return [...found];
}

/** Letters of other scripts that look like Latin ones, and the Latin letters they look like. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: "a",
    в: "b",
    с: "c",
    ԁ: "d",
    е: "e",
    һ: "h",
    і: "i",
    ј: "j",
    к: "k",
    ӏ: "l",
    м: "m",
    н: "h",
    о: "o",
    р: "p",
    ѕ: "s",
    т: "t",
    у: "y",
    х: "x",
    α: "a",
    ε: "e",
    ι: "i",
    κ: "k",
    ν: "v",
    ο: "o",
    ρ: "p",
    τ: "t",
    υ: "u",
    χ: "x",
  }),
);

/**
 * The folded name with look-alike letters of other scripts turned into Latin ones: names that differ but share a skeleton may
 * be a deceit, and are shown to a person, never merged.
 */
export function skeleton(folded: string): string {
  let plain = "";
  for (const letter of folded) plain += LOOKALIKES.get(letter) ?? letter;
  return plain;
}
