import type {Statement} from "../model/statement";
import {compareText} from "../model/text";

/** Words that begin, end or join no key phrase. */
const EMPTY_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can
could did do does doing down during each even every few for from further get gets had has have having he her here hers him his
how i if in into is it its just less made make makes many may me might more most much must my near no nor not now of off on once
one only or other our out over own per put said same say says she should since so some still such take takes than that the their
them then there these they this those though through to too two under until up upon us very via want wants was we were what when
where whether which while who whom whose why will with within without would yet you your ago day days don't eight first five four last month months monday tuesday wednesday thursday friday saturday
sunday next nine second seven six ten third three time times week weeks year years`.split(/\s+/),
);

/** Longest phrase, in words; phrases for one statement; statements that a phrase must stand in. */
const LONGEST = 3;
const MOST = 3;
const FEWEST = 2;

/** A phrase that several statements share. */
export interface KeyPhrase {
  /** As it is written most, in small letters. */
  readonly text: string;
  /** The ids of the statements it stands in, sorted. */
  readonly statements: readonly string[];
}

/**
 * The phrases that statements have in common: runs of two or three words with meaning that several statements hold, weighted
 * so that what few of them share counts for more (tf-idf); at most three for a statement, none that is part of another.
 */
export function keyPhrases(statements: readonly Statement[]): readonly KeyPhrase[] {
  const phrasesOf = new Map(statements.map((statement) => [statement.id, phrasesIn(statement)]));
  const holders = new Map<string, string[]>();
  for (const [id, phrases] of phrasesOf) {
    for (const phrase of phrases) {
      const list = holders.get(phrase);
      if (list) list.push(id);
      else holders.set(phrase, [id]);
    }
  }
  const chosen = new Map<string, string[]>();
  for (const [id, phrases] of phrasesOf) {
    for (const phrase of chooseFor(phrases, holders, statements.length)) {
      const list = chosen.get(phrase);
      if (list) list.push(id);
      else chosen.set(phrase, [id]);
    }
  }
  return [...chosen]
    .filter(([, ids]) => ids.length >= FEWEST)
    .map(([text, ids]) => ({text, statements: ids.sort(compareText)}))
    .sort((a, b) => compareText(a.text, b.text));
}

/** The phrases of a statement, each once: within clauses, of words with meaning, in the singular, not the names in it. */
function phrasesIn({text, about, speaker}: Statement): ReadonlySet<string> {
  const found = new Set<string>();
  const named = new Set([...about, speaker ?? ""].flatMap((id) => id.slice(id.indexOf(":") + 1).split("-")));
  for (const clause of text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’\s-]+/u)) {
    const words = clause.split(/\s+/u).map((word) => word.replace(/['’]s?$/u, ""));
    for (let from = 0; from < words.length; from++) {
      for (let length = 2; length <= LONGEST && from + length <= words.length; length++) {
        const run = words.slice(from, from + length);
        if (run.every(isTelling) && !run.every((word) => named.has(word)))
          found.add([...run.slice(0, -1), singular(run[length - 1])].join(" "));
      }
    }
  }
  return found;
}

function isTelling(word: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(word) &&
    !EMPTY_WORDS.has(word) &&
    !EMPTY_WORDS.has(singular(word)) &&
    !/ly$/.test(word)
  );
}

function singular(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function chooseFor(
  phrases: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly string[]>,
  total: number,
): readonly string[] {
  const weight = (phrase: string): number => {
    const words = phrase.split(" ").length;
    return Math.round(1000 * words * Math.log(total / holders.get(phrase)!.length));
  };
  const shared = [...phrases].filter((phrase) => holders.get(phrase)!.length >= FEWEST);
  const ranked = shared.sort((a, b) => weight(b) - weight(a) || compareText(a, b));
  const chosen: string[] = [];
  for (const phrase of ranked) {
    if (chosen.length < MOST && !chosen.some((other) => ` ${other} `.includes(` ${phrase} `))) chosen.push(phrase);
  }
  return chosen;
}
