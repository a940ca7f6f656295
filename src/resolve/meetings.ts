import type {Document} from "../model/document";
import type {AnnotationRecord} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Claim, claimsOf, type Meeting, type Page} from "./claims";
import {contrasts} from "./contrasts";
import {disputedFigures} from "./disputed-figures";
import {addTo} from "./multi-map";
import type {EntityOfChain} from "./printings";
import type {Quantity} from "./quantities";
import {rejectedWords} from "./rejected-words";
import {responses} from "./responses";
import {namesInCommon, restated} from "./restated";

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
 * documents that are no copies of each other, where both give one telling number for one thing.
 */
export function meetings(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  statements: readonly Statement[],
  entityOf: EntityOfChain,
  copyOf: ReadonlyMap<string, string>,
): readonly Meeting[] {
  const statementsOf = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const document of new Set(statement.reports.map((report) => report.document))) {
      addTo(statementsOf, document, statement);
    }
  }
  const figures: Claim[] = [];
  const within = documents.flatMap((document, index) => {
    const record = records[index];
    const claims = claimsOf(document, record, statementsOf.get(document.id) ?? [], entityOf);
    figures.push(...claims.filter(({quantities}) => quantities.some(isTelling)));
    return RULES.flatMap((rule) => rule({document, record, claims, entityOf}));
  });
  return [...within, ...acrossDocuments(figures, copyOf)];
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
