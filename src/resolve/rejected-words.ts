import type {Claim, Meeting, Page} from "./claims";
import {stem} from "./meaning";
import {wordsOf} from "./words";

/** A description that a claim sets aside: "routine actions and not raids", "a mistake, not a crime". */
const REJECTED =
  /(?:,|\band|\bbut|\brather than|\binstead of)\s+(?:not\s+)(?!(?:an?\s+)?(?:single|one|all|every)\b)(?:an?\s+|the\s+)?(?:[\p{Ll}-]+\s+)?([\p{Ll}-]{4,})(?=[.,;'"”’]|\s*$)/u;
/** Words that stand for nothing a text may be about. */
const EMPTY = new Set([
  "that",
  "this",
  "them",
  "there",
  "here",
  "only",
  "just",
  "anything",
  "everything",
  "nothing",
  "something",
  "someone",
  "others",
]);

/** A name for a thing, given as such: "the term 'floating city'". */
const TERM = /\b(?:term|label|word|phrase|description|characteri[sz]ation|moniker)s?\s+["“'‘]([^"“”'‘’]{3,40})["”'’]/iu;
/** Cues of those who will not have a term; with a negated cue any will do. */
const REFUSES = /\b(?:reject|disput|object|avoid|dislike|resist|resent|refus|den[yi]|disavow|bristle)/iu;

/** What claims characterise differently: by a word set aside, or a term refused, that others in the same document use. */
export function rejectedWords(page: Page): readonly Meeting[] {
  return [...setAside(page), ...refusedTerms(page)];
}

/** A term somebody will not have, against the first claim that uses it. */
function refusedTerms({claims}: Page): readonly Meeting[] {
  return claims.flatMap((claim): Meeting[] => {
    const {statement} = claim;
    const [, term = null] = TERM.exec(claim.text) ?? [];
    if (claim.own || term === null || !(statement.negated || REFUSES.test(statement.cue))) return [];
    const wanted = stems(term);
    const other = claims.find((one) => differ(one, claim) && stems(one.text).includes(wanted));
    if (!other) return [];
    const reason = `the term "${term}" is refused by the one and used by the other`;
    return [{from: claim, to: other, type: "CONFLICTS_WITH", rule: "refused term", reason, confidence: 0.65}];
  });
}

/** The stems of a text in a row, for finding one row in another. */
function stems(text: string): string {
  return ` ${wordsOf(text)
    .map((word) => stem(word).replace(/(?<=t)y$/, ""))
    .join(" ")} `;
}

/**
 * A claim that says of something what it is not, against the first claim of the document, by anybody else, that calls it so: two
 * characterisations of one thing. Claims about several things that share only that word are not compared.
 */
function setAside({claims}: Page): readonly Meeting[] {
  return claims.flatMap((claim): Meeting[] => {
    if (claim.own) return [];
    const [, word = null] = REJECTED.exec(claim.text.toLowerCase()) ?? [];
    if (word === null || EMPTY.has(word)) return [];
    const other = claims.find((one) => calls(one, word) && differ(one, claim) && shared(one, claim, word));
    if (!other) return [];
    const reason = `"not ${word}" against a text that speaks of ${word}`;
    return [{from: claim, to: other, type: "CONFLICTS_WITH", rule: "rejected word", reason, confidence: 0.65}];
  });
}

function calls({words, hasNot}: Claim, word: string): boolean {
  return !hasNot && words.some((one) => one === word || (one.length > 4 && stem(one) === stem(word)));
}

function differ(a: Claim, b: Claim): boolean {
  if (a.sentence === b.sentence) return false;
  return a.own || (a.statement.speaker !== null && a.statement.speaker !== b.statement.speaker);
}

/** They have something else in common than the word. */
function shared(a: Claim, b: Claim, word: string): boolean {
  const rejected = stem(word);
  return [...a.units.keys()].some((unit) => unit !== rejected && b.units.has(unit));
}
