import {findPairs, PAIR_LABELS, type Pair, pairFeatures} from "../../src/annotate/relations/pairs";
import type {Reading} from "../../src/annotate/relations/reading";
import {overlaps, type Span} from "../../src/model/span";

/** The relations of one text in the gold: mentions, and triples over their indices. */
export interface GoldRelations {
  readonly mentions: readonly Span[];
  readonly relations: readonly {readonly type: string; readonly subject: number; readonly object: number}[];
  /** Types of the gold that were judged in this text; what is not judged is neither right nor wrong. */
  readonly judged: readonly string[];
}

/** A pair as the learner sees it: its features, and for each judged label whether it holds. */
export interface PairInstance {
  readonly features: Int32Array;
  readonly labels: readonly number[];
  readonly right: readonly boolean[];
}

/** The types of the training sets and ours; where one is two of ours, the subject's type decides. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  EMPLOYEE_OR_MEMBER_OF: ["works_for"],
  PLACE_OF_RESIDENCE: ["lives_in"],
  PLACE_OF_BIRTH: ["born_in"],
  NATIONALITY: ["nationality"],
  DATE_OF_BIRTH: ["born_on"],
  DATE_OF_DEATH: ["died_on"],
  EDUCATED_AT: ["educated_at"],
  POLITICAL_AFFILIATION: ["party"],
  CHILD_OF: ["child_of"],
  SPOUSE: ["spouse_of"],
  FOUNDED_BY: ["founded_by"],
  DATE_FOUNDED: ["founded_on"],
  HEADQUARTERS: ["headquartered_in"],
  SUBSIDIARY_OF: ["subsidiary_of"],
  Live_In: ["lives_in"],
  Work_For: ["works_for"],
  Kill: ["kills"],
  Located_In: ["located_in"],
  OrgBased_In: ["located_in"],
};
const SYMMETRIC = new Set(["spouse_of"]);

/** The pairs of a text with what the gold says of them; pairs of which nothing was judged are left out. */
export function pairInstances(reading: Reading, gold: GoldRelations): PairInstance[] {
  const judged = new Set(gold.judged.flatMap((type) => OURS[type] ?? []));
  const wanted = PAIR_LABELS.map(({type}) => judged.has(type));
  return findPairs(reading).flatMap((pair) => {
    const labels = pair.labels.filter((label) => wanted[label]);
    if (labels.length === 0) return [];
    const held = holding(pair, gold);
    const right = labels.map((label) => held.has((PAIR_LABELS[label] as (typeof PAIR_LABELS)[number]).type));
    return [{features: featuresOf(reading, pair), labels, right}];
  });
}

/** Labels that plain news tells so often between neighbours that silence of the rules proves nothing there. */
const COMMON = new Set(["works_for", "lives_in", "located_in", "headquartered_in", "nationality", "party"]);
/** Tokens between two mentions from which a common relation is held to be absent. */
const APART = 6;

/** What is known of a text without annotation. */
export interface PlainKnowledge {
  /** What the rules find: type, subject and object. */
  readonly known: ReadonlySet<string>;
  /** The types that each verb tells, by lemma. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The pairs of a text that nobody annotated, as examples of nothing: most sentences of news tell none of these relations, and sets that were
 * chosen because they do teach a model to see them everywhere. What the rules find is left out, and so are neighbours for common relations,
 * unless a verb that tells something else stands between them: who visits a place does not live there.
 */
export function emptyInstances(reading: Reading, {known, told}: PlainKnowledge): PairInstance[] {
  return findPairs(reading).flatMap((pair) => {
    const {subject, object} = pair;
    const gap = Math.max(subject.first - object.last, object.first - subject.last);
    const verbs = gap < APART ? verbsBetween(reading, pair) : [];
    const labels = pair.labels.filter((label) => {
      const {type} = PAIR_LABELS[label] as (typeof PAIR_LABELS)[number];
      if (COMMON.has(type) && gap < APART && (verbs.length === 0 || verbs.some((verb) => told.get(verb)?.has(type))))
        return false;
      return !known.has(`${type} ${subject.placed?.chain.id} ${object.placed?.chain.id}`);
    });
    return labels.length === 0 ? [] : [{features: featuresOf(reading, pair), labels, right: labels.map(() => false)}];
  });
}

/** Lemmas of the verbs that stand between the two sides. */
function verbsBetween({tags}: Reading, {subject, object}: Pair): string[] {
  const lemmas: string[] = [];
  const [from, to] = [Math.min(subject.last, object.last), Math.max(subject.first, object.first)];
  for (let token = from; token < to; token++)
    if (tags.upos[token] === "VERB") lemmas.push(tags.lemmas[token] as string);
  return lemmas;
}

function holding({subject, object}: Pair, {mentions, relations}: GoldRelations): Set<string> {
  const held = new Set<string>();
  for (const {type, subject: s, object: o} of relations) {
    const [a, b] = [mentions[s] as Span, mentions[o] as Span];
    for (const ours of OURS[type] ?? []) {
      if (overlaps(a, subject) && overlaps(b, object)) held.add(ours);
      if (SYMMETRIC.has(ours) && overlaps(b, subject) && overlaps(a, object)) held.add(ours);
    }
  }
  return held;
}

function featuresOf(reading: Reading, pair: Pair): Int32Array {
  const {ids, count} = pairFeatures(reading, pair);
  return ids.slice(0, count);
}
