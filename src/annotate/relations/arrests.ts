import type {Chain} from "../../model/record";
import {countOf} from "./amount";
import {claimOf} from "./claim";
import {argumentsOf} from "./clause";
import type {Finding} from "./finding";
import {coordinated, dependents, label, phraseSpan, placedBetween, type Reading, reach, sentenceOf} from "./reading";
import {evidenceOf, ownersOf, qualifiersOf} from "./triggered";

/** "The agency made 1,179 arrests": arrests that are counted as things. */
export function arrestCounts(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let noun = 0; noun < reading.tokens.count; noun++) {
    if (reading.tags.lemmas[noun] !== "arrest" || reading.tags.upos[noun] !== "NOUN") continue;
    const count = countOf(reading, noun);
    if (count === undefined) continue;
    const verb = reading.syntax.heads[noun] as number;
    const making =
      verb >= 0 &&
      label(reading, noun) === "obj" &&
      /^(?:make|carry|conduct|report|record|announce|log|post)$/.test(reading.tags.lemmas[verb] as string);
    const owner = (making ? argumentsOf(reading, verb).subjects : ownersOf(reading, noun))[0];
    const subject = owner === undefined ? null : (reading.byHead.get(owner)?.chain ?? null);
    if (subject?.type === "PLACE" || subject?.type === "NORP") continue;
    const literal = phraseSpan(reading, noun);
    const {negated, modality} = claimOf(reading, making ? verb : noun);
    found.push({
      type: "arrested",
      subject,
      object: null,
      literal,
      qualifiers: {...qualifiersOf(reading, making ? verb : noun, noun), count},
      negated,
      modality,
      evidence: evidenceOf(reading, noun, [
        literal,
        making ? {start: reading.tokens.starts[verb] as number, end: reading.tokens.ends[verb] as number} : null,
      ]),
      anchor: reading.tokens.starts[noun] as number,
      confidence: 0.7,
      by: "arrests",
    });
  }
  return found;
}

const TAKEN =
  /^(?:arrested|detained|netted|apprehended|captured|deported|nabbed|swept|held|jailed|imprisoned|arrestees?|detainees?)$/;
const ORIGIN = new Set("originate come hail be".split(" "));

/** Who the arrested are: where they come from, and what else a clause says of them. */
export function arrestees(reading: Reading): Finding[] {
  return [...origins(reading), ...profiles(reading)];
}

/** "Most of those netted … originated from Southport and Eastport." */
function origins(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let verb = 0; verb + 1 < reading.tokens.count; verb++) {
    if (!ORIGIN.has(reading.tags.lemmas[verb] as string) || reading.tokens.lower[verb + 1] !== "from") continue;
    const from = reading.sentences[sentenceOf(reading, verb)]?.first ?? 0;
    const taken = lastTaken(reading, from, verb);
    if (taken < 0) continue;
    const first = placedBetween(reading, verb + 1, verb + 6).find(
      ({chain}) => chain.type === "PLACE" || chain.type === "NORP",
    );
    const {negated, modality} = claimOf(reading, verb);
    for (const token of first ? coordinated(reading, first.head) : []) {
      const place = reading.byHead.get(token);
      if (place)
        found.push({
          type: "arrestees_from",
          subject: takersOf(reading, taken),
          object: place.chain,
          literal: null,
          qualifiers: {},
          negated,
          modality,
          evidence: evidenceOf(reading, verb, [spanOf(reading, taken), place.mention]),
          anchor: reading.tokens.starts[verb] as number,
          confidence: 0.6,
          by: "origin",
        });
    }
  }
  return found;
}

function spanOf({tokens}: Reading, token: number): {start: number; end: number} {
  return {start: tokens.starts[token] as number, end: tokens.ends[token] as number};
}

function lastTaken({tokens}: Reading, from: number, to: number): number {
  for (let token = to - 1; token >= from; token--) if (TAKEN.test(tokens.lower[token] as string)) return token;
  return -1;
}

function profiles(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let verb = 0; verb < reading.tokens.count; verb++) {
    const subject = dependents(reading, verb, ["nsubj"])[0];
    if (subject === undefined || !speaksOfTaken(reading, subject, verb) || reading.tokens.lower[verb + 1] === "from")
      continue;
    const takers = takersOf(reading, subject);
    if (takers === null) continue;
    const literal = clauseSpan(reading, verb, subject);
    const count = countOf(reading, subject);
    const {negated, modality} = claimOf(reading, verb);
    found.push({
      type: "arrestee_profile",
      subject: takers,
      object: null,
      literal,
      qualifiers: count === undefined ? {} : {count},
      negated,
      modality,
      evidence: literal,
      anchor: reading.tokens.starts[verb] as number,
      confidence: 0.6,
      by: "profile",
    });
  }
  return found;
}

/** "those detained", "317 of the total arrested", "detainees": the words of the subject say that they were taken. The verb that takes them is told elsewhere. */
function speaksOfTaken(reading: Reading, subject: number, verb: number): boolean {
  if (TAKEN.test(reading.tokens.lower[verb] as string) || label(reading, verb) === "acl") return false;
  const below = [subject, ...(reading.children[subject] ?? [])].flatMap((token) => [
    token,
    ...(reading.children[token] ?? []),
  ]);
  return below.some(
    (token) =>
      token < verb && TAKEN.test(reading.tokens.lower[token] as string) && reading.tokens.lower[token] !== "held",
  );
}

/** Who took them: the event or body in the subject's own words, else whoever the text last said arrested somebody. */
function takersOf(reading: Reading, subject: number): Chain | null {
  const sentence = sentenceOf(reading, subject);
  const isTaker = ({type}: Chain): boolean => type === "EVENT" || type === "ORG";
  const span = phraseSpan(reading, subject);
  const [from, to] = reach(reading, subject, ["conj", "parataxis"]);
  const own = placedBetween(reading, from, to).find(({mention, chain}) => mention.end <= span.end && isTaker(chain));
  if (own) return own.chain;
  const start = reading.sentences[Math.max(0, sentence - 4)]?.first ?? 0;
  const near = placedBetween(reading, start, subject).filter(({chain}) => isTaker(chain));
  return (near.findLast(({chain}) => chain.type === "EVENT") ?? near.at(-1))?.chain ?? null;
}

/** The clause from its subject to its end. */
function clauseSpan(reading: Reading, verb: number, subject: number): {start: number; end: number} {
  const subjectSpan = phraseSpan(reading, subject);
  let last = verb;
  for (const child of reading.children[verb] ?? []) {
    const name = label(reading, child);
    if (child > verb && name !== "punct" && name !== "conj" && name !== "parataxis" && name !== "cc")
      last = Math.max(last, tokenEnd(reading, child));
  }
  return {start: subjectSpan.start, end: Math.max(subjectSpan.end, reading.tokens.ends[last] as number)};
}

function tokenEnd(reading: Reading, token: number): number {
  return Math.max(
    token,
    ...(reading.children[token] ?? [])
      .filter((child) => label(reading, child) !== "punct")
      .map((child) => tokenEnd(reading, child)),
  );
}
