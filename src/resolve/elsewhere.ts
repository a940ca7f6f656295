import type {EntityRelation} from "../model/statement";
import {compareText} from "../model/text";
import type {Claim, Meeting} from "./claims";
import {addTo} from "./multi-map";
import {contradict, type Quantity} from "./quantities";
import {areApart, commonWeight, weight, wordsInCommon} from "./restated";

/** For each person the bodies they speak for by their office. */
export type Offices = ReadonlyMap<string, readonly string[]>;

/** Share of the weights of both claims together that must be common to both, twice counted (Dice's coefficient). */
const ALIKE = 0.6;
/** The same where both documents tell one story, and there for two claims of one side. */
const ALIKE_IN_STORY = 0.45;
const ALIKE_OF_ONE_SIDE = 0.25;
/** What is common must weigh so much, and hold so many words that are no names. */
const COMMON = 5;
const COMMON_OF_ONE_SIDE = 4;
const WORDS = 4;
const WORDS_IN_STORY = 3;
/** What every article says of those who say nothing. */
const NO_ANSWER = /\b(?:comments?|respond(?:ed)?|repl(?:y|ied))\b/iu;

/**
 * Two claims of different documents that tell one thing in other words, or null: most of their names and words are common, or a good
 * part of them where both documents tell one story.
 * @param story who speaks for whom, where both documents tell one story; else null
 */
export function retoldElsewhere(a: Claim, b: Claim, story: Offices | null): Meeting | null {
  if (a.hasNot !== b.hasNot || areApart(a.statement.times, b.statement.times)) return null;
  const common = commonWeight(a, b);
  const alike = (2 * common) / (weight(a) + weight(b));
  const isOneStory = story !== null;
  const isOneSide = story !== null && areOneSide(a, b, story);
  if (!mayAgree(a, b, isOneSide)) return null;
  const least = isOneSide ? ALIKE_OF_ONE_SIDE : isOneStory ? ALIKE_IN_STORY : ALIKE;
  if (alike < least || common < (isOneSide ? COMMON_OF_ONE_SIDE : COMMON) || !mayCountAlike(a, b)) return null;
  if (wordsInCommon(a, b) < (isOneStory ? WORDS_IN_STORY : WORDS) || (a.hasNot && NO_ANSWER.test(a.text))) return null;
  const share = `${Math.round(alike * 100)} % of the names and words that matter are common to both`;
  const reason = isOneStory ? `${share}, in two articles that print one statement` : share;
  const rule = isOneSide ? "retold by one side" : isOneStory ? "retold in one story" : "retold elsewhere";
  return {...ends(a, b), type: "SAME_AS", rule, reason, confidence: Math.round(35 + 40 * alike) / 100};
}

function ends(a: Claim, b: Claim): {readonly from: Claim; readonly to: Claim} {
  return compareText(a.statement.id, b.statement.id) <= 0 ? {from: a, to: b} : {from: b, to: a};
}

/** False if one gives a number that none of the other's can stand for: "hundreds" may be "almost 500". */
function mayCountAlike(a: Claim, b: Claim): boolean {
  const [few, many] = a.figures.length <= b.figures.length ? [a.figures, b.figures] : [b.figures, a.figures];
  return few.every((one) => many.some((other) => one.unit === other.unit && !contradict(one, other)));
}

/** What two different sources with names say is one statement only where they are one side. */
function mayAgree(a: Claim, b: Claim, isOneSide: boolean): boolean {
  const [first, second] = [a.statement, b.statement];
  if (first.stance === "deny" || second.stance === "deny" || first.negated || second.negated) return false;
  if (first.kind === "intention" || second.kind === "intention") return false;
  if (a.own || b.own || isOneSide || first.speaker === second.speaker) return true;
  return first.sourceKind !== "named" || second.sourceKind !== "named";
}

/** True if one speaks for both: the same speaker, or a body and people of it. */
function areOneSide(a: Claim, b: Claim, offices: Offices): boolean {
  const [first, second] = [a.statement, b.statement];
  if (a.own || b.own) return false;
  if (first.speaker !== null && first.speaker === second.speaker) return true;
  if (isPerson(a) && isPerson(b)) return false;
  const bodies = bodiesOf(a, offices);
  return bodiesOf(b, offices).some((body) => bodies.includes(body));
}

/** A person with a name speaks for themself. */
function isPerson({statement: {speaker, sourceKind}}: Claim): boolean {
  return sourceKind === "named" && speaker !== null && !speaker.startsWith("org:");
}

function bodiesOf({statement: {speaker, affiliation}}: Claim, offices: Offices): readonly string[] {
  if (speaker === null) return affiliation;
  return [...(speaker.startsWith("org:") ? [speaker] : []), ...affiliation, ...(offices.get(speaker) ?? [])];
}

const OFFICES: ReadonlySet<string> = new Set(["holds_position", "leads", "works_for"]);

/** The bodies that people hold an office of, now or at the time, over all documents. */
export function officesOf(relations: readonly EntityRelation[]): Offices {
  const offices = new Map<string, string[]>();
  for (const {type, subject, object, negated, qualifiers} of relations) {
    if (!OFFICES.has(type) || negated || qualifiers.status === "former" || !object?.startsWith("org:")) continue;
    if (subject !== null) addTo(offices, subject, object);
  }
  return offices;
}

/** Smaller numbers are shared, and differ, by chance. */
const TELLING = 20;
/** Numbers further apart than this count different things; those of one side that are nearer are one number told at two times. */
const FAR = 1.5;
const FAR_OF_ONE_SIDE = 1.25;
const NEAR = 1.05;

/** Two claims in articles of one story that give different numbers for one thing; or one side that gives two, or null. */
export function countedElsewhere(a: Claim, b: Claim, offices: Offices): Meeting | null {
  if (a.hasNot || b.hasNot || a.statement.negated || b.statement.negated || !areNear(a.places, b.places)) return null;
  if (areApart(a.statement.times, b.statement.times)) return null;
  const isOneSide = areOneSide(a, b, offices);
  for (const first of a.quantities) {
    for (const second of b.quantities) {
      const things = first.things.filter((thing) => second.things.includes(thing));
      if (things.length === 0 || !isWhole(a, first) || !isWhole(b, second)) continue;
      const apart = ratio(first, second);
      if (first.unit !== second.unit || first.unit === "percent" || apart > FAR) continue;
      const differ = contradict(first, second) || (isOneSide && apart >= NEAR && apart <= FAR_OF_ONE_SIDE);
      if (!differ) continue;
      const [one, other] = compareText(a.statement.id, b.statement.id) <= 0 ? [first, second] : [second, first];
      const reason = `${inWords(one)} against ${inWords(other)} (${things[0]}), in two articles that print one statement`;
      return {...ends(a, b), type: "CONFLICTS_WITH", rule: "count in one story", reason, confidence: 0.5};
    }
  }
  return null;
}

const BOUNDS: {readonly [bound in Quantity["bound"]]: string} = {
  exact: "",
  about: "about ",
  least: "at least ",
  most: "at most ",
};

function inWords({bound, words}: Quantity): string {
  return `${BOUNDS[bound]}${words}`;
}

function ratio(a: Quantity, b: Quantity): number {
  const [small, large] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return small < TELLING ? Number.POSITIVE_INFINITY : large / small;
}

/** "317 of the total", "20 of them": a part, which another number does not dispute. */
function isWhole({text}: Claim, {end}: Quantity): boolean {
  return !/^\s+of\s+(?:the|those|them|these|its|their)\b/iu.test(text.slice(end, end + 16));
}

/** False if both name places and none of them is the same. */
function areNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((place) => b.has(place));
}
