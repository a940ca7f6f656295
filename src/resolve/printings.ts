import type {Document} from "../model/document";
import {chainKey} from "../model/entity";
import {statementKey} from "../model/keys";
import type {AnnotationRecord, Attribution, TimeExpression} from "../model/record";
import {cover, cut, overlaps, type Span} from "../model/span";
import type {Report} from "../model/statement";
import {wordsOf} from "./words";

/** Entity id of a chain (`<document>#<chain>`); nothing where the chain is no entity. */
export type EntityOfChain = ReadonlyMap<string, string>;

/** One attribution of one document, joined to entities: a statement as it is printed once. */
export interface Printing {
  /** The id the statement would have if this were its only report. */
  readonly id: string;
  readonly document: Document;
  readonly attribution: Attribution;
  readonly report: Report;
  readonly text: string;
  readonly words: readonly string[];
  readonly source: string;
  readonly cue: string;
  readonly speaker: string | null;
  readonly affiliation: readonly string[];
  readonly addressee: string | null;
  readonly about: readonly string[];
  readonly date: string | null;
  readonly times: readonly string[];
}

/** The attributions of one document as printings, one for each of those who speak jointly; those without content say nothing and are left out. */
export function printingsOf(document: Document, record: AnnotationRecord, entityOf: EntityOfChain): Printing[] {
  const times = new Map(record.times.map((time) => [time.id, time]));
  const entities = (chains: readonly string[]): readonly string[] => [
    ...new Set(chains.flatMap((chain) => entityOf.get(chainKey(record.id, chain)) ?? [])),
  ];
  const used = new Set<string>();
  return record.attributions
    .filter(({content}) => content.length > 0)
    .flatMap((each) => [each.speaker, ...(each.jointly ?? [])].map((speaker) => ({...each, speaker})))
    .map((attribution): Printing => {
      const {source, cue, content} = attribution;
      const span = cover([...(source ? [source] : []), ...cue, ...content])!;
      const text = content.map((part) => cut(document.text, part)).join(" … ");
      const sourceText = source ? cut(document.text, source) : "";
      const cueText = cue.map((part) => cut(document.text, part)).join(" ");
      return {
        id: freshId(used, document.sha256, span, `${sourceText}\n${cueText}\n${text}`),
        document,
        attribution,
        report: reportOf(document, record, attribution, span),
        text,
        words: wordsOf(text),
        source: sourceText,
        cue: cueText,
        speaker: entities(attribution.speaker ? [attribution.speaker] : [])[0] ?? null,
        affiliation: entities(attribution.affiliation),
        addressee: entities(attribution.addressee ? [attribution.addressee] : [])[0] ?? null,
        about: entities(attribution.about),
        date: attribution.date ? interval(times.get(attribution.date)) : null,
        times: attribution.times.flatMap((id) => interval(times.get(id)) ?? []),
      };
    });
}

/** Two attributions of one span and the same words (several sources of one verb) still get different ids. */
function freshId(used: Set<string>, sha256: string, span: Span, words: string): string {
  let id = statementKey(sha256, span.start, span.end, words);
  for (let again = 2; used.has(id); again++) id = statementKey(sha256, span.start, span.end, `${words}\n${again}`);
  used.add(id);
  return id;
}

function reportOf(document: Document, record: AnnotationRecord, attribution: Attribution, span: Span): Report {
  const {source, cue, content, hedges, negation} = attribution;
  return {
    document: document.id,
    start: span.start,
    end: span.end,
    sentence: sentenceAround(record, span),
    attribution: attribution.id,
    source,
    cue,
    content,
    hedges,
    negation,
  };
}

/** The sentence or sentences that a span stands in; the span itself where no sentence covers it. */
export function sentenceAround(record: AnnotationRecord, span: Span): Span {
  const {sentences} = record;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= span.start) low = middle + 1;
    else high = middle;
  }
  const around: Span[] = [span];
  for (; low < sentences.length && overlaps(sentences[low], span); low++) around.push(sentences[low]);
  return cover(around)!;
}

/** A time as an ISO 8601 day or interval; null where the text leaves it open. */
export function interval(time: TimeExpression | undefined): string | null {
  if (!time || time.from === null) return null;
  return time.to === null || time.to === time.from ? time.from : `${time.from}/${time.to}`;
}
