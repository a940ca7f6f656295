import {overlaps} from "../model/span";
import {compareText} from "../model/text";
import type {Claim, Meeting} from "./claims";
import {agree, happeningsOf, type Quantity} from "./quantities";

/** Share of the weights of the smaller and of the larger claim that must be common to both. */
const OF_SMALL = 0.75;
const OF_LARGE = 0.6;
/** What is common must weigh so much; a name weighs two, a word one. */
const COMMON = 5;
/** The same for two claims that give one number for one thing. */
const OF_SMALL_WITH_FIGURE = 0.45;
const COMMON_WITH_FIGURE = 2;
/** Words that must be common to two claims in which one thing happens to one number. */
const WORDS_WITH_HAPPENING = 3;
/** The same for two claims that deny one thing of something with a name. */
const OF_SMALL_DENIED = 0.5;
/** Smaller numbers are shared by chance. */
const TELLING = 20;

/** Two claims of one thing in other words, or null: enough of the same names and words, no other polarity, no other number. */
export function restated(a: Claim, b: Claim): Meeting | null {
  if (a.hasNot !== b.hasNot || overlap(a, b) || !mayAgree(a, b) || areApart(a.statement.times, b.statement.times)) {
    return null;
  }
  const figures = commonFigures(a, b);
  if (figures === null) return null;
  const common = commonWeight(a, b);
  const [ofSmall, ofLarge] = [common / Math.min(weight(a), weight(b)), common / Math.max(weight(a), weight(b))];
  if (figures.length > 0 && ofSmall >= OF_SMALL_WITH_FIGURE && common >= COMMON_WITH_FIGURE) {
    const reason = `both give ${figures[0][0].words} and ${figures[0][1].words}`;
    return {from: a, to: b, type: "SAME_AS", rule: "same figure", reason, confidence: 0.7};
  }
  const happening = figures.find(([first, second]) =>
    happeningsOf(first).some((thing) => second.things.includes(thing)),
  );
  if (happening && wordsInCommon(a, b) >= WORDS_WITH_HAPPENING) {
    const reason = `both tell of ${happening[0].words} and ${happening[1].words}`;
    return {from: a, to: b, type: "SAME_AS", rule: "same figure", reason, confidence: 0.55};
  }
  const denied = a.hasNot && namesInCommon(a, b) ? a.denied.find((word) => b.denied.includes(word)) : undefined;
  if (denied !== undefined && ofSmall >= OF_SMALL_DENIED) {
    const reason = `both say "not ${denied}" of the same`;
    return {from: a, to: b, type: "SAME_AS", rule: "same denial", reason, confidence: 0.6};
  }
  if (ofSmall < OF_SMALL || ofLarge < OF_LARGE || common < COMMON) return null;
  const reason = `${Math.round(ofSmall * 100)} % of the names and words that matter are the same`;
  return {from: a, to: b, type: "SAME_AS", rule: "retold", reason, confidence: 0.65};
}

/** True if both claims speak of days, and of none in common: one number announced again for another day is another fact. */
export function areApart(first: readonly string[], second: readonly string[]): boolean {
  if (first.length === 0 || second.length === 0) return false;
  return !first.some((time) => {
    const [from, to = from] = time.split("/");
    return second.some((other) => {
      const [start, end = start] = other.split("/");
      return compareText(from, end) <= 0 && compareText(start, to) <= 0;
    });
  });
}

function overlap(a: Claim, b: Claim): boolean {
  return a.document === b.document && overlaps(a, b);
}

/** What two different people with names say is never one statement; what an article and a person say may be one. */
function mayAgree(a: Claim, b: Claim): boolean {
  const [first, second] = [a.statement, b.statement];
  if (first.stance === "deny" || second.stance === "deny" || first.negated || second.negated) return false;
  if (first.kind === "intention" || second.kind === "intention") return false;
  if (a.own || b.own) return true;
  return first.speaker !== null && first.speaker === second.speaker;
}

/** The numbers both give for one thing; null if they give different ones. */
function commonFigures(a: Claim, b: Claim): readonly (readonly [Quantity, Quantity])[] | null {
  const pairs = a.quantities.flatMap((first) => b.quantities.map((second) => [first, second] as const));
  const common = pairs.filter(
    ([first, second]) =>
      agree(first, second) && first.value >= TELLING && first.things.some((thing) => second.things.includes(thing)),
  );
  const [few, many] = a.figures.length <= b.figures.length ? [a, b] : [b, a];
  if (!few.figures.every((one) => many.figures.some((other) => agree(one, other)))) return null;
  return common;
}

/** What all units of a claim weigh. */
export function weight({units}: Claim): number {
  return [...units.values()].reduce((sum, one) => sum + one, 0);
}

/** What the units weigh that two claims have in common. */
export function commonWeight(a: Claim, b: Claim): number {
  const [few, many] = a.units.size <= b.units.size ? [a.units, b.units] : [b.units, a.units];
  let common = 0;
  for (const [unit, weight] of few) if (many.has(unit)) common += weight;
  return common;
}

const NUMBERS: ReadonlySet<string> = new Set(["dozen", "hundr", "hundred", "thousand", "million", "billion"]);

/** How many words both use that are neither names nor numbers. */
export function wordsInCommon(a: Claim, b: Claim): number {
  let count = 0;
  for (const unit of a.units.keys()) if (!unit.includes(":") && b.units.has(unit) && !NUMBERS.has(unit)) count++;
  return count;
}

/** True if both speak of one thing with a name. */
export function namesInCommon(a: Claim, b: Claim): boolean {
  return [...a.units.keys()].some((unit) => unit.includes(":") && b.units.has(unit));
}
