import {Container} from "../../models/container";
import {LinearModel} from "../../models/linear-model";
import {claimOf} from "./claim";
import type {Context} from "./context";
import type {Finding} from "./finding";
import {findPairs, PAIR_LABELS, type Pair, pairFeatures, type Side} from "./pairs";
import {isPlausible} from "./plausible";
import {label, type Reading, sentenceOf} from "./reading";
import {evidenceOf} from "./triggered";

/** The probability from which a learnt relation is kept. */
const SURE = 0.4;
/** The same where a verb stands between the two that the table gives no such relation: "Roe investigated the bank" employs nobody. */
const SURE_AGAINST_VERB = 0.6;
/** The same where that verb governs both: "the bank was investigated by Roe" founds nothing. */
const SURE_AGAINST_CLAUSE = 0.9;

/** The same for where somebody lives, where no word says so: "Turkey, Roe said" houses nobody. */
const SURE_WITHOUT_HOME = 0.9;

/** A text of so few sentences is a passage, not an article with headlines. */
const FEW = 3;

/** Relations between two mentions of a sentence, by a log-linear model over the words and the tree between them: one yes or no for each type. */
export function learnedRelations(
  model: LinearModel,
): (reading: Reading, context: Pick<Context, "triggers">) => Finding[] {
  return (reading, {triggers}) => {
    const best = new Map<string, Finding>();
    const {sentences} = reading;
    const scores = new Float32Array(PAIR_LABELS.length);
    for (const pair of findPairs(reading)) {
      if (isListed(reading, pair)) continue;
      // Headlines drop the words that tell who belongs where.
      if (sentences.length > FEW && sentences[sentenceOf(reading, pair.subject.first)]?.heading) continue;
      scores.fill(0);
      const {ids, count} = pairFeatures(reading, pair);
      model.addAll(ids, count, scores);
      for (const index of pair.labels) {
        const probability = 1 / (1 + Math.exp(-(scores[index] as number)));
        if (probability < SURE) continue;
        const finding = toFinding(reading, pair, index, probability);
        // The model learnt from what texts assert: of denials it knows nothing.
        if (finding.negated || !isPlausible(reading, pair, finding)) continue;
        if (probability < sureEnough(reading, pair, finding.type, triggers)) continue;
        const key = `${finding.type} ${finding.subject?.id} ${finding.object?.id ?? pair.object.start}`;
        const other = best.get(key);
        if (!other || other.confidence < finding.confidence) best.set(key, finding);
      }
    }
    return [...best.values()];
  };
}

/** The probability that a relation needs: more where a verb between the two governs one or both of them and tells something else. */
function sureEnough(reading: Reading, {subject, object}: Pair, type: string, triggers: Context["triggers"]): number {
  const [left, right] = subject.first < object.first ? [subject, object] : [object, subject];
  const {heads} = reading.syntax;
  let needed = type === "lives_in" && !isHome(reading, left, right) ? SURE_WITHOUT_HOME : SURE;
  for (let verb = left.last; verb < right.first; verb++) {
    if (reading.tags.upos[verb] !== "VERB" || label(reading, verb).startsWith("acl")) continue;
    const clause = heads[right.head] as number;
    // "He said the board wants": the board is the subject of what he says.
    const told = clause > verb && heads[clause] === verb && label(reading, clause) === "ccomp";
    const governed = Number(clause === verb || told) + Number(heads[left.head] === verb);
    if (governed === 0) continue;
    const rows = triggers.get(`verb ${reading.tags.lemmas[verb]}`) ?? [];
    if (rows.some((row) => row.type === type)) continue;
    needed = Math.max(needed, governed === 2 ? SURE_AGAINST_CLAUSE : SURE_AGAINST_VERB);
  }
  return needed;
}

/** Words that tell of where people live. */
const HOME = new Set(
  "live reside resident residence home house apartment native hometown bear raise grow settle move relocate base emigrate immigrate flee citizen villager inhabitant dweller neighborhood neighbourhood".split(
    " ",
  ),
);

/** Longest name of a town with its preposition, in words. */
const LONGEST_HOME = 4;

/** A word for living stands between the two or right behind them, or nothing but "of" or "from": "Ann Roe of Northport", "she is from Northport". */
function isHome({tags, tokens}: Reading, left: Side, right: Side): boolean {
  for (let token = left.last; token < Math.min(right.last + 3, tokens.count); token++)
    if (HOME.has(tags.lemmas[token] as string)) return true;
  const between = tokens.lower.slice(left.last, right.first).filter((word) => !/^\p{P}$/u.test(word));
  // "Ann Roe, of Northport, Ohio": the state behind the town too.
  const stateBehind =
    tokens.words[right.first - 1] === "," && between.length <= LONGEST_HOME && /^(?:of|from)$/.test(between[0] ?? "");
  return stateBehind || /^(?:of|(?:is |are |was |were |comes? |came )?from)$/.test(between.join(" "));
}

/** "Denver, Chicago and Boston": neighbours in a list do not hold each other. */
function isListed({lists}: Reading, {subject, object}: Pair): boolean {
  return lists.get(subject.head)?.includes(object.head) ?? false;
}

/** Opens the weights of the relation model. */
export function openPairModel(bytes: Uint8Array): LinearModel {
  return new LinearModel(new Container(bytes, "relations"));
}

function toFinding(reading: Reading, {subject, object}: Pair, index: number, probability: number): Finding {
  const later = subject.first < object.first ? object : subject;
  const {negated, modality} = claimOf(reading, Math.max(0, reading.syntax.heads[later.head] as number));
  return {
    type: (PAIR_LABELS[index] as (typeof PAIR_LABELS)[number]).type,
    subject: subject.placed?.chain ?? null,
    object: object.placed?.chain ?? null,
    literal: object.placed ? null : {start: object.start, end: object.end},
    qualifiers: {},
    negated,
    modality,
    evidence: evidenceOf(reading, subject.head, [subject, object]),
    anchor: later.start,
    confidence: Math.round(probability * 100) / 100,
    by: "model",
  };
}
