import type {Span} from "../../model/span";
import {claimOf} from "./claim";
import {secondRole} from "./descriptions";
import {isTime, type Placed, phraseSpan, placedBetween, preposition, type Reading, tokenAt} from "./reading";

const FORMER = /\b(?:former|formerly|ex|late|retired|onetime|one-time|then|past|previous)\b/i;
const FUTURE = /\b(?:elect|nominee|designate|incoming|hopeful|candidate)\b|-(?:elect|designate)\b/i;
const ACTING = /\b(?:acting|interim)\b/i;

/** Current, former, acting or future, as the words of a title tell. */
export function statusOf(words: string, past = false): "current" | "former" | "acting" | "future" {
  if (FORMER.test(words)) return "former";
  if (ACTING.test(words)) return past ? "former" : "acting";
  if (FUTURE.test(words)) return "future";
  return past ? "former" : "current";
}

/** A body or a place: what somebody may hold an office of. */
export function isBody({chain}: Placed): boolean {
  return chain.type === "ORG" || chain.type === "PLACE";
}

/** Words of the field of an office between a body and the title: "history" of "Harvard history professor". */
export const FIELD = 3;

/** Tokens between "former" and the title or body that it is said of. */
const FORMER_AWAY = 5;

/** "former" of "former Harvard history professor" and of "former [Canadian] President Roe", "then" of "then-mayor": what stands before a title and its body. */
export function wordsBefore({tokens, tags}: Reading, body: Span, title: Span): string {
  const start = tokenAt(tokens, Math.min(body.start, title.start));
  for (let token = start - 1; token >= Math.max(0, start - FORMER_AWAY); token--) {
    const word = tokens.lower[token] as string;
    if (/^(?:former|formerly|ex|then|late|acting|interim|retired|onetime|one-time)(?:-.*)?$/.test(word))
      return word.split("-")[0] as string;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tags.upos[token] as string) && !/^[-[\]()]$/.test(word)) return "";
  }
  return "";
}

/** Verbs that take an office from somebody. */
const OUSTING = new Set("discharge dismiss sack fire oust remove depose topple relieve".split(" "));

/** "Roe, the director of the Border Office, was dismissed": the office no longer holds. */
export function isOusted(reading: Reading, {head}: Placed): boolean {
  const verb = reading.syntax.heads[head] as number;
  if (verb < 0 || reading.syntax.labels[head] !== "nsubj:pass" || !OUSTING.has(reading.tags.lemmas[verb] as string))
    return false;
  const {modality, negated} = claimOf(reading, verb);
  return modality === "asserted" && !negated;
}

/** Says the title by itself what office somebody holds? A profession ("actor", "investor") needs a body to be a position. */
export function isOffice({titles}: Reading, title: string): boolean {
  const words = title.toLowerCase().split(/[\s-]+/);
  for (let from = Math.max(0, words.length - titles.longest); from < words.length; from++) {
    const kind = titles.classOf(words.slice(from).join(" "));
    if (kind !== undefined) return kind !== "role" && kind !== "honorific";
  }
  if (OFFICES.has(words.at(-1) as string)) return true;
  // "Minister of Health": the office stands before its field.
  const joint = words.findIndex((word) => /^(?:of|for|at|to|with|in|under)$/.test(word));
  return joint > 0 && isOffice({titles} as Reading, words.slice(0, joint).join(" "));
}

/** People who know a place and hold no office of it. */
const KNOWING = new Set(
  "specialist expert scholar correspondent analyst historian observer watcher researcher".split(" "),
);

/** Offices that may be for a part of the world: "Asia director of the Harbour Council". */
const REGIONAL = new Set(
  "director manager head chief editor executive officer chair representative ceo scholar".split(" "),
);

/**
 * "China" of "China specialist at Harbour College", "Asia director for the Harbour Council": a place before the noun is a field where
 * the phrase names a body, or where the noun is for those who know it. "Canada’s Harbour Board" is one body.
 */
export function withoutFields(reading: Reading, bodies: readonly Placed[]): Placed[] {
  const {tokens, tags} = reading;
  const isField = ({chain, head, last}: Placed): boolean => {
    if (chain.type !== "PLACE") return false;
    // "a fellow for Canada at the Harbour Bank"
    if (preposition(reading, head) === "for") return bodies.some((other) => other.chain.type === "ORG");
    const next = bodies.find((other) => other.chain.type === "ORG" && other.first > last);
    if (/^['’]s?$/.test(tokens.lower[last] ?? "")) return next !== undefined && next.first <= last + 2;
    const nouns: string[] = [];
    for (let noun = last; nouns.length <= FIELD && /^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[noun] as string); noun++)
      nouns.push((tags.lemmas[noun] as string).toLowerCase());
    if (nouns.length === 0) return false;
    if (nouns.some((lemma) => KNOWING.has(lemma))) return true;
    return (
      next !== undefined &&
      (nouns.some((lemma) => REGIONAL.has(lemma)) || /^(?:at|for|with)$/.test(preposition(reading, next.head)))
    );
  };
  return bodies.filter((body) => !isField(body));
}

/** Nouns whose relation is not a position, or is told more exactly by other rules. */
export const OTHER_NOUNS = new Set(
  (
    "man woman boy girl person people child kid baby friend wife husband son daughter father mother brother sister parent spouse partner widow cousin uncle aunt nephew niece girlfriend boyfriend " +
    "fugitive convict criminal beneficiary contender favourite favorite outsider newcomer fan victim suspect resident native citizen immigrant migrant refugee critic supporter opponent fan founder co-founder graduate alumnus member winner loser candidate father-in-law participant survivor hero rival defendant " +
    "actor actress singer writer musician individual veteran student worshipper witness resident refugee supporter opponent critic advocate guy lady gentleman neighbor neighbour foe enemy ally prisoner inmate detainee killer murderer twin hostage " +
    "mentor colleague star patriarch matriarch protagonist hero heroine character villain protege protégé"
  ).split(" "),
);

export const OFFICES = new Set(
  "president vice-president premier chancellor minister secretary senator governor mayor congressman congresswoman representative director commissioner chairman chairwoman chairperson chair chief ambassador judge justice sheriff attorney prosecutor general commander speaker king queen czar executive ceo cfo coo spokesman spokeswoman spokesperson coach captain bishop archbishop pope editor manager treasurer superintendent undersecretary lawmaker councilman councilwoman".split(
    " ",
  ),
);

/** "Northport Hospital" of "Adam Poe, director, Northport Hospital, said": a body between two commas, the first at a token. */
export function bodyBehind(reading: Reading, comma: number): Placed[] {
  const {lower} = reading.tokens;
  if (lower[comma] !== ",") return [];
  return placedBetween(reading, comma + 1, comma + 2).filter(
    ({chain, mention, last}) => chain.type === "ORG" && mention.kind === "name" && /^[,.]$/.test(lower[last] ?? "."),
  );
}

/** The words of a position: they end before a clause, a comma or a quotation mark. */
export function titleWords(reading: Reading, noun: number): Span {
  const span = phraseSpan(reading, noun, {cut: ["appos", "acl", "nsubj", "cop", "advmod", "advcl", "aux"]});
  const {starts, ends, words, lower} = reading.tokens;
  const first = tokenAt(reading.tokens, span.start);
  const opens = reading.tags.upos[first] === "DET" || /^(?:his|her|its|their|our|my)$/.test(lower[first] as string);
  const start = opens && first < noun ? (starts[first + 1] as number) : span.start;
  let last = noun;
  for (let token = noun + 1; token < words.length && (starts[token] as number) < span.end; token++) {
    if (/^(?:who|whom|whose|which|that)$/.test(lower[token] as string)) break;
    // "of the Denver-based board": the participle belongs to the name.
    if (reading.tags.upos[token] === "VERB" && !isCompounded(reading, token)) break;
    if (/^[,;:()"“”—–]$/.test(words[token] as string) || isTime(reading, token)) break;
    // "and the administrator of …": another position begins, whatever the parser hangs it on.
    if (/^(?:to|with|by|alongside)$/.test(lower[token] as string) && namesSomebody(reading, token + 1)) break;
    if (secondRole(reading, noun, token) >= 0) break;
    if (
      /^[\p{L}\p{N}]/u.test(words[token] as string) &&
      !/^(?:CCONJ|ADP|DET|SCONJ)$/.test(reading.tags.upos[token] as string)
    )
      last = token;
  }
  return {start, end: Math.max(ends[last] as number, ends[noun] as number)};
}

/** Does "-based", "-owned", "-led" stand at a token, joined to the word before? */
export function isCompounded({text, tokens}: Reading, token: number): boolean {
  const start = tokens.starts[token];
  return start !== undefined && [start, start - 1].some((from) => /^[-–]\p{Ll}+\b/u.test(text.slice(from, from + 14)));
}

/** Does the name of a person begin at a token? */
function namesSomebody(reading: Reading, token: number): boolean {
  return placedBetween(reading, token, token + 1).some(
    ({chain, mention}) => chain.type === "PERSON" && mention.kind === "name",
  );
}
