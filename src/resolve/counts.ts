import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";

type Link = Omit<StatementLink, "from" | "to" | "status"> & {readonly from: Statement; readonly to: Statement};

/** Statements that give different counts of one thing: the same relation, by the same subject, at the same time and place. */
export function countsAgainst(statements: readonly Statement[], relations: readonly EntityRelation[]): readonly Link[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const groups = new Map<string, EntityRelation[]>();
  for (const relation of relations) {
    const {count, time, place = ""} = relation.qualifiers;
    if (count === undefined || time === undefined || relation.negated || relation.saidIn === null) continue;
    const key = [relation.type, relation.subject, relation.object, time, place].join("|");
    const group = groups.get(key) ?? [];
    if (group.length === 0) groups.set(key, group);
    group.push(relation);
  }
  return [...groups.values()].flatMap((group) => differing(group, byId));
}

function differing(group: readonly EntityRelation[], byId: ReadonlyMap<string, Statement>): Link[] {
  const links: Link[] = [];
  for (let first = 0; first < group.length; first++) {
    for (let second = first + 1; second < group.length; second++) {
      const [a, b] = [group[first], group[second]].sort((x, y) => compareText(x.saidIn!, y.saidIn!));
      const [from, to] = [byId.get(a.saidIn!), byId.get(b.saidIn!)];
      if (!from || !to || from === to || a.qualifiers.count === b.qualifiers.count) continue;
      const reason = `${count(a)} against ${count(b)} (${a.type}) on ${a.qualifiers.time}`;
      links.push({from, to, type: "CONFLICTS_WITH", rule: "count", reason, confidence: 0.8});
    }
  }
  return links;
}

function count({qualifiers}: EntityRelation): string {
  return String(qualifiers.count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
