import type {Finding} from "./finding";
import type {Pair, Side} from "./pairs";
import {isNation, isParty} from "./person";
import {placedBetween, type Reading, sentenceOf} from "./reading";

/** "2009 – 2017": nobody is born and nothing is founded over years. */
const RANGE = /\d{4}\s*[–—-]\s*\S/;

/**
 * What the model takes for people of a nation must be one, a noun phrase for nobody known is nobody to tell facts of, and two names
 * that both stand before a noun ("the Denver ICE office") say nothing of each other.
 */
export function isPlausible(reading: Reading, {subject, object}: Pair, {type}: Finding): boolean {
  if (subject.placed?.mention.kind === "nominal" && subject.placed.chain.unnamed) return false;
  if (object.placed === null && RANGE.test(reading.text.slice(object.start, object.end))) return false;
  if (type === "works_for" && (hasLeft(reading, subject, object) || isOutsider(reading, subject, object))) return false;
  if (type === "works_for" && isOwner(reading, subject, object)) return false;
  if (/^(?:works_for|educated_at|lives_in|member_of)$/.test(type) && isOfAnother(reading, subject, object))
    return false;
  if (/^(?:works_for|educated_at|lives_in)$/.test(type)) {
    if (standsBetween(reading, subject, object) || isSetting(reading, subject, object)) return false;
    if (modifyOneNoun(reading, subject, object)) return false;
  }
  if (type === "located_in" || type === "headquartered_in") {
    if (modifyOneNoun(reading, object, subject) || isOfNextNoun(reading, subject, object)) return false;
  }
  if (/^(?:located_in|headquartered_in|lives_in)$/.test(type) && isParted(reading, subject, object)) return false;
  if (type === "spouse_of" && !isTold(reading, subject, object, WEDDED)) return false;
  if (type === "child_of" && !isTold(reading, subject, object, BORN)) return false;
  if (type === "kills" && isTold(reading, subject, object, TRIED)) return false;
  const people = object.placed?.chain.type === "NORP" ? object.placed.mention.text : null;
  if (people === null) return true;
  return type === "party" ? isParty(people) : !isParty(people) && isNation(people);
}

const WEDDED = new Set(
  "wife husband spouse marry married wed wedding marriage widow widower divorce bride groom bridegroom fiancé fiancée fiance fiancee couple ex-wife ex-husband honeymoon".split(
    " ",
  ),
);
const BORN = new Set(
  "son daughter child kid father mother parent born bear dad mum mom offspring heir stepson".split(" "),
);
/** "the attempt on Poe's life by Roe" killed nobody. */
const TRIED = new Set("attempt attempted plot try survive failed threaten threat injure wound".split(" "));

/** Tokens around two names where a word may tell what ties them. */
const AROUND = 5;

/** Stands one of the words between the two, or near them in their sentence? */
function isTold(reading: Reading, a: Side, b: Side, telling: ReadonlySet<string>): boolean {
  const {first, last} = reading.sentences[sentenceOf(reading, a.first)] ?? {first: 0, last: reading.tokens.count};
  const to = Math.min(last, Math.max(a.last, b.last) + AROUND);
  for (let token = Math.max(first, Math.min(a.first, b.first) - AROUND); token < to; token++)
    if (
      telling.has((reading.tags.lemmas[token] as string).toLowerCase()) ||
      telling.has(reading.tokens.lower[token] as string)
    )
      return true;
  return false;
}

const LEAVING = new Set("leave quit resign depart retire exit ex former formerly sack fire dismiss".split(" "));

/** "Roe has resigned from the board of the bank", "free after leaving the club": a word between the two says that it is over. */
function hasLeft({tags}: Reading, a: Side, b: Side): boolean {
  const [from, to] = [Math.min(a.last, b.last), Math.max(a.first, b.first)];
  for (let token = from; token < to; token++) if (LEAVING.has(tags.lemmas[token] as string)) return true;
  return false;
}

/** "Roe’s Department of Trade": whose body it is does not work for it. */
function isOwner({syntax}: Reading, subject: Side, object: Side): boolean {
  return syntax.heads[subject.head] === object.head && syntax.labels[subject.head] === "nmod:poss";
}

/** People of a body who do not work there. */
const OUTSIDERS = new Set(
  "user customer client fan supporter critic opponent subscriber follower reader viewer listener passenger patient visitor neighbour neighbor rival victim suspect prisoner inmate refugee donor student pupil graduate alumnus".split(
    " ",
  ),
);

/** "Twitter user Ada Obi", "an Acme customer, Ada Obi": no member of the staff. */
function isOutsider({tags}: Reading, a: Side, b: Side): boolean {
  const [from, to] = [Math.min(a.last, b.last), Math.max(a.first, b.first)];
  for (let token = from; token < to; token++) if (OUTSIDERS.has(tags.lemmas[token] as string)) return true;
  return false;
}

/** People whom a possessive ties to somebody. */
const TIED = new Set(
  "doctor physician therapist nurse lawyer attorney wife husband son daughter father mother brother sister uncle aunt cousin nephew niece friend colleague boss partner client girlfriend boyfriend agent coach teacher professor adviser advisor assistant aide spokesman spokeswoman spokesperson successor predecessor rival counterpart".split(
    " ",
  ),
);

/** "Roe said his doctor at Harvard agreed": it is the doctor who belongs there. */
function isOfAnother({tags, tokens}: Reading, subject: Side, object: Side): boolean {
  const noun = object.first - (tokens.lower[object.first - 1] === "the" ? 3 : 2);
  if (noun < subject.last || tags.upos[noun + 1] !== "ADP" || !TIED.has(tags.lemmas[noun] as string)) return false;
  for (let token = noun - 1; token >= subject.first && noun - token <= 4; token--)
    if (/^(?:his|her|their|['’]s?)$/.test(tokens.lower[token] as string)) return true;
  return false;
}

/** "Addis Ababa UN" of "the Addis Ababa UN conference". */
function modifyOneNoun({syntax}: Reading, first: Side, second: Side): boolean {
  if (first.last !== second.first) return false;
  const noun = syntax.heads[second.head] as number;
  return noun >= second.last && syntax.heads[first.head] === noun;
}

/** "He met his wife, Ann Lee, a native of Northport": what stands behind another person is said of that one. */
function standsBetween(reading: Reading, {last, placed}: Side, {first}: Side): boolean {
  return placedBetween(reading, last, first).some(
    ({chain, mention, first: start}) =>
      chain.type === "PERSON" &&
      mention.kind === "name" &&
      chain !== placed?.chain &&
      reading.tokens.lower.slice(last, start).some((word) => /\p{L}/u.test(word) && word !== "and"),
  );
}

/** What somebody does where he works or learns. */
const SERVES = new Set(
  "work teach serve lecture study train graduate lead chair head run play coach research practise practice employ intern".split(
    " ",
  ),
);

/** "the court, where she plans to appear", "At the ministry, Roe met Poe": where something takes place. */
function isSetting(reading: Reading, subject: Side, object: Side): boolean {
  const {tokens, tags, syntax} = reading;
  if (object.first > subject.first) return false;
  const between = tokens.lower.slice(object.last, subject.first);
  const where = between.indexOf("where");
  const verb = syntax.heads[subject.head] as number;
  if (verb >= 0 && SERVES.has(tags.lemmas[verb] as string)) return false;
  if (where >= 0) return where <= 1;
  const article = tokens.lower[object.first - 1] === "the" ? 2 : 1;
  return /^(?:at|in|on|during)$/.test(tokens.lower[object.first - article] ?? "") && between[0] === ",";
}

/** Nouns of where a body sits. */
const SEATS = new Set("headquarters hq office campus building seat base premises branch plant factory".split(" "));

/** "the Harbour News award in Northport", "a Harbour Bank event in Northport": the place is that of the noun behind the body's name. */
function isOfNextNoun({syntax, tags, nouns}: Reading, {head, last, placed}: Side, object: Side): boolean {
  const noun = syntax.heads[head] as number;
  return (
    placed?.chain.type === "ORG" &&
    // "the army's troops in Northport": where its people fight, it is.
    !/^(?:militant_group|military|gang|police)$/.test(placed.chain.subtype ?? "") &&
    noun >= last &&
    noun < object.first &&
    tags.upos[noun] === "NOUN" &&
    /^(?:compound|nmod|amod)/.test(syntax.labels[head] as string) &&
    !SEATS.has(tags.lemmas[noun] as string) &&
    // "the Harbour Institute think tank in Northport" is the body itself.
    !(nouns.get(tags.lemmas[noun] as string)?.type === "ORG" || tags.lemmas[noun] === "tank")
  );
}

/** "Northport: The Harbour Board …", "Northport – Southport": a dateline or a line of a table; what stands in brackets parts nothing. */
function isParted({text}: Reading, a: Side, b: Side): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).replace(/\([^()]*\)/gu, "");
  return /:\s|\s[-–—]\s|\n/.test(between);
}
