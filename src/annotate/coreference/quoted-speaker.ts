import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {isSpeaker, lastSpeaker} from "./speaker-goes-on";

const NOBODY: ReadonlySet<number> = new Set();
/** Speakers of the quotations of a text, as markables, once they were asked for. */
const known = new WeakMap<Discourse, Map<number, readonly Markable[]>>();

/**
 * “He said he was leaving,” Field said: within a quotation "he" is anyone but Field, who would say "I".
 * @returns the clusters of who says the quotation that holds the pronoun
 */
export function speakersAround(discourse: Discourse, clusters: Clusters, pronoun: Markable): ReadonlySet<number> {
  if (pronoun.quotation < 0) return NOBODY;
  const speakers = known.get(discourse) ?? new Map<number, readonly Markable[]>();
  known.set(discourse, speakers);
  const found = speakers.get(pronoun.quotation) ?? speakersOf(discourse, pronoun);
  speakers.set(pronoun.quotation, found);
  return new Set(found.map(({index}) => clusters.of(index)));
}

/** The subjects of verbs of speech in the sentences where the quotation opens and ends; where there is none, who spoke in the sentence before. */
function speakersOf(discourse: Discourse, pronoun: Markable): readonly Markable[] {
  const {markables, quotations, sentences} = discourse;
  const {start, end} = quotations[pronoun.quotation];
  let first = pronoun.sentence;
  while (first > 0 && sentences[first].start > start) first--;
  let last = pronoun.sentence;
  while (last + 1 < sentences.length && sentences[last].end < end) last++;
  const found: Markable[] = [];
  const take = (mention: Markable): void => {
    const edge = mention.sentence === first || mention.sentence === last;
    if (edge && (mention.end <= start || mention.start >= end) && isSpeaker(discourse, mention)) found.push(mention);
  };
  for (let index = pronoun.index - 1; index >= 0 && markables[index].sentence >= first; index--) take(markables[index]);
  for (let index = pronoun.index + 1; index < markables.length && markables[index].sentence <= last; index++)
    take(markables[index]);
  if (found.length > 0) return found;
  const before = lastSpeaker(discourse, pronoun);
  return before && before.sentence >= first - 1 ? [before] : [];
}
