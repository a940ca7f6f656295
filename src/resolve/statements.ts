import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import {cut} from "../model/span";
import type {Report, Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type EntityOfChain, type Printing, printingsOf} from "./printings";
import {groupPrintings} from "./same-statements";
import {wordsOf} from "./words";

/** Statements with what leads to them. */
export interface JoinedStatements {
  /** In the order of their ids. */
  readonly statements: readonly Statement[];
  /** `<document>#<attribution>` -> statement id. */
  readonly idOfAttribution: ReadonlyMap<string, string>;
  /** The ids that reports would have as statements of their own -> the statement they went into. */
  readonly formerIds: {readonly [oldId: string]: string};
}

/**
 * Joins attributions to entities and to each other: one statement for what one speaker said, with every printing of it.
 * @param copyOf document id -> the group of near-copies it belongs to
 */
export function joinStatements(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  entityOf: EntityOfChain,
  copyOf: ReadonlyMap<string, string>,
): JoinedStatements {
  const printings = records.flatMap((record, index) => printingsOf(documents[index], record, entityOf));
  const groups = groupPrintings(printings);
  const idOfAttribution = new Map<string, string>();
  const former: [string, string][] = [];
  for (const group of groups) {
    for (const {id, document, attribution} of group) {
      // Where several speak jointly, what stands within is told by the first of them.
      if (!attribution.jointly?.includes(attribution.speaker ?? ""))
        idOfAttribution.set(attributionKey(document.id, attribution.id), group[0].id);
      if (id !== group[0].id) former.push([id, group[0].id]);
    }
  }
  const textOf = new Map(documents.map(({id, text}) => [id, text]));
  const statements = groups.map((group) => makeStatement(group, idOfAttribution, copyOf, textOf));
  statements.sort((a, b) => compareText(a.id, b.id));
  former.sort(([a], [b]) => compareText(a, b));
  return {statements, idOfAttribution, formerIds: Object.fromEntries(former)};
}

/** The key under which the statement of an attribution is looked up. */
export function attributionKey(document: string, attribution: string): string {
  return `${document}#${attribution}`;
}

function makeStatement(
  group: readonly Printing[],
  idOfAttribution: ReadonlyMap<string, string>,
  copyOf: ReadonlyMap<string, string>,
  textOf: ReadonlyMap<string, string>,
): Statement {
  const [first] = group;
  const {attribution} = first;
  const reports = group
    .map(({report}) => report)
    .sort((a, b) => compareText(a.document, b.document) || a.start - b.start || a.end - b.end);
  const within = group.flatMap(({document, attribution: {within: outer}}) =>
    outer === null ? [] : (idOfAttribution.get(attributionKey(document.id, outer)) ?? []),
  );
  return {
    id: first.id,
    text: first.text,
    speaker: first.speaker,
    source: first.source,
    sourceKind: attribution.sourceKind,
    affiliation: first.affiliation,
    cue: first.cue,
    kind: attribution.kind,
    mode: attribution.mode,
    stance: attribution.stance,
    hedged: attribution.hedges.length > 0,
    negated: attribution.negated,
    addressee: first.addressee ?? group.find(({addressee}) => addressee !== null)?.addressee ?? null,
    about: [...new Set(group.flatMap(({about}) => about))],
    within: within.find((id) => id !== first.id) ?? null,
    date: first.date,
    times: [...new Set(group.flatMap(({times}) => times))].sort(compareText),
    published: earliest(group),
    confidence: attribution.confidence,
    by: attribution.by,
    reports,
    independentSources: countIndependent(reports, copyOf, textOf),
  };
}

function earliest(group: readonly Printing[]): string | null {
  return group.flatMap(({document}) => document.published ?? []).sort(compareText)[0] ?? null;
}

/** Sentences of at least so many words that agree word for word are taken from each other. */
const COPIED_SENTENCE = 12;

/** Reports that are neither in near-copies of one document nor in sentences copied word for word. */
function countIndependent(
  reports: readonly Report[],
  copyOf: ReadonlyMap<string, string>,
  textOf: ReadonlyMap<string, string>,
): number {
  if (reports.length === 1) return 1;
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined || parent === key ? key : root(parent);
  };
  const groups = reports.map(({document, sentence}) => {
    const group = `document ${copyOf.get(document) ?? document}`;
    const words = wordsOf(cut(textOf.get(document) ?? "", sentence));
    if (words.length >= COPIED_SENTENCE) {
      const passage = `passage ${words.join(" ")}`;
      if (root(group) !== root(passage)) parents.set(root(group), root(passage));
    }
    return group;
  });
  return new Set(groups.map(root)).size;
}
