const STOP_WORDS = new Set(
  `a an and are as at be been being but by can could did do does for from had has have he her hers him his i if in into is it its
may might more most must my no nor not of on one or our out over own she should so some such than that the their them then there
these they this those to under up upon very was we were what when where which while who whom whose why will with would you your
also about after again all any because before between both during each few further here how just only other same through too until
said says say told tells tell added adds never cannot dont doesnt didnt isnt wont`.split(/\s+/),
);

/** The words of a text that carry its meaning: without function words, plural and verb endings dropped. */
export function meaningWords(words: readonly string[]): readonly string[] {
  return words.filter((word) => !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word))).map(stem);
}

/** A crude stem, the same for the forms of one regular word: enough to tell that two texts use it. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, "");
  const bare = word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s)$/, "");
  return bare.length >= 3 ? bare.replace(/e$/, "") : word;
}
