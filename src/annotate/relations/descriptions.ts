import type {Chain} from "../../model/record";
import {isPassive} from "./clause";
import {
  coordinated,
  dependents,
  label,
  type Placed,
  placedBetween,
  preposition,
  type Reading,
  reach,
  sentenceOf,
} from "./reading";

/** A noun phrase that the text says of somebody: "the mayor of Northport" of Jane Roe. */
export interface Described {
  /** Who or what is described. */
  readonly chain: Chain;
  /** The mention that stands beside the description. */
  readonly mention: Placed;
  /** The head noun of the description. */
  readonly noun: number;
  /** "Roe, the mayor" · "Roe is the mayor" · "mayor Roe" · "Roe became mayor". */
  readonly how: "apposition" | "copula" | "modifier" | "role";
  /** The description no longer holds: "was the mayor". */
  readonly past: boolean;
  readonly negated: boolean;
}

const BECOMING = new Set("become remain be".split(" "));
const NAMING = new Set(
  "appoint name elect nominate promote hire install confirm select choose pick tap designate reelect re-elect swear".split(
    " ",
  ),
);
const SERVING = new Set("serve work act continue resign retire".split(" "));

/** Everything the text says that its named people, organisations and places are. */
export function descriptions(reading: Reading): Described[] {
  const found = new Map<string, Described>();
  const add = (each: Described | null): void => {
    if (each && !found.has(`${each.chain.id} ${each.noun}`)) found.set(`${each.chain.id} ${each.noun}`, each);
  };
  for (const mention of reading.placed) {
    if (mention.mention.kind === "nominal") {
      if (/^(?:apposition|nominal)$/.test(mention.mention.by) && !mention.chain.unnamed)
        add(fromReferences(reading, mention));
      continue;
    }
    for (const noun of appositives(reading, mention))
      add({chain: mention.chain, mention, noun, how: "apposition", past: false, negated: false});
    const subjects = [mention.head, ...appositives(reading, mention), ...relatives(reading, mention)];
    for (const subject of subjects) for (const each of predicates(reading, mention, subject)) add(each);
    if (mention.mention.kind === "name")
      for (const noun of modifiers(reading, mention))
        add({chain: mention.chain, mention, noun, how: "modifier", past: false, negated: false});
  }
  return [...found.values()].sort((a, b) => a.noun - b.noun);
}

/** A noun phrase that coreference gave to a chain by an apposition next to the name. */
function fromReferences(reading: Reading, nominal: Placed): Described | null {
  const name = placedBetween(reading, nominal.first - 16, nominal.last + 10).find(
    (other) =>
      other.chain === nominal.chain &&
      other.mention.kind === "name" &&
      Math.min(Math.abs(other.first - nominal.last), Math.abs(nominal.first - other.last)) <= 8 &&
      sentenceOf(reading, other.first) === sentenceOf(reading, nominal.first),
  );
  if (!name || isListOfPeople(reading, name.head, dependents(reading, name.head, ["appos"]))) return null;
  const [first, second] = name.first < nominal.first ? [name, nominal] : [nominal, name];
  return reading.text.slice(first.mention.end, second.mention.start).includes(",")
    ? {chain: nominal.chain, mention: name, noun: nominal.head, how: "apposition", past: false, negated: false}
    : null;
}

/** Nouns set off beside a name, in either direction, by syntax. */
function appositives(reading: Reading, {head, mention, chain}: Placed): number[] {
  if (mention.kind !== "name") return [];
  const beside = dependents(reading, head, ["appos"]);
  const own = (isListOfPeople(reading, head, beside) ? [] : beside).flatMap((child) =>
    chain.type === "PERSON" && isCommon(reading, child) ? withRoles(reading, child) : coordinated(reading, child),
  );
  const governor = reading.syntax.heads[head] as number;
  const above = label(reading, head) === "appos" && governor >= 0 ? [wholePhrase(reading, governor, chain)] : [];
  return [...own, ...above].filter((token) => isCommon(reading, token) && !isNextItem(reading, head, token));
}

/** "Ambassador Roe, a member of the board, the club's team, and many guests": two noun phrases behind a name, and "and" behind them, are items of a list. */
function isListOfPeople(reading: Reading, head: number, beside: readonly number[]): boolean {
  const nouns = beside.filter((noun) => noun > head && isCommon(reading, noun));
  // "Ann Roe, chair of the department, head of the board, and lead for the centre": all of them are roles.
  const isRole = (noun: number): boolean =>
    reading.nouns.get((reading.tags.lemmas[noun] as string).toLowerCase())?.type === "PERSON";
  if (nouns.length < 2 || nouns.every(isRole)) return false;
  const [, end] = reach(reading, nouns.at(-1) as number);
  const next = reading.tokens.words[end] === "," ? end + 1 : end;
  return reading.tags.upos[next] === "CCONJ";
}

/** "Roe; Poe's wife": a semicolon parts the items of a list. */
function isNextItem({tokens}: Reading, a: number, b: number): boolean {
  for (let token = Math.min(a, b) + 1; token < Math.max(a, b); token++) if (tokens.words[token] === ";") return true;
  return false;
}

/** "the director of the Border Office, Jane Roe": a person set off beside the name of a body is beside the noun that the body belongs to. */
function wholePhrase(reading: Reading, token: number, {type}: Chain): number {
  let current = token;
  for (let step = 0; step < 3 && type === "PERSON" && !isOwnNoun(reading, current); step++) {
    const above = reading.syntax.heads[current] as number;
    if (label(reading, current) !== "nmod" || above < 0) break;
    current = above;
  }
  return current;
}

/** A noun that can stand beside a name: in "the Minister of Justice, Ann Roe" it is not "Justice". */
function isOwnNoun(reading: Reading, token: number): boolean {
  if (!isCommon(reading, token)) return false;
  const above = reading.syntax.heads[token] as number;
  return !(
    above >= 0 &&
    label(reading, token) === "nmod" &&
    reading.tags.upos[token] === "PROPN" &&
    preposition(reading, token) === "of" &&
    reading.nouns.get(reading.tags.lemmas[above]?.toLowerCase() as string)?.type === "PERSON"
  );
}

/** "who" of "Roe, who served as mayor". */
function relatives(reading: Reading, {head, mention}: Placed): number[] {
  if (mention.kind !== "name") return [];
  return dependents(reading, head, ["acl"]).flatMap((clause) =>
    dependents(reading, clause, ["nsubj"]).filter((child) => reading.tokens.lower[child] === "who"),
  );
}

function isCommon({tags, byHead}: Reading, token: number): boolean {
  return (tags.upos[token] === "NOUN" || tags.upos[token] === "PROPN") && byHead.get(token)?.mention.kind !== "name";
}

/** "Roe is the mayor", "Roe became mayor", "Roe serves as mayor", "Poe named Roe mayor". */
function predicates(reading: Reading, mention: Placed, head: number): Described[] {
  const {chain} = mention;
  const governor = reading.syntax.heads[head] as number;
  if (governor < 0) return [];
  const name = label(reading, head);
  const base = {chain, mention, negated: isNegated(reading, governor)};
  if (name === "nsubj") {
    const copula = dependents(reading, governor, ["cop"])[0];
    if (copula !== undefined && isCommon(reading, governor)) {
      const past = /^(?:was|were)$/.test(reading.tokens.lower[copula] as string);
      return withRoles(reading, governor)
        .filter((noun) => isCommon(reading, noun) && preposition(reading, noun) === "")
        .map((noun) => ({noun, how: "copula" as const, past, ...base}));
    }
    const lemma = reading.tags.lemmas[governor] as string;
    if (BECOMING.has(lemma))
      return roleNouns(reading, governor, ["xcomp", "obj"]).map((noun) => ({
        noun,
        how: "role" as const,
        past: false,
        ...base,
      }));
    if (SERVING.has(lemma))
      return asNouns(reading, governor).map((noun) => ({
        noun,
        how: "role" as const,
        past: lemma === "resign" || lemma === "retire" || reading.tags.xpos[governor] === "VBD",
        ...base,
      }));
    // "Poe named Roe mayor" says nothing of Poe.
    if (NAMING.has(lemma) && isPassive(reading, governor))
      return roleNouns(reading, governor, ["xcomp", "obj", "obl"])
        .concat(asNouns(reading, governor))
        .map((noun) => ({noun, how: "role" as const, past: false, ...base}));
  }
  if (/^(?:obj|xcomp)$/.test(name) && NAMING.has(reading.tags.lemmas[governor] as string)) {
    const beside = roleBeside(reading, mention);
    const roles = beside >= 0 ? [beside] : roleNouns(reading, governor, ["xcomp"]);
    return [...roles, ...asNouns(reading, governor)].map((noun) => ({
      noun,
      how: "role" as const,
      past: false,
      ...base,
    }));
  }
  return [];
}

/** "named Roe [chairman] of the board": the noun right after the name, where the tree has it for a part of the name; -1 if there is none. */
function roleBeside({tags, nouns, syntax}: Reading, {last, head}: Placed): number {
  const role = tags.upos[last] === "NOUN" && nouns.get(tags.lemmas[last] as string)?.type === "PERSON";
  return role && syntax.heads[last] === head ? last : -1;
}

function roleNouns(reading: Reading, verb: number, labels: readonly string[]): number[] {
  return dependents(reading, verb, labels)
    .filter((child) => isCommon(reading, child) && preposition(reading, child) === "")
    .flatMap((child) => coordinated(reading, child));
}

function asNouns(reading: Reading, verb: number): number[] {
  return dependents(reading, verb, ["obl", "advcl", "xcomp"])
    .filter((child) => isCommon(reading, child) && /^as$/.test(preposition(reading, child) || markOf(reading, child)))
    .flatMap((child) => withRoles(reading, child));
}

/** The noun and those coordinated with it, also where the parser hung "the administrator of …" on the body before "and". */
function withRoles(reading: Reading, noun: number): number[] {
  const found = new Set(coordinated(reading, noun).filter((each) => each === noun || !isApart(reading, each)));
  const [, last] = reach(reading, noun, ["acl", "advcl", "parataxis"]);
  for (let token = noun + 1; token < last; token++) {
    const role = secondRole(reading, noun, token);
    if (role >= 0) found.add(role);
  }
  return [...found];
}

/** ", and the mayor": after a comma and with an article somebody else is meant. */
function isApart({children, tags, tokens}: Reading, noun: number): boolean {
  const and = (children[noun] ?? []).find((child) => tags.upos[child] === "CCONJ");
  return and !== undefined && tokens.words[and - 1] === "," && /^(?:the|an?)$/.test(tokens.lower[and + 1] ?? "");
}

/** Tokens of a role before its noun: "the acting deputy chief executive". */
const LONGEST_ROLE = 5;

/** The noun of the role that begins at a token with an article or "its" ("the administrator of the council"), or -1. */
function roleAfter(reading: Reading, token: number): number {
  if (!/^(?:the|an?|its|their)$/.test(reading.tokens.lower[token] ?? "")) return -1;
  for (let noun = token + 1; noun <= token + LONGEST_ROLE && noun < reading.tokens.count; noun++) {
    const upos = reading.tags.upos[noun];
    if (upos !== "NOUN" && upos !== "ADJ" && upos !== "PROPN") return -1;
    if (upos === "NOUN" && reading.tags.upos[noun + 1] !== "NOUN")
      return reading.nouns.get(reading.tags.lemmas[noun] as string)?.type === "PERSON" &&
        reading.byHead.get(noun)?.mention.kind !== "name"
        ? noun
        : -1;
  }
  return -1;
}

/** Where the next role begins after "and" within `last`, or `last`. */
export function nextRole(reading: Reading, noun: number, last: number): number {
  for (let token = noun + 1; token < last; token++) if (secondRole(reading, noun, token) >= 0) return token;
  return last;
}

/** The noun of another role that begins at "and": with an article, or bare where the first has its complement ("professor at the college and founder of the forum"); -1 for none. */
export function secondRole(reading: Reading, noun: number, and: number): number {
  const {tags, tokens} = reading;
  if (tags.upos[and] !== "CCONJ") return -1;
  const role = roleAfter(reading, and + 1);
  const isComplete = tokens.lower.slice(noun + 1, and).some((word) => /^(?:of|at|for|with)$/.test(word as string));
  return role >= 0 || !isComplete ? role : bareRole(reading, and + 1);
}

/** "founder" of "founder of the forum", "chief executive" of "chief executive of the bank": a role without an article, before its complement. */
function bareRole({tags, tokens, nouns, byHead}: Reading, token: number): number {
  for (let noun = token; noun < token + LONGEST_ROLE; noun++) {
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tags.upos[noun] as string) || byHead.get(noun)?.mention.kind === "name") return -1;
    if (/^(?:of|at|for|with)$/.test(tokens.lower[noun + 1] ?? ""))
      return nouns.get((tags.lemmas[noun] as string).toLowerCase())?.type === "PERSON" ? noun : -1;
  }
  return -1;
}

function markOf(reading: Reading, token: number): string {
  return dependents(reading, token, ["mark"])
    .map((child) => reading.tokens.lower[child])
    .join(" ");
}

function isNegated(reading: Reading, token: number): boolean {
  return dependents(reading, token, ["advmod", "det"]).some((child) =>
    /^(?:not|n['’]t|never|no)$/.test(reading.tokens.lower[child] as string),
  );
}

/** Common nouns directly before a name: "gang member Sam Poe". What the name's title holds is left to titles. */
function modifiers(reading: Reading, {first, mention, chain}: Placed): number[] {
  const before = first - 1;
  if (chain.type !== "PERSON" || before < 0 || reading.tags.upos[before] !== "NOUN") return [];
  const start = reading.tokens.starts[before] as number;
  if (mention.title && start >= mention.title.start && start < mention.title.end) return [];
  return reading.nouns.get(reading.tags.lemmas[before] as string)?.type === "PERSON" ? [before] : [];
}

/** The bodies and places that a noun phrase names: "ICE" of "ICE director", "Northport" of "mayor of Northport". */
export function bodiesOf(reading: Reading, noun: number, [first, last]: readonly [number, number]): Placed[] {
  const wanted = /^(?:|of|for|at|in|with|from|to|on|'s|’s)$/;
  const found: Placed[] = [];
  for (const place of placedBetween(reading, first, last)) {
    if (place.last > last || (place.mention.kind === "nominal" && !isNamedBody(reading, place))) continue;
    if (place.chain.type !== "ORG" && place.chain.type !== "PLACE") continue;
    if (place.chain.type === "PLACE" && (reading.syntax.heads[place.head] !== noun || isBased(reading, place)))
      continue;
    if (!hangsOn(reading, place.head, noun) || !wanted.test(preposition(reading, place.head))) continue;
    found.push(place);
  }
  return found;
}

/** "director of the museum" where the text has named the museum. */
function isNamedBody(reading: Reading, {chain, head}: Placed): boolean {
  return chain.type === "ORG" && !chain.unnamed && preposition(reading, head) === "of";
}

/** "a Northport-based developer" lives there; it is no office of the place. */
export function isBased({tokens}: Reading, {last}: Placed): boolean {
  return (
    (/^[-–]$/.test(tokens.lower[last] ?? "") && tokens.lower[last + 1] === "based") || tokens.lower[last] === "-based"
  );
}

/** Is the token below the noun, through nouns only? */
function hangsOn(reading: Reading, token: number, noun: number): boolean {
  let current = token;
  for (let step = 0; step < 6; step++) {
    if (current === noun) return true;
    if (current < 0 || /^(?:acl|appos|advcl|parataxis|ccomp)$/.test(label(reading, current))) return false;
    current = reading.syntax.heads[current] as number;
  }
  return current === noun;
}
