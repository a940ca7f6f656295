import {type PronounClass, pronounClass} from "./agreement";
import {antecedents} from "./antecedents";
import type {Clusters} from "./clusters";
import {type Discourse, headOf, labelOf} from "./discourse";
import type {Markable} from "./markable";
import type {Sieve} from "./sieve";
import {goingOn} from "./speaker-goes-on";

/** Probability that the best antecedent must reach: a pronoun that stays open is better than one that is wrong. */
const SURE: Readonly<Record<PronounClass, number>> = {person: 0.28, thing: 0.45, many: 0.45};
/** The weight of "none of them" when the candidates are compared, by class. */
const NONE = "none";

/** For each class of pronoun: feature of a pronoun and what it may stand for -> weight. */
export type PronounWeights = Readonly<Record<PronounClass, ReadonlyMap<string, number>>>;

/**
 * The sieve of pronouns: a log-linear ranking of what was spoken of before, with the chance that it is none of these.
 * Features after Lappin and Leass 1994, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20; weights are learnt.
 */
export function pronounSieve(weights: PronounWeights): Sieve {
  return {
    name: "pronoun",
    run: (discourse, clusters) => {
      for (const markable of discourse.markables) resolvePronoun(discourse, clusters, markable, weights);
    },
  };
}

/** Joins one markable, if it is a pronoun, to the antecedent that is likely enough. */
export function resolvePronoun(
  discourse: Discourse,
  clusters: Clusters,
  markable: Markable,
  weights: PronounWeights,
): void {
  if (markable.kind !== "pronoun" || isExpletive(discourse, markable)) return;
  const speaker = goingOn(discourse, clusters, markable);
  const chosen = speaker ?? rank(discourse, clusters, markable, weights);
  if (chosen !== null) clusters.join(chosen, markable.index, speaker === null ? "pronoun" : "speaker-goes-on");
}

function rank(
  discourse: Discourse,
  clusters: Clusters,
  pronoun: Markable,
  {[pronounClass(pronoun)]: weights}: PronounWeights,
): number | null {
  const kind = pronounClass(pronoun);
  const candidates = antecedents(discourse, clusters, pronoun);
  let best: number | null = null;
  let bestWeight = 0;
  let total = Math.exp(weights.get(NONE) ?? 0);
  for (const {cluster, features} of candidates) {
    let score = 0;
    for (const feature of features) score += weights.get(feature) ?? 0;
    const weight = Math.exp(score);
    total += weight;
    if (weight > bestWeight) [best, bestWeight] = [cluster, weight];
  }
  return best !== null && bestWeight / total >= SURE[kind] ? best : null;
}

const WEATHER = new Set("rain snow hail thunder drizzle freeze".split(" "));
const SEEMING = new Set("seem appear happen turn take remain matter follow".split(" "));
const CLAUSE = /^(?:that|to|how|what|whether|why|who|if|when)$/;

/** "It is clear that", "it seems", "it takes two to", "make it hard to": an "it" that stands for nothing. */
export function isExpletive(discourse: Discourse, {head, text, sentence}: Markable): boolean {
  if (text.toLowerCase() !== "it") return false;
  if (labelOf(discourse, head) === "expl") return true;
  const {tags, tokens, sentences} = discourse;
  const end = Math.min(sentences[sentence]?.last ?? tokens.count, head + 14);
  const verb = nextVerb(discourse, head, end);
  if (verb < 0) return false;
  const lemma = tags.lemmas[verb] as string;
  if (WEATHER.has(lemma) && headOf(discourse, head) === verb) return true;
  if (!SEEMING.has(lemma) && lemma !== "be") return isRaisedObject(discourse, head, end);
  const clause = findClause(discourse, verb + 1, end);
  return (
    clause >= 0 &&
    /^(?:ADJ|NOUN|VERB|PRON|ADV|DET|AUX|PART|ADP|NUM)$/.test(tags.upos[verb + 1] ?? "") &&
    clause - verb <= 7
  );
}

function nextVerb({tags}: Discourse, token: number, end: number): number {
  for (let index = token + 1; index < end; index++) {
    const upos = tags.upos[index];
    if (upos === "VERB" || (upos === "AUX" && tags.lemmas[index] === "be" && tags.upos[index + 1] !== "VERB"))
      return index;
    if (upos !== "AUX" && upos !== "ADV" && upos !== "PART") return -1;
  }
  return -1;
}

function findClause({tokens}: Discourse, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    if (CLAUSE.test(tokens.lower[index] as string)) return index;
    if (/^[,.;:!?]$/.test(tokens.words[index] as string)) return -1;
  }
  return -1;
}

/** "made it clear that", "find it hard to". */
function isRaisedObject({tags, tokens}: Discourse, head: number, end: number): boolean {
  if (!/^(?:make|find|consider|think|deem|keep)$/.test(tags.lemmas[head - 1] ?? "")) return false;
  return tags.upos[head + 1] === "ADJ" && head + 2 < end && CLAUSE.test(tokens.lower[head + 2] as string);
}
