import type {EntityTarget, SpanTarget} from "../model/decision";
import type {Document} from "../model/document";
import type {Problem} from "../model/problem";
import {contains, cover, overlaps, sameSpan} from "../model/span";
import type {EntityRelation, Evidence, Report, Statement, StatementLink} from "../model/statement";
import {decisionsOf, describe} from "./decide";
import {type ActiveDecision, conflict, withoutTarget} from "./ledger";

type Tell = (problem: Problem) => void;

/** How decisions find what they name: the entity by name and type, a span by its document. */
export interface Targets {
  readonly entity: (target: EntityTarget) => string | null;
  readonly documents: readonly Document[];
}

/** What decisions leave of statements. */
export interface Judged {
  readonly statements: readonly Statement[];
  /** The decisions that name a place where none of them stands. */
  readonly unfound: readonly ActiveDecision[];
}

/** Applies what decisions say about statements: rejected ones go, speakers and subjects are set, accepted ones are certain. */
export function judgeStatements(
  statements: readonly Statement[],
  active: readonly ActiveDecision[],
  targets: Targets,
  tell: Tell,
): Judged {
  const unfound: ActiveDecision[] = [];
  const decided = new Map<string, Statement | null>();
  const lineOf = new Map<string, number>();
  const find = spanFinder(statements, targets.documents);
  for (const {line, decision} of decisionsOf(active, "reject", "accept", "speaker", "about")) {
    if (!("statement" in decision) || ("with" in decision && decision.with)) continue;
    const found = find(decision.statement);
    if (!found) {
      unfound.push({line, decision});
      continue;
    }
    const before = decided.has(found.id) ? decided.get(found.id)! : found;
    if (decision.op === "speaker" || decision.op === "about") {
      if (before) decided.set(found.id, amendStatement(before, decision, line, targets, tell));
    } else {
      noteOpposite(found.id, decision.op, line, lineOf, tell);
      decided.set(found.id, decision.op === "reject" ? null : {...(before ?? found), confidence: 1});
    }
  }
  return {statements: dropRejected(statements, decided), unfound};
}

function noteOpposite(
  id: string,
  op: "accept" | "reject",
  line: number,
  lineOf: Map<string, number>,
  tell: Tell,
): void {
  const opposite = lineOf.get(`${op === "accept" ? "reject" : "accept"} ${id}`);
  if (opposite !== undefined) tell(conflict(line, opposite, "one accepts what the other rejects; the later one holds"));
  lineOf.set(`${op} ${id}`, line);
}

type Amendment = Extract<ActiveDecision["decision"], {op: "speaker" | "about"}>;

function amendStatement(
  statement: Statement,
  decision: Amendment,
  line: number,
  targets: Targets,
  tell: Tell,
): Statement {
  const entity = (target: EntityTarget): string | null => {
    const id = targets.entity(target);
    if (id === null) tell(withoutTarget(line, `names ${describe(target)}, which no document has`));
    return id;
  };
  if (decision.op === "speaker") {
    if (decision.to === null) return {...statement, speaker: null};
    const speaker = entity(decision.to);
    return speaker === null ? statement : {...statement, speaker};
  }
  const added = decision.add ? entity(decision.add) : null;
  const dropped = decision.drop ? entity(decision.drop) : null;
  const kept = statement.about.filter((id) => id !== dropped);
  return {...statement, about: added === null || kept.includes(added) ? kept : [...kept, added]};
}

function dropRejected(
  statements: readonly Statement[],
  decided: ReadonlyMap<string, Statement | null>,
): readonly Statement[] {
  if (decided.size === 0) return statements;
  const outer = new Map(statements.map(({id, within}) => [id, within]));
  return statements.flatMap((statement) => {
    const after = decided.has(statement.id) ? decided.get(statement.id)! : statement;
    return after === null ? [] : [{...after, within: nearestStanding(after.within, outer, decided)}];
  });
}

/** Statements are nested no deeper than this; the limit ends circles, which copies of each other may form. */
const DEEPEST = 16;

function nearestStanding(
  within: string | null,
  outer: ReadonlyMap<string, string | null>,
  decided: ReadonlyMap<string, Statement | null>,
): string | null {
  let at = within;
  for (let depth = 0; at !== null && decided.get(at) === null && depth < DEEPEST; depth++) at = outer.get(at) ?? null;
  return at !== null && decided.get(at) === null ? null : at;
}

/** Applies what decisions say about relations. */
export function judgeRelations(
  relations: readonly EntityRelation[],
  active: readonly ActiveDecision[],
  targets: Targets,
  tell: Tell,
): readonly EntityRelation[] {
  const sha256Of = new Map(targets.documents.map(({id, sha256}) => [id, sha256]));
  let judged = relations;
  for (const {line, decision} of decisionsOf(active, "reject", "accept")) {
    if (!("relation" in decision)) continue;
    const {relation: target, op} = decision;
    const isMeant = (place: Evidence): boolean =>
      sha256Of.get(place.document) === target.sha256 && overlaps(place, target);
    const found = judged.filter(({type, evidence}) => type === target.type && evidence.some(isMeant));
    if (found.length === 0) tell(withoutTarget(line, `names a place where no relation "${target.type}" stands`));
    judged = judged.flatMap((relation) => {
      if (!found.includes(relation)) return [relation];
      if (op === "accept") return [{...relation, confidence: 1}];
      const evidence = relation.evidence.filter((place) => !isMeant(place));
      return evidence.length === 0 ? [] : [{...relation, evidence}];
    });
  }
  return judged;
}

/** Applies what decisions say about links between statements. */
export function judgeLinks(
  links: readonly StatementLink[],
  statements: readonly Statement[],
  active: readonly ActiveDecision[],
  targets: Targets,
  tell: Tell,
): readonly StatementLink[] {
  const find = spanFinder(statements, targets.documents);
  let judged = links;
  for (const {line, decision} of decisionsOf(active, "reject", "accept")) {
    if (!("statement" in decision) || !decision.with) continue;
    const ends = [find(decision.statement)?.id, find(decision.with)?.id];
    const isMeant = ({from, to}: StatementLink): boolean => ends.includes(from) && ends.includes(to) && from !== to;
    if (!judged.some(isMeant)) tell(withoutTarget(line, "names two statements that no link joins"));
    const status = decision.op === "accept" ? "accepted" : "rejected";
    judged = judged.map((link) => (isMeant(link) ? {...link, status} : link));
  }
  return judged;
}

/** Finds the statement printed at a place: its exact span, the exact span of its content, or the only content around it. */
function spanFinder(
  statements: readonly Statement[],
  documents: readonly Document[],
): (target: SpanTarget) => Statement | null {
  const idOf = new Map(documents.map(({id, sha256}) => [sha256, id]));
  const byDocument = new Map<string, {readonly report: Report; readonly statement: Statement}[]>();
  for (const statement of statements) {
    for (const report of statement.reports) {
      const list = byDocument.get(report.document) ?? [];
      if (list.length === 0) byDocument.set(report.document, list);
      list.push({report, statement});
    }
  }
  return (target) => {
    const printed = byDocument.get(idOf.get(target.sha256) ?? "") ?? [];
    const content = (report: Report) => cover(report.content) ?? report;
    const exact = printed.find(({report}) => sameSpan(report, target));
    const quoted = printed.find(({report}) => sameSpan(content(report), target));
    const around = printed.filter(({report}) => contains(content(report), target));
    return (exact ?? quoted ?? (around.length === 1 ? around[0] : undefined))?.statement ?? null;
  };
}
