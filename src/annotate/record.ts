import {attributions, noise, openRelations, relations, resolved, sentences, times} from "../model/layers";
import type {AnnotationRecord, Attribution, Mention, Relation} from "../model/record";
import {compareSpans} from "../model/span";
import type {Annotated} from "./pipeline";

/** The JSON form of an annotated document, with local ids numbered in the order of the text: equal input, equal bytes. */
export function toRecord(annotated: Annotated): AnnotationRecord {
  const {document} = annotated;
  const {mentions, chains} = annotated.get(resolved);
  const ordered = [...mentions].sort((a, b) => compareSpans(a, b) || (a.id < b.id ? -1 : 1));
  const chainIds = numbered("c", [...ordered.map(({chain}) => chain), ...chains.map(({id}) => id)]);
  const said = [...annotated.get(attributions)].sort(byPlace);
  const saidIds = numbered(
    "a",
    said.map(({id}) => id),
  );
  const chain = (id: string): string => chainIds.get(id) as string;
  return {
    id: document.id,
    sha256: document.sha256,
    language: "en",
    sentences: annotated.get(sentences).map(({start, end}) => ({start, end})),
    noise: annotated.get(noise),
    times: annotated.get(times),
    mentions: ordered.map((mention, index) => renumbered(mention, `m${index}`, chain(mention.chain))),
    chains: chains
      .map((each) => ({...each, id: chain(each.id)}))
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    attributions: said.map((each) => spoken(each, chain, saidIds)),
    relations: annotated.get(relations).map((relation, index) => renamed(relation, `r${index}`, chain, saidIds)),
    openRelations: annotated
      .get(openRelations)
      .map((relation, index) => renamed(relation, `o${index}`, chain, saidIds)),
    problems: annotated.problems,
  };
}

function renumbered({start, end, text, kind, type, subtype, title, by}: Mention, id: string, chain: string): Mention {
  return {id, start, end, text, kind, type, subtype, title, chain, by};
}

function spoken(
  attribution: Attribution,
  chain: (id: string) => string,
  saidIds: ReadonlyMap<string, string>,
): Attribution {
  const {id, speaker, jointly, affiliation, addressee, about, within, confidence} = attribution;
  const renamed = {
    ...attribution,
    id: saidIds.get(id) as string,
    speaker: speaker === null ? null : chain(speaker),
    affiliation: affiliation.map(chain),
    addressee: addressee === null ? null : chain(addressee),
    about: about.map(chain),
    within: within === null ? null : (saidIds.get(within) ?? null),
    confidence: rounded(confidence),
  };
  return jointly ? Object.assign(renamed, {jointly: jointly.map(chain)}) : renamed;
}

function renamed(
  relation: Relation,
  id: string,
  chain: (id: string) => string,
  saidIds: ReadonlyMap<string, string>,
): Relation {
  const {place} = relation.qualifiers;
  return {
    ...relation,
    id,
    subject: relation.subject === null ? null : chain(relation.subject),
    object: relation.object === null ? null : chain(relation.object),
    qualifiers: place === undefined ? relation.qualifiers : {...relation.qualifiers, place: chain(place)},
    attribution: relation.attribution === null ? null : (saidIds.get(relation.attribution) ?? null),
    confidence: rounded(relation.confidence),
  };
}

/** Scores are kept to four decimals: what differs less differs by nothing but arithmetic. */
function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}

/** Old ids -> `c0`, `c1` … in the order of first appearance. */
function numbered(prefix: string, ids: readonly string[]): Map<string, string> {
  const table = new Map<string, string>();
  for (const id of ids) if (!table.has(id)) table.set(id, `${prefix}${table.size}`);
  return table;
}

/** By the first of an attribution's spans: the outer before the inner. */
function byPlace(a: Attribution, b: Attribution): number {
  return compareSpans(extent(a), extent(b)) || (a.id < b.id ? -1 : 1);
}

function extent(attribution: Attribution): {start: number; end: number} {
  const spans = [...attribution.content, ...attribution.cue, ...(attribution.source ? [attribution.source] : [])];
  return {start: Math.min(...spans.map(({start}) => start)), end: Math.max(...spans.map(({end}) => end))};
}
