import {pronounClass} from "../../src/annotate/coreference/agreement";
import {antecedents} from "../../src/annotate/coreference/antecedents";
import {Clusters} from "../../src/annotate/coreference/clusters";
import type {Discourse, Material} from "../../src/annotate/coreference/discourse";
import type {Markable} from "../../src/annotate/coreference/markable";
import {findMarkables} from "../../src/annotate/coreference/markables";
import {isExpletive} from "../../src/annotate/coreference/pronoun";
import type {Sieve} from "../../src/annotate/coreference/sieve";
import type {Span} from "../../src/model/span";

/** A pronoun with what it may stand for: the features of each candidate, and which of them are right (none: it stands for nothing here). */
export interface Example {
  readonly none: string;
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly number[];
}

/** A mention of the gold: `head` where it is a whole noun phrase. */
export interface GoldMention extends Span {
  readonly chain: string;
  readonly head?: Span;
}

/** The pronouns of a document with gold chains, seen as the sieve sees them when all pronouns before were resolved as in the gold. */
export function pronounExamples(
  material: Material,
  sieves: readonly Sieve[],
  gold: readonly GoldMention[],
  only?: Span,
): Example[] {
  const discourse: Discourse = {...material, markables: findMarkables(material)};
  const clusters = new Clusters(discourse.markables);
  for (const sieve of sieves) sieve.run(discourse, clusters);
  const chains = discourse.markables.map((markable) => chainOf(material, markable, gold));
  const examples: Example[] = [];
  for (const pronoun of discourse.markables) {
    if (pronoun.kind !== "pronoun" || isExpletive(discourse, pronoun)) continue;
    const chain = chains[pronoun.index];
    if (only ? pronoun.start !== only.start : chain === undefined && pronoun.gender !== "neuter") continue;
    const kind = pronounClass(pronoun);
    const found = antecedents(discourse, clusters, pronoun, true);
    const right = found.flatMap(({cluster}, index) =>
      chain !== undefined && clusters.members(cluster).some((member) => chains[member] === chain) ? [index] : [],
    );
    examples.push({
      none: `${kind} none`,
      candidates: found.map(({features}) => features.map((feature) => `${kind} ${feature}`)),
      right,
    });
    const first = right[0];
    if (first !== undefined && !only)
      clusters.join((found[first] as (typeof found)[number]).cluster, pronoun.index, "gold");
  }
  return examples;
}

/** The chain of the widest gold mention whose head is the markable's. */
function chainOf({tokens}: Material, markable: Markable, gold: readonly GoldMention[]): string | undefined {
  const start = tokens.starts[markable.head] as number;
  const end = tokens.ends[markable.head] as number;
  let best: GoldMention | undefined;
  for (const mention of gold) {
    const head = mention.head ?? mention;
    if (head.end <= start || head.start >= end) continue;
    if (!best || mention.end - mention.start > best.end - best.start) best = mention;
  }
  return best?.chain;
}
