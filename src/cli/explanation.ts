import type {Document} from "../model/document";
import type {AnnotationRecord, Attribution, Mention} from "../model/record";
import {cut, overlaps, type Span} from "../model/span";
import {reasonFor} from "./reasons";

/** How the words of a source came to mean the one who speaks. */
export interface SpeakerExplanation {
  /** The fullest name or description of who speaks, in this article. */
  readonly name: string;
  readonly unnamed: boolean;
  /** The words in the source that stand for it. */
  readonly words: string;
  /** The words nearest before that mean the same, or null where these are the first. */
  readonly before: string | null;
  readonly by: string;
  readonly why: string;
}

/** One attribution, in words and places, with what decided it. */
export interface AttributionExplanation {
  /** Counted from 1 in the order of their cues. */
  readonly number: number;
  readonly source: string | null;
  readonly cue: readonly string[];
  readonly content: readonly string[];
  readonly spans: Pick<Attribution, "source" | "cue" | "content" | "hedges" | "negation">;
  readonly kind: Attribution["kind"];
  readonly mode: Attribution["mode"];
  readonly stance: Attribution["stance"];
  readonly sourceKind: Attribution["sourceKind"];
  readonly negated: boolean;
  readonly hedges: readonly string[];
  /** Null where the text leaves open who speaks. */
  readonly speaker: SpeakerExplanation | null;
  /** Who else speaks, where several are named side by side. */
  readonly jointly: readonly string[];
  readonly affiliation: readonly string[];
  readonly addressee: string | null;
  /** Number of the attribution that reports this one. */
  readonly within: number | null;
  /** When it was said, as the text puts it. */
  readonly date: string | null;
  readonly confidence: number;
  readonly by: string;
  readonly why: string;
}

/** A stretch of text that is not the article, and why. */
export interface NoiseExplanation extends Span {
  readonly by: string;
  readonly why: string;
}

/** What was found in one document and what decided it. */
export interface Explanation {
  readonly document: string;
  readonly attributions: readonly AttributionExplanation[];
  readonly notMined: readonly NoiseExplanation[];
}

/** Puts a record into words: each attribution with who, by which words, what, and which rule or model decided. */
export function explain({id, text}: Pick<Document, "id" | "text">, record: AnnotationRecord): Explanation {
  const ordered = [...record.attributions].sort((a, b) => placeOf(a) - placeOf(b));
  const numbers = new Map(ordered.map((attribution, index) => [attribution.id, index + 1]));
  const words = (span: Span): string => cut(text, span).replace(/\s+/gu, " ");
  const nameOf = (chain: string): string => record.chains.find((each) => each.id === chain)?.name ?? chain;
  return {
    document: id,
    attributions: ordered.map((attribution, index) => {
      const {source, cue, content, hedges, negation, kind, mode, stance, sourceKind, negated, confidence, by} =
        attribution;
      return {
        number: index + 1,
        source: source && words(source),
        cue: cue.map(words),
        content: content.map(words),
        spans: {source, cue, content, hedges, negation},
        kind,
        mode,
        stance,
        sourceKind,
        negated,
        hedges: hedges.map(words),
        speaker: explainSpeaker(record, attribution, words),
        jointly: (attribution.jointly ?? []).map(nameOf),
        affiliation: attribution.affiliation.map(nameOf),
        addressee: attribution.addressee === null ? null : nameOf(attribution.addressee),
        within: attribution.within === null ? null : (numbers.get(attribution.within) ?? null),
        date: dateWords(record, attribution.date),
        confidence,
        by,
        why: reasonFor(by),
      };
    }),
    notMined: record.noise.map(({start, end, by}) => ({start, end, by, why: reasonFor(by)})),
  };
}

/** Where an attribution is told: at its cue, or at what is said where no words introduce it. */
export function placeOf({cue, content}: Pick<Attribution, "cue" | "content">): number {
  return (cue[0] ?? content[0])?.start ?? -1;
}

function dateWords({times}: AnnotationRecord, id: string | null): string | null {
  const time = id === null ? undefined : times.find((each) => each.id === id);
  if (!time) return null;
  return time.from === null ? time.text : `${time.text} (${time.from})`;
}

function explainSpeaker(
  {mentions, chains}: AnnotationRecord,
  {source, speaker, sourceKind}: Attribution,
  words: (span: Span) => string,
): SpeakerExplanation | null {
  const chain = chains.find(({id}) => id === speaker);
  if (!chain) return null;
  const same = mentions.filter((mention) => mention.chain === chain.id);
  const here = source === null ? undefined : same.find((mention) => overlaps(mention, source));
  const before = here && same.filter(({end}) => end <= here.start).at(-1);
  const by = decidedBy(here, same, {unnamed: chain.unnamed, isText: sourceKind === "document"});
  return {
    name: chain.name,
    unnamed: chain.unnamed,
    words: here ? words(here) : chain.name,
    before: before ? words(before) : null,
    by,
    why: reasonFor(by),
  };
}

function decidedBy(
  here: Mention | undefined,
  chain: readonly Mention[],
  {unnamed, isText}: {readonly unnamed: boolean; readonly isText: boolean},
): string {
  // "The health minister …", and the name only later: what joined the name to the words decided it.
  const later = here?.by === "nominal" && !unnamed ? chain.find(({start}) => start >= here.end) : undefined;
  return later?.by ?? here?.by ?? (unnamed ? "unnamed-source" : isText ? "issuer" : "named-together");
}
