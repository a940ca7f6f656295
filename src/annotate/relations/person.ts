import type {Chain} from "../../model/record";
import type {Span} from "../../model/span";
import {claimOf} from "./claim";
import {argumentsOf} from "./clause";
import type {Context} from "./context";
import type {Described} from "./descriptions";
import type {Finding} from "./finding";
import {
  coordinated,
  dependents,
  label,
  type Placed,
  placedBetween,
  preposition,
  type Reading,
  timesBetween,
  tokenAt,
} from "./reading";
import {evidenceOf} from "./triggered";

const KIN: Readonly<Record<string, {readonly type: string; readonly inverse?: boolean}>> = {
  wife: {type: "spouse_of"},
  husband: {type: "spouse_of"},
  spouse: {type: "spouse_of"},
  widow: {type: "spouse_of"},
  widower: {type: "spouse_of"},
  son: {type: "child_of"},
  daughter: {type: "child_of"},
  child: {type: "child_of"},
  father: {type: "child_of", inverse: true},
  mother: {type: "child_of", inverse: true},
  parent: {type: "child_of", inverse: true},
  brother: {type: "sibling_of"},
  sister: {type: "sibling_of"},
  sibling: {type: "sibling_of"},
};

/** Kin: "her husband, Sam Poe", "Ann, the daughter of Sam Poe", "Poe's brother Cid". */
export function kinship(reading: Reading, {described}: Context): Finding[] {
  const found: Finding[] = [];
  const byNoun = new Map<number, Described[]>();
  for (const each of described) byNoun.set(each.noun, [...(byNoun.get(each.noun) ?? []), each]);
  for (let noun = 0; noun < reading.tokens.count; noun++) {
    const kin = reading.tags.upos[noun] === "NOUN" ? KIN[reading.tags.lemmas[noun] as string] : undefined;
    // "his parents and his manager, Sam Poe": a plural beside one name is not about that name.
    if (!kin || reading.tags.xpos[noun] === "NNS") continue;
    const near = byNoun.get(noun) ?? [];
    for (const relative of whoIs(reading, noun, near)) {
      for (const owner of relatedTo(reading, noun)) {
        if (owner.chain === relative.chain) continue;
        const [subject, object] = kin.inverse ? [owner.chain, relative.chain] : [relative.chain, owner.chain];
        found.push(
          plain(reading, {
            type: kin.type,
            subject,
            object,
            token: noun,
            spans: [relative.mention, owner.mention],
            by: "kin",
          }),
        );
      }
    }
  }
  return found;
}

/** Who a noun of kinship is: in apposition, directly after it, or by a copula. */
function whoIs(reading: Reading, noun: number, descriptions: readonly Described[]): Placed[] {
  const described = descriptions.map(({mention}) => mention);
  const next = placedBetween(reading, noun + 1, noun + 3).filter(
    ({first, mention}) => mention.kind === "name" && (first === noun + 1 || reading.tokens.words[noun + 1] === ","),
  );
  const people = [...described, ...next].filter(({chain}) => chain.type === "PERSON" && !chain.unnamed);
  return [...new Map(people.map((place) => [place.chain, place])).values()];
}

function relatedTo(reading: Reading, noun: number): Placed[] {
  const owners = (reading.children[noun] ?? []).filter(
    (child) =>
      reading.syntax.labels[child] === "nmod:poss" ||
      (label(reading, child) === "nmod" && preposition(reading, child) === "of"),
  );
  return owners
    .flatMap((child) => coordinated(reading, child))
    .flatMap((child) => reading.byHead.get(child) ?? [])
    .filter(({chain}) => chain.type === "PERSON" && !isNobody(chain));
}

/** A pronoun of which the text does not tell who it is. */
export function isNobody({unnamed, name}: Chain): boolean {
  return (
    unnamed && /^(?:he|she|him|her|his|hers|they|them|their|it|its|i|me|my|we|us|our|you|your|who|whose)$/i.test(name)
  );
}

interface Plain {
  readonly type: string;
  readonly subject: Chain;
  readonly object: Chain | null;
  readonly literal?: Span;
  readonly token: number;
  readonly spans: readonly Span[];
  readonly by: string;
}

function plain(reading: Reading, {type, subject, object, literal, token, spans, by}: Plain): Finding {
  return {
    type,
    subject,
    object,
    literal: literal ?? null,
    evidence: evidenceOf(reading, token, spans),
    anchor: reading.tokens.starts[token] as number,
    confidence: 0.75,
    by,
  };
}

/** Ages: "Sam Poe, 26,", "26-year-old Sam Poe", "Poe is 26 years old". */
export function ages(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const {mention, chain, head} of reading.placed) {
    if (mention.kind !== "name" || chain.type !== "PERSON") continue;
    const after = /^,?\s*\(?,?\s*(?:age[d]?\s+)?(\d{1,3})\s*(?:[,).;]|$|years?\b)/u.exec(
      reading.text.slice(mention.end, mention.end + 16),
    );
    const before = /\b(\d{1,3})[-\s]years?[-\s]old\s+(?:\p{L}+\s+){0,2}$/u.exec(
      reading.text.slice(Math.max(0, mention.start - 40), mention.start),
    );
    const match = after ?? before;
    const value = Number(match?.[1]);
    if (!match || value < 1 || value > 115) continue;
    const base = after ? mention.end : Math.max(0, mention.start - 40);
    const start = base + match.index + match[0].indexOf(match[1] as string);
    const literal = {start, end: start + (match[1] as string).length};
    found.push(
      plain(reading, {
        type: "age",
        subject: chain,
        object: null,
        literal,
        token: head,
        spans: [mention, literal],
        by: "age",
      }),
    );
  }
  return found;
}

/** Birth and death: "born on 3 May 1960 in Northport", "(born 3 May 1960)", "died in 2010". */
export function lifeDates(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let verb = 0; verb < reading.tokens.count; verb++) {
    const lemma = reading.tags.lemmas[verb] as string;
    const born = reading.tokens.lower[verb] === "born" || (lemma === "bear" && reading.tags.upos[verb] === "VERB");
    if (!born && !(lemma === "die" && reading.tags.upos[verb] === "VERB")) continue;
    for (const who of whoLived(reading, verb, born)) {
      const {modality, negated} = claimOf(reading, verb);
      for (const {type, object, literal, span} of circumstances(reading, verb, born)) {
        found.push({
          ...plain(reading, {
            type,
            subject: who,
            object,
            token: verb,
            spans: [span],
            by: born ? "born" : "died",
            ...(literal ? {literal} : {}),
          }),
          modality,
          negated,
        });
      }
    }
  }
  return found;
}

function whoLived(reading: Reading, verb: number, born: boolean): Chain[] {
  const {subjects, objects} = argumentsOf(reading, verb);
  const people = [...(born ? objects : []), ...subjects]
    .flatMap((token) => reading.byHead.get(token)?.chain ?? [])
    .filter(({type}) => type === "PERSON");
  if (people.length > 0) return [people[0] as Chain];
  // "Jane Roe (born 3 May 1960)"
  const near = placedBetween(reading, verb - 8, verb).findLast(
    ({last, chain, mention}) => last <= verb && verb - last <= 3 && chain.type === "PERSON" && mention.kind === "name",
  );
  return near && /^[\s(,]*(?:\w+\s)?$/.test(reading.text.slice(near.mention.end, reading.tokens.starts[verb]))
    ? [near.chain]
    : [];
}

interface Circumstance {
  readonly type: string;
  readonly object: Chain | null;
  readonly literal?: Span;
  readonly span: Span;
}

/** Tokens after a verb of birth or death in which its places stand. */
const FAR = 60;

/** The days and places near the verb, up to the next verb of the sentence. */
function circumstances(reading: Reading, verb: number, born: boolean): Circumstance[] {
  const found: Circumstance[] = [];
  const from = reading.tokens.ends[verb] as number;
  const limit = nextBreak(reading, verb);
  for (const time of timesBetween(reading, from - 1, limit + 1)) {
    if (!/^(?:day|month|year)$/.test(time.granularity ?? "")) continue;
    found.push({
      type: born ? "born_on" : "died_on",
      object: null,
      literal: {start: time.start, end: time.end},
      span: time,
    });
    break;
  }
  for (const {mention, chain} of placedBetween(reading, verb, verb + FAR)) {
    if (chain.type !== "PLACE" || mention.kind === "pronoun" || mention.start < from || mention.start > limit) continue;
    if (!/\b(?:in|at|near)\s+(?:the\s+)?(?:[^.;]{0,40},\s*)?$/.test(reading.text.slice(from, mention.start))) continue;
    found.push({type: born ? "born_in" : "died_in", object: chain, span: mention});
  }
  return found;
}

function nextBreak(reading: Reading, verb: number): number {
  for (let token = verb + 1; token < reading.tokens.count; token++) {
    const word = reading.tokens.words[token] as string;
    if (
      /^[.;:!?)]$/.test(word) ||
      reading.tags.upos[token] === "VERB" ||
      /^(?:and|but|while|who|where|when|to)$/.test(word)
    )
      return reading.tokens.starts[token] as number;
  }
  return reading.text.length;
}

/** Nationality: "Norwegian skier Sam Poe", "Sam Poe, a Norwegian skier". Party: "Democratic Sen. Ann Lee", "Ann Lee (D-Ore.)". */
export function belongings(reading: Reading, {described}: Context): Finding[] {
  const found: Finding[] = [];
  for (const {chain, mention, noun, negated, how} of described) {
    // A noun that no table knows is what a person is ("was an American zoologist").
    const unknown = how === "copula" || how === "apposition" ? "PERSON" : undefined;
    const kind = reading.nouns.has(reading.tags.lemmas[noun] as string)
      ? reading.nouns.get(reading.tags.lemmas[noun] as string)?.type
      : unknown;
    if (chain.type !== "PERSON" || (kind !== "PERSON" && reading.byHead.get(noun)?.chain.type !== "NORP")) continue;
    const add = (people: Placed): void => {
      if (!NO_NATION.test(people.mention.text))
        found.push({...belonging(reading, chain, people, noun, mention.mention), negated});
    };
    for (const child of dependents(reading, noun, ["amod", "compound"])) {
      const people = reading.byHead.get(child);
      if (people?.chain.type === "NORP") add(people);
    }
    const own = reading.byHead.get(noun);
    if (own?.chain.type === "NORP") add(own);
  }
  for (const {first, chain, mention, head} of reading.placed) {
    if (chain.type !== "PERSON" || mention.kind !== "name") continue;
    const start = mention.title?.start ?? mention.start;
    const before = placedBetween(reading, first - 9, first).findLast(
      (other) => other.last <= first && other.chain.type === "NORP" && first - other.last <= 6,
    );
    if (before && isPremodifier(reading, before, start) && !NO_NATION.test(before.mention.text))
      found.push(belonging(reading, chain, before, head, mention));
    const party = /^[\s,]*\(?\s*([DRI])-(?:\p{Lu}[\p{L}.]+)/u.exec(reading.text.slice(mention.end, mention.end + 14));
    if (party) found.push(partyLetter(reading, chain, mention, party[0].indexOf(party[1] as string), head));
  }
  return found;
}

/** Only nouns, adjectives and titles between the people's name and the person's. */
function isPremodifier(reading: Reading, {last: next, mention}: Placed, start: number): boolean {
  const between = reading.text.slice(mention.end, start);
  if (/[.,;:()"“”!?\n]/.test(between.replace(/\b\p{L}{1,4}\./gu, ""))) return false;
  for (let token = next; token < reading.tokens.count && (reading.tokens.starts[token] as number) < start; token++) {
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(reading.tags.upos[token] as string)) return false;
  }
  const last = tokenAt(reading.tokens, start - 2);
  return last < next || reading.nouns.get(reading.tags.lemmas[last] as string)?.type === "PERSON";
}

/** Peoples that are no nation: faiths, colours, tongues. */
const NO_NATION =
  /^(?:black|white|latin|hispanic|asian|jew|muslim|islam|christian|catholic|protestant|evangelical|african.american|sunni|shi|arab|kurd|native|indigenous|hindu|buddhist|mormon|anglican|presbyterian|methodist|lutheran|baptist|calvinist|quaker|sikh|druze|yazidi|rohingya|uyghur|uighur|pashtun|tamil|berber|zionist|marxist|islamist|nazi|orthodox|western|european$|african$|(?:south|north|central|east|west|latin)[\s-](?:american|african|european|asian)|oceanian|scandinavian|balkan|middle.eastern|first.nation)/i;
const PARTY = /^(?:democrat|republican|libertarian|socialist|communist|conservative|labour|liberal|tory|green|labor)/i;

/** Names the word for people a political leaning? */
export function isParty(people: string): boolean {
  return PARTY.test(people);
}

/** Names the word for people a nation, and not a faith, a colour or a tongue? */
export function isNation(people: string): boolean {
  return !NO_NATION.test(people);
}

function belonging(reading: Reading, person: Chain, people: Placed, token: number, mention: Span): Finding {
  const type = PARTY.test(people.mention.text) ? "party" : "nationality";
  return plain(reading, {
    type,
    subject: person,
    object: people.chain,
    token,
    spans: [mention, people.mention],
    by: type,
  });
}

function partyLetter(reading: Reading, person: Chain, mention: Span, offset: number, token: number): Finding {
  const start = mention.end + offset;
  const literal = {start, end: start + 1};
  return plain(reading, {
    type: "party",
    subject: person,
    object: null,
    literal,
    token,
    spans: [mention, literal],
    by: "party-letter",
  });
}
