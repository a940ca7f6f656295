import {agrees, type PronounClass, pronounClass} from "./agreement";
import type {Clusters} from "./clusters";
import {clausePlace, type Discourse, headOf} from "./discourse";
import {type Markable, PRONOUNS} from "./markable";
import {FEATURE, featuresOf} from "./pronoun-features";
import {speakersAround} from "./quoted-speaker";
import {isSpeaker, lastSpeaker} from "./speaker-goes-on";

/** Something a pronoun may stand for, and what speaks for and against it. */
export interface Antecedent {
  readonly cluster: number;
  /** What training learns and the table weighs for each class of pronoun: "dist=1". */
  readonly features: readonly string[];
}

/** A candidate whose features still grow. */
interface Draft extends Antecedent {
  readonly features: string[];
}

/** How many sentences back each class looks. */
const REACH: Readonly<Record<PronounClass, number>> = {person: 6, thing: 3, many: 3};

/**
 * What was spoken of before a pronoun and agrees with it, nearest first, with features for ranking.
 * @param all with who says the quotation that the pronoun stands in: what learnt to rank them too ranks the others better.
 */
export function antecedents(discourse: Discourse, clusters: Clusters, pronoun: Markable, all = false): Antecedent[] {
  const kind = pronounClass(pronoun);
  const seen = new Set<number>();
  const found: Draft[] = [];
  const later = laterSubject(discourse, clusters, pronoun);
  const awaited = later ? clusters.of(later.index) : -1;
  const owned = ownedBy(discourse, clusters, pronoun);
  const speaker = kind === "person" ? lastSpeaker(discourse, pronoun) : null;
  const spoke = speaker ? clusters.of(speaker.index) : -1;
  const add = (cluster: number, mention: Markable): void => {
    const pair = {discourse, clusters, cluster, mention, pronoun, kind, rank: found.length, awaited, spoke};
    found.push({cluster, features: featuresOf(pair)});
  };
  const speaks = kind === "person" && isSpeaker(discourse, pronoun);
  const outside = kind === "person" && !all ? speakersAround(discourse, clusters, pronoun) : null;
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (pronoun.sentence - mention.sentence > REACH[kind]) break;
    // “We trust Poe,” she said: who speaks is not the one that the words speak of.
    if (speaks && mention.quotation >= 0) continue;
    const cluster = clusters.of(index);
    if (mention.end > pronoun.start || seen.has(cluster) || clusters.same(index, pronoun.index)) continue;
    seen.add(cluster);
    if (cluster === owned || outside?.has(cluster)) continue;
    if (agrees(discourse, clusters, cluster, mention, pronoun) && !isBound(discourse, clusters, cluster, pronoun))
      add(cluster, mention);
  }
  if (later && !seen.has(awaited) && awaited !== owned && !outside?.has(awaited)) add(awaited, later);
  if (kind === "person") {
    for (const mention of laterNames(discourse, pronoun)) {
      const cluster = clusters.of(mention.index);
      if (seen.has(cluster) || cluster === awaited || cluster === owned || outside?.has(cluster)) continue;
      seen.add(cluster);
      const fits = clusters.type(cluster) === "PERSON" && agrees(discourse, clusters, cluster, mention, pronoun);
      if (fits) add(cluster, mention);
    }
  }
  return withComparisons(discourse, clusters, pronoun, found);
}

/** How many tokens after a pronoun a name may stand that it is put before: "under his real name, Bo Lee". */
const LATER_REACH = 20;

/** The names that the sentence comes to after the pronoun. */
function laterNames({markables}: Discourse, pronoun: Markable): Markable[] {
  const found: Markable[] = [];
  for (let index = pronoun.index + 1; index < markables.length; index++) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== pronoun.sentence || mention.first - pronoun.head > LATER_REACH) break;
    if (mention.kind === "name") found.push(mention);
  }
  return found;
}

/** Adds what only the comparison of all candidates tells: who is spoken of most, which subject is nearest, whether there is a choice at all. */
function withComparisons(
  discourse: Discourse,
  clusters: Clusters,
  pronoun: Markable,
  found: readonly Draft[],
): Antecedent[] {
  const sizes = found.map(({cluster}) => clusters.countBefore(cluster, pronoun.index));
  const most = Math.max(0, ...sizes);
  let subjects = 0;
  return found.map((each, position) => {
    const last = discourse.markables[clusters.lastBefore(each.cluster, pronoun.index) ?? each.cluster] as Markable;
    const features = [FEATURE.choice(Math.min(found.length, 5), sizes[position] === most ? "most" : "fewer")];
    if (last.role === "subject") features.push(FEATURE.subjectRank(Math.min(subjects++, 3)));
    each.features.push(...features);
    return each;
  });
}

/** Subject and object of one verb are two things, unless the pronoun is reflexive; and a reflexive is its subject. */
function isBound(discourse: Discourse, clusters: Clusters, cluster: number, pronoun: Markable): boolean {
  const entry = PRONOUNS.get(pronoun.text.toLowerCase());
  if (entry?.possessive || pronoun.role === "possessive" || pronoun.role === "other") return false;
  const verb = headOf(discourse, clausePlace(discourse, pronoun.head));
  if (verb < 0) return false;
  const members = clusters.members(cluster);
  for (let place = clusters.countBefore(cluster, pronoun.index) - 1; place >= 0; place--) {
    const member = discourse.markables[members[place] as number] as Markable;
    if (member.sentence !== pronoun.sentence) break;
    const same =
      headOf(discourse, clausePlace(discourse, member.head)) === verb &&
      (member.role === "subject" || member.role === "object");
    if (same && !entry?.reflexive && pronoun.role !== "oblique") return true;
  }
  return false;
}

/** "his wife", "his wife, Ann Lee", "his brother Bo Ray", "Ann is his wife": who belongs to the possessor is somebody else. -1 if nobody is named so. */
function ownedBy(discourse: Discourse, clusters: Clusters, pronoun: Markable): number {
  if (!POSSESSIVE_FORM.test(pronoun.text)) return -1;
  const {markables, tags, nouns} = discourse;
  for (let index = Math.max(0, pronoun.index - 1); index < markables.length; index++) {
    const phrase = markables[index] as Markable;
    if (phrase.first > pronoun.first + OWNED_REACH) break;
    if (phrase.kind === "pronoun" || phrase.last <= pronoun.last) continue;
    if (phrase.first === pronoun.first) {
      const subject = predicated(discourse, phrase);
      return subject ? clusters.of(subject.index) : clusters.of(phrase.index);
    }
    if (phrase.kind === "name") {
      const between = tags.upos.slice(pronoun.last, phrase.first);
      const kin = nouns.get(tags.lemmas[phrase.first - 1] ?? "")?.type === "PERSON";
      return kin && between.every((part) => OWNED_PART.test(part)) ? clusters.of(phrase.index) : -1;
    }
  }
  return -1;
}

const POSSESSIVE_FORM = /^(?:his|her|its|their)$/i;
/** How many tokens after a possessive pronoun the name of what it possesses may open. */
const OWNED_REACH = 6;
const OWNED_PART = /^(?:ADJ|NOUN|NUM|PROPN)$/;

/** The subject of whom the phrase is told by "is" or "was". */
function predicated(discourse: Discourse, phrase: Markable): Markable | null {
  const {markables, syntax} = discourse;
  for (let index = phrase.index - 1; index >= 0; index--) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== phrase.sentence) return null;
    if (syntax.heads[mention.head] === phrase.head && /^nsubj/.test(syntax.labels[mention.head] ?? "")) return mention;
  }
  return null;
}

/** "In his first speech, Roe said": the named subject that the sentence comes to after the pronoun. */
function laterSubject(
  {markables, sentences, syntax}: Discourse,
  clusters: Clusters,
  pronoun: Markable,
): Markable | null {
  const sentence = sentences[pronoun.sentence];
  if (!sentence || pronoun.head - sentence.first > 12) return null;
  for (let index = pronoun.index + 1; index < markables.length; index++) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== pronoun.sentence || mention.first - pronoun.head > 14) return null;
    if (mention.kind !== "name" || mention.role !== "subject") continue;
    const verb = syntax.heads[clausePlace({syntax}, mention.head)] ?? -2;
    const nested = verb < 0 || (syntax.heads[verb] ?? -2) !== -1;
    if (verb < 0 || (nested && pronounClass(pronoun) !== "person")) return null;
    return agrees({markables} as Discourse, clusters, clusters.of(index), mention, pronoun) ? mention : null;
  }
  return null;
}
