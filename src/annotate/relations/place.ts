import type {Finding} from "./finding";
import {coordinated, dependents, type Placed, preposition, type Reading} from "./reading";
import {evidenceOf} from "./triggered";

/** Places within places, seats of organisations, and parts of wholes. */
export function locations(reading: Reading): Finding[] {
  const found: Finding[] = [];
  reading.placed.forEach((place, index) => {
    if (place.mention.kind === "pronoun" || place.chain.unnamed) return;
    const next = reading.placed
      .slice(index + 1, index + 4)
      .find(({first, mention}) => first >= place.last && mention.kind === "name");
    if (next) found.push(...neighbours(reading, place, next));
    found.push(...inside(reading, place));
  });
  return found;
}

/** "Northport, Maine" · "Maine's Northport" · "Northport-based Harbour Holdings". */
function neighbours(reading: Reading, first: Placed, second: Placed): Finding[] {
  const between = reading.text.slice(first.mention.end, second.mention.start);
  const [a, b] = [first.chain.type, second.chain.type];
  if (a === "PLACE" && b === "PLACE") {
    if (/^,\s+$/.test(between) && !inList(reading, first, second) && !isElsewhere(reading, first, second))
      return [located(reading, first, second, "comma")];
    if (/^['’]s\s+$/.test(between)) return [located(reading, second, first, "possessive")];
    if (
      /^\s+\($/.test(between) &&
      !first.mention.text.includes(second.mention.text) &&
      isSettled(second) &&
      !isSameKind(first, second)
    )
      return [located(reading, first, second, "bracket")];
  }
  if (a === "PLACE" && b === "ORG" && /^[-–]based\s+(?:\p{Ll}+\s+){0,3}$/u.test(between)) {
    return [{...located(reading, second, first, "based"), type: "headquartered_in"}];
  }
  if (
    a === "ORG" &&
    b === "PLACE" &&
    /^,?\s+(?:which\s+is\s+)?(?:based|headquartered)\s+in\s+(?:the\s+)?$/.test(between)
  ) {
    return [{...located(reading, first, second, "based"), type: "headquartered_in"}];
  }
  if (
    a === "ORG" &&
    b === "PLACE" &&
    /^,\s+$/.test(between) &&
    !inList(reading, first, second) &&
    !isElsewhere(reading, first, second)
  )
    return [located(reading, first, second, "comma")];
  return [];
}

/** "Denver, Chicago and Boston" is a list; "Northport, Maine" says where Northport lies: the wider place closes the pair, or every second of the list is one. */
function inList(reading: Reading, first: Placed, second: Placed): boolean {
  const list = reading.lists.get(second.head);
  const isPair = !isWide(first) && isWide(second);
  if (!list || list.length < 3)
    return second.chain.subtype === "city" || (isWide(first) && second.chain.subtype !== "country");
  const places = list.flatMap((head) => reading.byHead.get(head) ?? []);
  const position = places.indexOf(first);
  const before = reading.text.slice(Math.max(0, first.mention.start - 5), first.mention.start);
  const closes = position === places.length - 2 && /\b(?:and|or)\s$/.test(before);
  const pairs = places.filter(
    (place, index) => index > 0 && isWide(place) && !isWide(places[index - 1] as Placed),
  ).length;
  return !(isPair && (closes || pairs >= Math.floor(places.length / 2)));
}

/** "In Africa, Algeria has won", "on Harbour News, Ghana’s largest channel": the second place begins something else. */
function isElsewhere(reading: Reading, {chain}: Placed, {head, last}: Placed): boolean {
  // "In Denver, Colorado won" would still be true of the city.
  if (chain.subtype === "city") return false;
  const name = reading.syntax.labels[head] as string;
  const next = reading.tokens.lower[last] ?? "";
  if (/^['’]s?$/.test(next)) return true;
  return /^nsubj/.test(name) && /^(?:VERB|AUX|ADV)$/.test(reading.tags.upos[last] as string);
}

/** "Harbour Island (Port Island)", "the Middle East (West Asia)": another name of the same place. */
function isSameKind(first: Placed, second: Placed): boolean {
  const lastWord = ({mention}: Placed): string => mention.text.split(/\s+/).at(-1) as string;
  return (
    lastWord(first) === lastWord(second) || (first.chain.subtype === "region" && second.chain.subtype === "region")
  );
}

/** A place that others lie in: a sector, a building or a ward in brackets is a part of what stands before. */
function isSettled(place: Placed): boolean {
  return isWide(place) || place.chain.subtype === "city";
}

function isWide({chain}: Placed): boolean {
  return (
    chain.subtype === "state" || chain.subtype === "country" || chain.subtype === "region" || chain.subtype === "county"
  );
}

/** "the harbour of Northport in Maine", "Harbour Holdings of Northport", "the Border Office in Northport". */
function inside(reading: Reading, place: Placed): Finding[] {
  if (place.chain.type !== "PLACE" && place.chain.type !== "ORG") return [];
  // "the director for the Border Office in Northport": the person is in Northport.
  const governor = reading.syntax.heads[place.head] as number;
  if (governor >= 0 && reading.nouns.get(reading.tags.lemmas[governor] as string)?.type === "PERSON") return [];
  // "a branch of the Harbour Bank in Northport": it is the branch that lies there.
  if (governor >= 0 && OUTPOSTS.has(reading.tags.lemmas[governor] as string)) return [];
  return dependents(reading, place.head, ["nmod"])
    .filter((child) => /^(?:in|of|at|on|outside|near)$/.test(preposition(reading, child)))
    .flatMap((child) => coordinated(reading, child))
    .flatMap((child) => reading.byHead.get(child) ?? [])
    .filter(
      ({chain, mention, first}) =>
        chain.type === "PLACE" &&
        chain !== place.chain &&
        mention.kind === "name" &&
        first >= place.last &&
        // "Harbour News, 26 June - In Northport, …": a dateline.
        !/[;)\d\n]|\s[-–—]\s|:\s/.test(reading.text.slice(place.mention.end, mention.start)),
    )
    .map((region) => ({
      ...located(reading, place, region, "within"),
      ...(/near|outside/.test(preposition(reading, region.head)) ? {type: "near"} : {}),
    }));
}

/** What a body has at places where it does not sit. */
const OUTPOSTS = new Set("branch outlet store shop subsidiary chapter affiliate".split(" "));

function located(reading: Reading, inner: Placed, outer: Placed, by: string): Finding {
  return {
    type: "located_in",
    subject: inner.chain,
    object: outer.chain,
    literal: null,
    evidence: evidenceOf(reading, inner.head, [inner.mention, outer.mention]),
    anchor: inner.mention.start,
    confidence: 0.8,
    by,
  };
}

/** "Northport Rail, a subsidiary of Harbour Holdings", "the Border Office, part of the ministry". */
export function parts(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let noun = 0; noun < reading.tokens.count; noun++) {
    if (reading.tags.upos[noun] !== "NOUN") continue;
    const lemma = reading.tags.lemmas[noun] as string;
    const type = PARTS[lemma];
    if (type === undefined) continue;
    const wholes = dependents(reading, noun, ["nmod"])
      .filter((child) => preposition(reading, child) === "of")
      .flatMap((child) => coordinated(reading, child))
      .flatMap((child) => reading.byHead.get(child) ?? []);
    for (const part of partsNamed(reading, noun)) {
      for (const whole of wholes) {
        if (
          whole.chain === part.chain ||
          !/^(?:ORG|PLACE|EVENT|LAW)$/.test(whole.chain.type) ||
          part.chain.type !== whole.chain.type
        )
          continue;
        found.push({
          type,
          subject: part.chain,
          object: whole.chain,
          literal: null,
          evidence: evidenceOf(reading, noun, [part.mention, whole.mention]),
          anchor: reading.tokens.starts[noun] as number,
          confidence: 0.75,
          by: `noun:${lemma}`,
        });
      }
    }
  }
  return found;
}

const PARTS: Readonly<Record<string, string>> = {
  subsidiary: "subsidiary_of",
  part: "part_of",
  branch: "part_of",
  arm: "part_of",
  division: "part_of",
  unit: "part_of",
  wing: "part_of",
  affiliate: "part_of",
};

/** What the noun is said of: beside it, or as the subject of its copula. */
function partsNamed(reading: Reading, noun: number): Placed[] {
  const governor = reading.syntax.heads[noun] as number;
  const beside = reading.syntax.labels[noun] === "appos" && governor >= 0 ? [governor] : [];
  const subjects = dependents(reading, noun, ["nsubj", "appos"]);
  return [...beside, ...subjects]
    .flatMap((token) => coordinated(reading, token))
    .flatMap((token) => reading.byHead.get(token) ?? []);
}
