import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Claim, claimsOf, type Meeting, type Page} from "./claims";
import {contrasts} from "./contrasts";
import {disputedFigures} from "./disputed-figures";
import {countedElsewhere, type Offices, retoldElsewhere} from "./elsewhere";
import {addTo} from "./multi-map";
import type {EntityOfChain} from "./printings";
import type {Quantity} from "./quantities";
import {rejectedWords} from "./rejected-words";
import {responses} from "./responses";
import {commonWeight, namesInCommon, restated} from "./restated";
import {storyPairs} from "./stories";

/** The rules that look at one document, the precise before the loose. */
const RULES: readonly ((page: Page) => readonly Meeting[])[] = [
  disputedFigures,
  rejectedWords,
  contrasts,
  responses,
  restatements,
];

/** A word that more claims of one document hold brings no two of them together. */
const TOO_COMMON = 12;

/**
 * Where claims meet: what people say with what the article itself says, and with each other, within each document; across
 * documents that are no copies of each other, where both give one telling number for one thing, have most of their names and words
 * in common, or stand in two articles of one story.
 * @param offices for each person the bodies they speak for
 */
export function meetings(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  statements: readonly Statement[],
  entityOf: EntityOfChain,
  copyOf: ReadonlyMap<string, string>,
  offices: Offices = new Map(),
): readonly Meeting[] {
  const statementsOf = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const document of new Set(statement.reports.map((report) => report.document))) {
      addTo(statementsOf, document, statement);
    }
  }
  const claimsIn = new Map<string, readonly Claim[]>();
  const within = documents.flatMap((document, index) => {
    const record = records[index];
    const claims = claimsOf(document, record, statementsOf.get(document.id) ?? [], entityOf);
    claimsIn.set(document.id, claims);
    return RULES.flatMap((rule) => rule({document, record, claims, entityOf}));
  });
  const all = [...claimsIn.values()].flat();
  const figures = all.filter(({quantities}) => quantities.some(isTelling));
  return [
    ...within,
    ...acrossDocuments(figures, copyOf),
    ...retoldAnywhere(all.filter(isPlain), copyOf),
    ...storyPairs(statements, copyOf).flatMap(([a, b]) =>
      inOneStory(claimsIn.get(a)!.filter(isPlain), claimsIn.get(b)!.filter(isPlain), offices),
    ),
  ];
}

/** Of a sentence that tells what somebody said, what was said is compared and not the sentence. */
function isPlain({holdsSaid}: Claim): boolean {
  return !holdsSaid;
}

/** Claims that share fewer units are not compared. */
const SHARED = 3;
/** A unit in more claims of all documents brings no two of them together. */
const TOO_COMMON_ANYWHERE = 40;

/** Each claim with the one of another document that it retells best; no claims of copies. */
function retoldAnywhere(claims: readonly Claim[], copyOf: ReadonlyMap<string, string>): readonly Meeting[] {
  const index = new Map<string, Claim[]>();
  const sorted = [...claims].sort((a, b) => compareText(a.statement.id, b.statement.id));
  return sorted.flatMap((claim) => {
    const others = near(claim, index).filter(
      (other) => group(other, copyOf) !== group(claim, copyOf) && other.statement !== claim.statement,
    );
    for (const unit of claim.units.keys()) {
      if ((index.get(unit)?.length ?? 0) < TOO_COMMON_ANYWHERE) addTo(index, unit, claim);
    }
    return best(others.flatMap((other) => retoldElsewhere(other, claim, null) ?? []));
  });
}

/** The claims of an index of units that share enough of them with a claim. */
function near(claim: Claim, index: ReadonlyMap<string, readonly Claim[]>): readonly Claim[] {
  const counts = new Map<Claim, number>();
  for (const unit of claim.units.keys()) {
    for (const other of index.get(unit) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts].flatMap(([other, shared]) => (shared >= SHARED ? [other] : []));
}

/** What two documents that tell one story claim alike, each claim with the one it is nearest to, and count differently. */
function inOneStory(first: readonly Claim[], second: readonly Claim[], offices: Offices): readonly Meeting[] {
  const index = new Map<string, Claim[]>();
  for (const claim of first) for (const unit of claim.units.keys()) addTo(index, unit, claim);
  const counts = first.filter(({quantities}) => quantities.length > 0);
  return second.flatMap((claim) => {
    const isOther = ({statement}: Claim): boolean => statement !== claim.statement;
    const others = claim.quantities.length > 0 ? counts.filter(isOther) : [];
    const counted = others.flatMap((other) => countedElsewhere(other, claim, offices) ?? []);
    const retold = near(claim, index).filter(isOther);
    return [...best(retold.flatMap((other) => retoldElsewhere(other, claim, offices) ?? [])), ...counted];
  });
}

/** The surest, and of equally sure ones that with most in common. */
function best(meetings: readonly Meeting[]): readonly Meeting[] {
  const common = ({from, to}: Meeting): number => commonWeight(from, to);
  return [...meetings]
    .sort(
      (a, b) =>
        b.confidence - a.confidence || common(b) - common(a) || compareText(a.from.statement.id, b.from.statement.id),
    )
    .slice(0, 1);
}

/** Numbers that two texts do not share by chance. */
function isTelling({value, unit}: Quantity): boolean {
  return unit !== "percent" && value >= 20 && value % 100 !== 0;
}

/** Claims of two documents that give one telling number for one thing and share a name; each with the first that it repeats. */
function acrossDocuments(claims: readonly Claim[], copyOf: ReadonlyMap<string, string>): readonly Meeting[] {
  const index = new Map<string, Claim[]>();
  const found: Meeting[] = [];
  const sorted = [...claims].sort((a, b) => compareText(a.statement.id, b.statement.id));
  for (const claim of sorted) {
    const keys = claim.quantities
      .filter(isTelling)
      .flatMap(({value, unit, things}) => things.map((thing) => `${value} ${unit} ${thing}`));
    const others = new Set(keys.flatMap((key) => index.get(key) ?? []));
    for (const other of others) {
      if (group(other, copyOf) === group(claim, copyOf) || !namesInCommon(other, claim)) continue;
      const meeting = restated(other, claim);
      if (meeting) {
        found.push(meeting);
        break;
      }
    }
    for (const key of keys) if ((index.get(key)?.length ?? 0) < TOO_COMMON) addTo(index, key, claim);
  }
  return found;
}

function group({document}: Claim, copyOf: ReadonlyMap<string, string>): string {
  return copyOf.get(document) ?? document;
}

/** Each claim with the one before it that it repeats best: of five tellings of one thing four links are enough. */
function restatements({claims}: Page): readonly Meeting[] {
  const index = new Map<string, Claim[]>();
  const found: Meeting[] = [];
  for (const claim of claims) {
    const near = new Map<Claim, number>();
    for (const unit of claim.units.keys()) {
      const list = index.get(unit) ?? [];
      if (list.length < TOO_COMMON) for (const other of list) near.set(other, (near.get(other) ?? 0) + 1);
      addTo(index, unit, claim);
    }
    const candidates = [...near].filter(([, shared]) => shared >= 2).map(([other]) => other);
    const best = candidates
      .flatMap((other) => restated(other, claim) ?? [])
      .sort((one, other) => other.confidence - one.confidence || byPlace(one.from, other.from))[0];
    if (best) found.push(best);
  }
  return found;
}

function byPlace(a: Claim, b: Claim): number {
  return a.start - b.start || compareText(a.statement.id, b.statement.id);
}
