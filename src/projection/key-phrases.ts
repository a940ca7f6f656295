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
sunday next nine second seven six ten third three ever enough around feel seem going closer time times week weeks year years`.split(
    /\s+/,
  ),
);

/** Longest phrase, in words; phrases for one statement; statements that a phrase must stand in. */
const LONGEST = 3;
const MOST = 3;
const FEWEST = 2;

/** Words right behind which a noun phrase begins. "To" is none of them: verbs follow it. */
const OPENERS = new Set(
  "a an the this that these those his her its their our your my some any no every each of in on for from with at against about over between under during".split(
    " ",
  ),
);

/** A phrase that several statements share. */
export interface KeyPhrase {
  /** As it is written most, in small letters. */
  readonly text: string;
  /** The ids of the statements it stands in, sorted. */
  readonly statements: readonly string[];
}

/** A phrase as one statement has it: its words as they stand there, and whether it is a whole noun phrase by the words around it. */
interface Occurrence {
  readonly surface: string;
  readonly opened: boolean;
}

/**
 * The noun phrases that statements have in common: runs of two or three words with meaning that several statements hold and that
 * stand behind an article, a determiner or a preposition in one of them, with no further word of meaning behind, weighted so that what few of them share counts for more
 * (tf-idf); at most three for a statement, none that is part of another, none with a name in it.
 */
export function keyPhrases(statements: readonly Statement[]): readonly KeyPhrase[] {
  const phrasesOf = new Map(statements.map((statement) => [statement.id, phrasesIn(statement)]));
  const holders = new Map<string, string[]>();
  const surfaces = new Map<string, Map<string, number>>();
  const opened = new Set<string>();
  for (const [id, phrases] of phrasesOf) {
    for (const [phrase, occurrence] of phrases) {
      addTo(holders, phrase, id);
      const counts = surfaces.get(phrase) ?? new Map<string, number>();
      surfaces.set(phrase, counts.set(occurrence.surface, (counts.get(occurrence.surface) ?? 0) + 1));
      if (occurrence.opened) opened.add(phrase);
    }
  }
  const chosen = new Map<string, string[]>();
  for (const [id, phrases] of phrasesOf) {
    const nouns = new Set([...phrases.keys()].filter((phrase) => opened.has(phrase)));
    for (const phrase of chooseFor(nouns, holders, statements.length)) addTo(chosen, phrase, id);
  }
  return [...chosen]
    .filter(([, ids]) => ids.length >= FEWEST)
    .map(([phrase, ids]) => ({text: mostWritten(surfaces.get(phrase)!), statements: ids.sort(compareText)}))
    .sort((a, b) => compareText(a.text, b.text));
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The form that most statements have; of two the shorter, which is the singular. */
function mostWritten(counts: ReadonlyMap<string, number>): string {
  const [[form]] = [...counts].sort(([a, some], [b, more]) => more - some || a.length - b.length || compareText(a, b));
  return form;
}

/** The phrases of a statement by their words with the last in the singular: within clauses, of words with meaning, without names and without a participle at the end. */
function phrasesIn({text, about, speaker}: Statement): ReadonlyMap<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  const named = new Set([...about, speaker ?? ""].flatMap((id) => id.slice(id.indexOf(":") + 1).split("-")));
  for (const clause of text.normalize("NFKC").split(/[^\p{L}\p{M}\p{N}'’\s-]+/u)) {
    const written = clause.trim().split(/\s+/u);
    const words = written.map((word) => word.toLowerCase().replace(/['’]s?$/u, ""));
    const tells = words.map((word, at) => isTelling(word) && !named.has(word) && !isName(written[at], at));
    for (let from = 0; from < words.length; from++) {
      for (let length = 2; length <= LONGEST && from + length <= words.length; length++) {
        if (!tells.slice(from, from + length).every(Boolean)) break;
        if (/.{3}ed$/.test(words[from + length - 1])) continue;
        const run = words.slice(from, from + length);
        const key = [...run.slice(0, -1), singular(run[length - 1])].join(" ");
        const isWhole = !tells[from + length];
        const opened = isWhole && OPENERS.has(words[from - 1] ?? "") && !/ing$/.test(run[0]);
        const known = found.get(key);
        if (!known || (opened && !known.opened)) found.set(key, {surface: run.join(" "), opened});
      }
    }
  }
  return found;
}

/** A word with a capital that does not begin its clause is part of a name. */
function isName(word: string, at: number): boolean {
  return at > 0 && /\p{Lu}/u.test(word);
}

function isTelling(word: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}'’-]{2,}$/u.test(word) &&
    !EMPTY_WORDS.has(word) &&
    !EMPTY_WORDS.has(singular(word)) &&
    !/ly$|n['’]t$/.test(word)
  );
}

function singular(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
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
