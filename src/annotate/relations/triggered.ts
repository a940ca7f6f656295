import type {Place, Trigger} from "../../lexicon/relation-triggers";
import type {Chain, Qualifiers} from "../../model/record";
import {cover, type Span} from "../../model/span";
import {countOf} from "./amount";
import {claimOf, isDenied} from "./claim";
import {argumentsOf, isPassive} from "./clause";
import type {Context} from "./context";
import type {Finding} from "./finding";
import {
  coordinated,
  dependents,
  type Filler,
  filler,
  isTime,
  kindOf,
  phraseSpan,
  preposition,
  type Reading,
  sentenceOf,
  timesBetween,
  tokenAt,
} from "./reading";

/** Relations that make sense without anybody named on either side: "498 people were arrested". */
const COUNTED = new Set(["arrested", "detained", "deported"]);
/** What says something although the text does not name who did it: "Poe was arrested". "Somebody supports Poe" says nothing. */
const AGENTLESS = new Set(
  "arrested detained deported released kills attacks raided targeted cancelled planned ordered issued sued ruled_against".split(
    " ",
  ),
);
/** Objects of these are the places where they happen, if the text names places: "raided homes in Northport". */
const AT_PLACES = new Set(["raided"]);

/** Relations told by a verb of the table, through passives, relative clauses, participles and coordination. */
export function verbRelations(reading: Reading, {triggers}: Context): Finding[] {
  const found: Finding[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.tags.upos[token] !== "VERB" || reading.syntax.heads[token] === -2) continue;
    const rows = triggers.get(`verb ${reading.tags.lemmas[token]}`);
    if (rows) for (const row of rows) found.push(...readVerb(reading, token, row));
  }
  return found;
}

function readVerb(reading: Reading, verb: number, row: Trigger): Finding[] {
  if (!hasParticle(reading, verb, row.particle, row.to)) return [];
  const {subjects, objects, passive} = argumentsOf(reading, verb);
  const oblique = row.to === "object" ? objects : obliques(reading, verb, row.to, objects);
  const first = row.from === "object" ? objects : subjects;
  const inverse = row.from === "inverse";
  if (FROM_ANYTHING.has(row.lemma) && !isOutOfPlace(reading, verb, subjects, objects)) return [];
  if (row.from === "object" && !passive && objects.length === 0) return [];
  // "trained guns at": who trains something else is not taught there.
  if (row.type === "educated_at" && !passive && row.to !== "object" && objects.length > 0) return [];
  return combine(reading, verb, row, inverse ? [oblique, first] : [first, oblique]);
}

/** One is expelled from a party or a school as well: it is a deportation where a country does it or is left. */
const FROM_ANYTHING = new Set(["expel"]);

function isOutOfPlace(
  reading: Reading,
  verb: number,
  subjects: readonly number[],
  objects: readonly number[],
): boolean {
  const left = ["from", "to"].flatMap((word) => obliques(reading, verb, word, objects));
  return [...subjects, ...left].some((token) => filler(reading, token).chain?.type === "PLACE");
}

function hasParticle(reading: Reading, verb: number, particle: string, to: string): boolean {
  const own = (reading.children[verb] ?? []).find((child) => reading.syntax.labels[child] === "compound:prt");
  if (particle === to && reading.tokens.lower[verb + 1] !== particle) return false;
  // "was held back", "called out": with a particle the verb is another.
  if (particle === "" && own === undefined && reading.tags.xpos[verb + 1] === "RP") return false;
  if (particle === "" || particle === to) return own === undefined || reading.tokens.lower[own] === to;
  return own !== undefined ? reading.tokens.lower[own] === particle : reading.tokens.lower[verb + 1] === particle;
}

/** Nouns after a preposition that belong to the verb, or to its object ("seek support for"). */
function obliques(reading: Reading, verb: number, wanted: string, objects: readonly number[]): number[] {
  const own = dependents(reading, verb, ["obl", "nmod"]).concat(
    objects.flatMap((object) => dependents(reading, object, ["nmod"])),
  );
  const found = own
    .filter((child) => preposition(reading, child).split(" ").includes(wanted))
    .flatMap((child) => coordinated(reading, child));
  if (found.length > 0) return found;
  // "accused of running a gang": a clause takes the place of the noun.
  const clauses = dependents(reading, verb, ["advcl", "ccomp", "xcomp"]).concat(
    objects.flatMap((object) => dependents(reading, object, ["acl"])),
  );
  return clauses.filter((child) =>
    dependents(reading, child, ["mark"]).some((mark) => reading.tokens.lower[mark] === wanted),
  );
}

function combine(
  reading: Reading,
  trigger: number,
  row: Trigger,
  [first, second]: readonly [readonly number[], readonly number[]],
): Finding[] {
  const subjects = first
    .map((token) => filler(reading, token))
    .filter((each) => each.chain === null || fits(reading, each, row.from === "inverse" ? row.objects : row.subjects));
  if (first.length > 0 && subjects.length === 0) return [];
  const objects = placesOf(
    reading,
    trigger,
    row.type,
    second
      .filter((token) => !isTime(reading, token) && !isBeside(reading, token, row))
      .map((token) => filler(reading, token)),
  ).filter((each) => fits(reading, each, row.from === "inverse" ? row.subjects : row.objects));
  const found: Finding[] = [];
  for (const subject of subjects.length > 0 ? subjects : [null]) {
    for (const object of objects) {
      const finding = pair(reading, trigger, row, subject, object);
      if (finding) found.push(finding);
    }
  }
  return found;
}

const TERM = /^(?:hour|day|week|month|year|decade|life)$/;

/** "Jailed for nine months", "charged last year, with prosecutors saying": how long, and who else acts, is not for what. */
function isBeside(reading: Reading, token: number, {type, to}: Trigger): boolean {
  if (type === "convicted_of") return to === "for" && TERM.test(reading.tags.lemmas[token] as string);
  return type === "charged_with" && to === "with" && kindOf(reading, filler(reading, token)) === "PERSON";
}

function pair(reading: Reading, trigger: number, row: Trigger, subject: Filler | null, object: Filler): Finding | null {
  const chain = subject?.chain ?? null;
  if (chain === null && object.chain === null && !(COUNTED.has(row.type) && row.part === "verb")) return null;
  if (chain !== null ? chain === object.chain : !mayLackSubject(reading, trigger, row)) return null;
  if (chain === null && subject !== null && !subjectMayBeWords(reading, subject, row)) return null;
  const literal = object.chain === null ? phraseSpan(reading, object.token) : null;
  if (row.type === "ruled_against" && !isJudge(reading, subject)) return null;
  // Two people who clash do so in words.
  if (/^(?:clash|battle)$/.test(row.lemma) && chain?.type === "PERSON" && object.chain?.type === "PERSON") return null;
  if (literal && STANDS.has(row.type) && isNoParty(reading, object.token)) return null;
  // "captured by Channel 5" is filmed.
  if (row.lemma === "capture" && chain?.subtype === "news_outlet") return null;
  const {negated, modality} = claimOf(reading, trigger);
  return {
    type: row.type,
    subject: chain,
    object: object.chain,
    literal,
    qualifiers: qualifiersOf(reading, trigger, object.token, {place: object.chain}),
    negated: negated || isDenied(reading, object.token) || (subject !== null && isDenied(reading, subject.token)),
    modality,
    evidence: evidenceOf(reading, trigger, [subject?.span, object.chain ? object.span : (literal as Span)]),
    anchor: reading.tokens.starts[trigger] as number,
    confidence: 0.7,
    by: `${row.part}:${row.lemma}`,
  };
}

/** Relations to somebody or something that has to be known: "supports another" tells nothing. */
const STANDS = new Set("supports opposes targeted released".split(" "));
const AMOUNTS = new Set(
  "hundred thousand million billion dozen other number time one day week month year percent".split(" "),
);

/** "rejected hundreds", "supports another candidate", "backs one": words that point at nothing. */
function isNoParty(reading: Reading, token: number): boolean {
  if (reading.tags.upos[token] === "NUM" || AMOUNTS.has(reading.tags.lemmas[token] as string)) return true;
  return dependents(reading, token, ["det"]).some((child) =>
    /^(?:another|each)$/.test(reading.tokens.lower[child] as string),
  );
}

/** Without an agent an attack is one where it was suffered ("Northport was attacked"): "the line of attack on Poe" and "spots attacking Poe" are words. */
function mayLackSubject(reading: Reading, trigger: number, {type, part}: Trigger): boolean {
  return AGENTLESS.has(type) && (type !== "attacks" || (part === "verb" && isPassive(reading, trigger)));
}

/** Nobody named does it: right where the place takes common nouns ("activists oppose the plan") and the noun is of the type. */
function subjectMayBeWords(reading: Reading, subject: Filler, row: Trigger): boolean {
  const kind = kindOf(reading, subject);
  return kind === null ? reading.tags.upos[subject.token] !== "PRON" : row.subjects.types.has(kind);
}

function isJudge(reading: Reading, subject: Filler | null): boolean {
  if (subject === null) return false;
  return (
    subject.chain?.subtype === "court" ||
    /^(?:judge|court|justice|panel|magistrate|tribunal|jury)$/.test(reading.tags.lemmas[subject.token] as string)
  );
}

function fits(reading: Reading, each: Filler, place: Place): boolean {
  const {chain, token} = each;
  if (chain) {
    if (chain.unnamed) return place.any || place.types.has(chain.type);
    if (place.subtype !== null && place.types.has(chain.type))
      return chain.subtype === place.subtype || /\b(?:school|university|college|prize|award|medal)\b/i.test(chain.name);
    return place.types.has(chain.type) || (place.any && chain.type !== "NORP");
  }
  if (!/^(?:NOUN|PROPN|NUM|ADJ|VERB)$/.test(reading.tags.upos[token] as string)) return false;
  const kind = kindOf(reading, each);
  if (kind !== null && place.nouns.has(kind)) return true;
  if (
    place.nouns.has("PERSON") &&
    (reading.tags.upos[token] === "NUM" ||
      /^(?:people|person|hundred|thousand|dozen|total|other|majority|member)$/.test(
        reading.tags.lemmas[token] as string,
      ))
  )
    return true;
  return place.any && reading.tags.upos[token] !== "VERB"
    ? true
    : place.any && /^(?:advcl|acl)$/.test(reading.syntax.labels[token] as string);
}

/** The places within or beside the objects, where a relation happens at places. */
function placesOf(reading: Reading, verb: number, type: string, objects: readonly Filler[]): readonly Filler[] {
  if (!AT_PLACES.has(type) || objects.some(({chain}) => chain !== null && !chain.unnamed)) return objects;
  const inside = [verb, ...objects.map(({token}) => token)].flatMap((token) =>
    dependents(reading, token, ["nmod", "obl"]),
  );
  const places = inside
    .filter((child) => /^(?:in|at|across|around|near)$/.test(preposition(reading, child)))
    .flatMap((child) => coordinated(reading, child))
    .map((token) => filler(reading, token))
    .filter(({chain}) => chain?.type === "PLACE");
  return places.length > 0 ? places : objects;
}

/** Count, time and place that stand with a verb and its object. */
export function qualifiersOf(
  reading: Reading,
  verb: number,
  object: number,
  {place: taken}: {readonly place?: Chain | null} = {},
): Qualifiers {
  const count = countOf(reading, object);
  const place = [...dependents(reading, verb, ["obl"]), ...dependents(reading, object, ["nmod"])]
    .filter((child) => /^(?:in|at|near|outside)$/.test(preposition(reading, child)))
    .map((child) => reading.byHead.get(child)?.chain)
    .find((chain) => chain?.type === "PLACE" && chain !== taken);
  const time = timeNear(reading, verb);
  return {...(count !== undefined ? {count} : {}), ...(time ? {time} : {}), ...(place ? {place: place.id} : {})};
}

/** The time expression of the same sentence that belongs to a token: by the tree, else the nearest that no other verb claims. */
function timeNear(reading: Reading, token: number): string | null {
  const sentence = reading.sentences[sentenceOf(reading, token)];
  const at = reading.tokens.starts[token] as number;
  let best: string | null = null;
  let nearest = FARTHEST_TIME;
  for (const {id, start, end} of timesBetween(reading, Math.max(sentence?.start ?? 0, at - 200), at + nearest)) {
    if (!sentence || end > sentence.end) continue;
    const governor = verbAbove(reading, tokenAt(reading.tokens, end - 1));
    // A time that another verb governs is that verb's, unless it is the verb of the sentence and frames all of it.
    if (governor !== token && governor >= 0 && !governs(reading, governor, token)) continue;
    // Of two that the tree gives to a verb, the one after it: what stands before is often a noun's.
    const distance = (start > at ? start - at : at - end + BEFORE) - (governor === token ? FARTHEST_TIME : 0);
    if (distance < nearest) [best, nearest] = [id, distance];
  }
  return best;
}

/** Characters between a verb and its time at most. */
const FARTHEST_TIME = 120;
/** Characters that a time before the verb counts as farther. */
const BEFORE = 40;

/** The nearest verb above a token; -1 where the tree has none. */
function verbAbove({syntax, tags}: Reading, token: number): number {
  let current = syntax.heads[token] as number;
  for (let step = 0; current >= 0 && step < 8; step++) {
    if (tags.upos[current] === "VERB") return current;
    current = syntax.heads[current] as number;
  }
  return -1;
}

/** Does one token stand above another in the tree? */
function governs({syntax}: Reading, upper: number, lower: number): boolean {
  let current = lower;
  for (let step = 0; current >= 0 && step < 8; step++) {
    if (current === upper) return true;
    current = syntax.heads[current] as number;
  }
  return false;
}

/** The words from the first to the last of the parts. */
export function evidenceOf({tokens}: Reading, trigger: number, spans: readonly (Span | null | undefined)[]): Span {
  const word = {start: tokens.starts[trigger] as number, end: tokens.ends[trigger] as number};
  return cover([word, ...spans.filter((span): span is Span => span !== null && span !== undefined)]) as Span;
}

/** "The city was the target of the sweep" · "Roe's order to close the port". */
export function nounStates(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let noun = 0; noun < reading.tokens.count; noun++) {
    const lemma = reading.tags.lemmas[noun] as string;
    if (reading.tags.upos[noun] !== "NOUN") continue;
    if (lemma === "target") found.push(...targets(reading, noun));
    if (ORDERS.has(lemma)) found.push(...orders(reading, noun));
  }
  return found;
}

const ORDERS = new Set("order decree directive proclamation".split(" "));

function targets(reading: Reading, noun: number): Finding[] {
  const hit = dependents(reading, noun, ["nsubj"]).flatMap((child) => coordinated(reading, child));
  const by = dependents(reading, noun, ["nmod"])
    .filter((child) => preposition(reading, child) === "of")
    .flatMap((child) => reading.byHead.get(child) ?? []);
  return by.flatMap(({chain, mention}) =>
    hit.map((token) => {
      const object = filler(reading, token);
      const literal = object.chain ? null : phraseSpan(reading, token);
      return {
        type: "targeted",
        subject: chain,
        object: object.chain,
        literal,
        evidence: evidenceOf(reading, noun, [mention, literal ?? object.span]),
        anchor: reading.tokens.starts[noun] as number,
        confidence: 0.6,
        by: "noun:target",
      };
    }),
  );
}

function orders(reading: Reading, noun: number): Finding[] {
  const owner = (reading.children[noun] ?? []).find((child) => reading.syntax.labels[child] === "nmod:poss");
  const chain = owner === undefined ? undefined : reading.byHead.get(owner)?.chain;
  if (!chain || (chain.type !== "PERSON" && chain.type !== "ORG")) return [];
  const literal = phraseSpan(reading, noun);
  return [
    {
      type: "issued",
      subject: chain,
      object: reading.byHead.get(noun)?.chain ?? null,
      literal: {start: reading.tokens.starts[noun] as number, end: literal.end},
      qualifiers: qualifiersOf(reading, noun, noun),
      evidence: literal,
      anchor: reading.tokens.starts[noun] as number,
      confidence: 0.6,
      by: "noun:order",
    },
  ];
}

/** Relations told by a noun: "the arrest of Poe", "her visit to Northport", "voiced support for the curfew". */
export function nounRelations(reading: Reading, {triggers}: Context): Finding[] {
  const found: Finding[] = [];
  for (let token = 0; token < reading.tokens.count; token++) {
    if (reading.tags.upos[token] !== "NOUN") continue;
    for (const row of triggers.get(`noun ${reading.tags.lemmas[token]}`) ?? []) {
      const own = dependents(reading, token, ["nmod", "obl"]).filter((child) => preposition(reading, child) === row.to);
      const next = own.length === 0 ? nounAfter(reading, token, row.to) : -1;
      const objects = [...own, ...(next >= 0 ? [next] : [])].flatMap((child) => coordinated(reading, child));
      if (objects.length > 0) found.push(...combine(reading, token, row, [ownersOf(reading, token), objects]));
    }
  }
  return found;
}

/** The noun of a preposition that follows a noun directly, wherever the tree hangs it: "in the case of a raid [on a shop]"; -1 if there is none. */
function nounAfter({tokens, syntax}: Reading, noun: number, wanted: string): number {
  if (tokens.lower[noun + 1] !== wanted || syntax.labels[noun + 1] !== "case") return -1;
  const object = syntax.heads[noun + 1] as number;
  return object > noun ? object : -1;
}

/** Whose a noun is: its possessor, the body before it, who is named after "by", or the subject of the verb it belongs to. */
export function ownersOf(reading: Reading, noun: number): number[] {
  const children = reading.children[noun] ?? [];
  const owner = children.find((child) => reading.syntax.labels[child] === "nmod:poss");
  if (owner !== undefined) return coordinated(reading, owner);
  const body = children.find(
    (child) =>
      /^(?:compound|amod)$/.test(reading.syntax.labels[child] as string) &&
      reading.byHead.get(child)?.chain.type === "ORG",
  );
  if (body !== undefined) return [body];
  const by = dependents(reading, noun, ["nmod"]).find((child) => preposition(reading, child) === "by");
  if (by !== undefined) return coordinated(reading, by);
  const verb = reading.syntax.heads[noun] as number;
  if (verb < 0 || reading.tags.upos[verb] !== "VERB") return [];
  return argumentsOf(reading, verb).subjects.filter((subject) => subject !== noun);
}
