import {directory} from "../model/directory";
import type {Document} from "../model/document";
import {type Figure, figuresIn} from "../model/figures";
import type {Askable} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {AnnotationRecord} from "../model/record";
import {contains, cut, overlaps, type Span} from "../model/span";
import type {Report, Statement} from "../model/statement";
import {compareText} from "../model/text";
import {meant} from "./find";
import {groupBy} from "./group-by";
import {periodOf} from "./order";
import {singular, topicWords, wordsOf} from "./topic";
import {type EntityView, type EvidenceView, viewEntity, viewEvidence} from "./view";
import {whenOf} from "./when";

/** One number, who gave it and when. */
export interface NumberRow extends Figure {
  /** Who gave it; null for the article itself or an unknown speaker. */
  readonly speaker: EntityView | null;
  /** The words of the source, where a statement has one: "ICE officials". */
  readonly source: string;
  /** Id of the statement it stands in; null where the article itself says so. */
  readonly statement: string | null;
  /** The time it is about, if the sentence tells one and its days are known; else null. */
  readonly time: string | null;
  /** The words that tell that time: "Jan. 26"; null if none do. */
  readonly timeWords: string | null;
  /** Where what is counted happened, if the sentence says so. */
  readonly place: EntityView | null;
  /** When it was said or published. */
  readonly date: string | null;
  readonly evidence: EvidenceView;
  /** Numbers that others give for the same thing, unit and time, and that differ: flagged, never resolved. */
  readonly differs: readonly string[];
}

/** Every number in a sentence that mentions a topic or entity (without one: all), in the order of time, with who gave it. */
export function numbers(knowledge: Askable, topic?: string): readonly NumberRow[] {
  const isWanted = topic === undefined ? () => true : sentenceTest(knowledge, topic);
  const {records} = directory(knowledge);
  const spoken = reportsByDocument(knowledge);
  const rows = knowledge.documents.flatMap((document) => {
    const record = records.get(document.id);
    if (!record) return [];
    return record.sentences
      .filter((sentence) => !record.noise.some((noise) => overlaps(noise, sentence)) && isWanted(document, sentence))
      .flatMap((sentence) => rowsOf(knowledge, {document, record, sentence, spoken: spoken.get(document.id) ?? []}));
  });
  return withDifferences(distinct(rows)).sort(
    (a, b) =>
      compareText(a.date ?? "9999", b.date ?? "9999") ||
      compareText(a.evidence.document.id, b.evidence.document.id) ||
      a.evidence.start - b.evidence.start,
  );
}

/** A row with what tells its time from others. */
interface Dated extends NumberRow {
  readonly timeKey: string | null;
}

interface Spoken {
  readonly statement: Statement;
  readonly report: Report;
}

interface Place {
  readonly document: Document;
  readonly record: AnnotationRecord;
  readonly sentence: Span;
  readonly spoken: readonly Spoken[];
}

/** Whether a sentence speaks of a topic: it mentions the entity, by whatever name, or holds all words or names. */
export function sentenceTest(knowledge: Askable, topic: string): (document: Document, sentence: Span) => boolean {
  const words = topicWords(topic);
  const whole = placesOf(knowledge, topic);
  const named = new Map(words.map((word) => [word, placesOf(knowledge, word)]));
  const holds = (places: ReadonlyMap<string, readonly Span[]> | undefined, {id}: Document, sentence: Span): boolean =>
    places?.get(id)?.some((span) => contains(sentence, span)) ?? false;
  return (document, sentence) => {
    if (holds(whole, document, sentence)) return true;
    const found = wordsOf(cut(document.text, sentence));
    return words.length > 0 && words.every((word) => found.has(word) || holds(named.get(word), document, sentence));
  };
}

/** Where the entities that a name means are mentioned, by document: a sentence may name a place by its abbreviation. */
function placesOf(knowledge: Askable, name: string): ReadonlyMap<string, readonly Span[]> {
  const mentions = meant(knowledge, name).flatMap((entity) => entity.mentions);
  return groupBy(mentions, ({document}) => [document]);
}

function reportsByDocument({statements}: Askable): ReadonlyMap<string, readonly Spoken[]> {
  const spoken = saidAmong(statements).flatMap((statement) => statement.reports.map((report) => ({statement, report})));
  return groupBy(spoken, ({report}) => [report.document]);
}

function rowsOf(knowledge: Askable, {document, record, sentence, spoken}: Place): Dated[] {
  const times = record.times.filter((time) => overlaps(time, sentence));
  const figures = figuresIn(cut(document.text, sentence)).map((figure) => ({
    ...figure,
    start: figure.start + sentence.start,
    end: figure.end + sentence.start,
  }));
  return figures.flatMap((figure, index): Dated[] => {
    const span = {start: figure.start, end: figure.end};
    if (times.some((time) => overlaps(time, span))) return [];
    const statement = innermost(spoken, span);
    const when = whenOf(record, sentence, span);
    const place = placeOf(record, sentence, span, figures[index + 1]?.start ?? sentence.end);
    return [
      {
        ...figure,
        speaker: statement?.speaker ? viewEntity(knowledge, statement.speaker) : null,
        source: statement?.source ?? "",
        statement: statement?.id ?? null,
        time: when?.interval ?? null,
        timeWords: when?.words ?? null,
        timeKey: when?.key ?? null,
        place: place === null ? null : viewEntity(knowledge, entityAt(knowledge, document, place) ?? ""),
        date: (statement ? periodOf(statement)?.from : document.published) ?? null,
        evidence: viewEvidence(knowledge, {document: document.id, ...span, sentence}),
        differs: [],
      },
    ];
  });
}

/** The statement with the shortest content around a place. */
function innermost(spoken: readonly Spoken[], span: Span): Statement | undefined {
  const length = ({report}: Spoken): number => report.content.reduce((sum, {start, end}) => sum + end - start, 0);
  return spoken
    .filter(({report}) => report.content.some((content) => contains(content, span)))
    .sort((a, b) => length(a) - length(b))[0]?.statement;
}

/** The place named behind the number and before the next one; else the only place of the sentence. */
function placeOf({mentions}: AnnotationRecord, sentence: Span, {end}: Span, next: number): Span | null {
  const named = mentions.filter(
    ({kind, type, ...span}) => kind === "name" && type === "PLACE" && contains(sentence, span),
  );
  return named.find(({start}) => start >= end && start < next) ?? (named.length === 1 ? named[0] : null);
}

function entityAt(knowledge: Askable, {id}: Document, {start, end}: Span): string | undefined {
  return placeIndex(knowledge).get(`${id} ${start} ${end}`);
}

const indexes = new WeakMap<Askable, ReadonlyMap<string, string>>();

/** The places that are named, by document and span; made once for a knowledge. */
function placeIndex(knowledge: Askable): ReadonlyMap<string, string> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const places = knowledge.entities.filter(({type}) => type === "PLACE");
  const index = new Map(
    places.flatMap(({id, mentions}) =>
      mentions.map(({document, start, end}) => [`${document} ${start} ${end}`, id] as const),
    ),
  );
  indexes.set(knowledge, index);
  return index;
}

/** One row for a number of a statement that is printed in several documents. */
function distinct(rows: readonly Dated[]): readonly Dated[] {
  const seen = new Set<string>();
  return rows.filter(({statement, value, unit, of}) => {
    if (statement === null) return true;
    const key = [statement, value, unit, of].join("|");
    return !seen.has(key) && seen.add(key);
  });
}

/** The last word of what is counted, in the singular; numbers of different things are not compared. */
function thing({of}: Figure): string {
  return singular((of.split(" ").at(-1) ?? "").toLowerCase());
}

function withDifferences(rows: readonly Dated[]): NumberRow[] {
  const comparable = groupBy(rows, (row) => {
    const counted = thing(row);
    if (counted === "" || row.timeKey === null) return [];
    return [`${row.unit} ${counted} ${row.timeKey} ${row.place?.id ?? ""}`];
  });
  const others = new Map([...comparable.values()].flatMap((group) => group.map((row) => [row, group] as const)));
  return rows.map((row) => {
    const differs = (others.get(row) ?? [])
      .filter((other) => other.value !== row.value && !isSamePlace(other, row))
      .map(({text, speaker, source, evidence: {document}}) => {
        return `${text} (${speaker?.name ?? (source || (document.outlet ?? document.id))})`;
      });
    const {timeKey, ...told} = row;
    return {...told, differs: [...new Set(differs)].sort(compareText)};
  });
}

/** Two numbers of one statement count two things. */
function isSamePlace(a: NumberRow, b: NumberRow): boolean {
  return a.statement === b.statement && a.evidence.document.id === b.evidence.document.id;
}
