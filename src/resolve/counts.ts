import {figuresIn} from "../model/figures";
import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {addTo} from "./multi-map";
import {type Amount, contradict, type Quantity, readQuantities} from "./quantities";

/** More figures for one thing are not compared with each other. */
const MANY = 30;

type Link = Omit<StatementLink, "from" | "to" | "status"> & {readonly from: Statement; readonly to: Statement};

/**
 * Statements that give different counts of one thing: the same relation by the same subject, or the same thing counted in the
 * words of the content, at the same time and place.
 */
export function countsAgainst(statements: readonly Statement[], relations: readonly EntityRelation[]): readonly Link[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return [...inWords(statements), ...inRelations(relations, byId)];
}

function inRelations(relations: readonly EntityRelation[], byId: ReadonlyMap<string, Statement>): Link[] {
  const groups = new Map<string, EntityRelation[]>();
  for (const relation of relations) {
    const {count, time, place = ""} = relation.qualifiers;
    if (count === undefined || time === undefined || relation.negated || relation.saidIn === null) continue;
    const key = [relation.type, relation.subject, relation.object, time, place].join("|");
    addTo(groups, key, relation);
  }
  return [...groups.values()].flatMap((group) => differingRelations(group.slice(0, MANY), byId));
}

function differingRelations(group: readonly EntityRelation[], byId: ReadonlyMap<string, Statement>): Link[] {
  const links: Link[] = [];
  for (let first = 0; first < group.length; first++) {
    for (let second = first + 1; second < group.length; second++) {
      const [a, b] = [group[first], group[second]].sort((x, y) => compareText(x.saidIn!, y.saidIn!));
      const [from, to] = [byId.get(a.saidIn!), byId.get(b.saidIn!)];
      if (!from || !to || from === to || !contradict(amountOf(a, from), amountOf(b, to))) continue;
      const reason = `${count(a)} against ${count(b)} (${a.type}), ${a.qualifiers.time}`;
      links.push({from, to, type: "CONFLICTS_WITH", rule: "count", reason, confidence: 0.8});
    }
  }
  return links;
}

/** The count of a relation with what the words of its statement make of it: "almost 500" is near, "more than 450" at least. */
function amountOf({qualifiers}: EntityRelation, {text}: Statement): Amount {
  const value = Number(qualifiers.count);
  const bound = figuresIn(text).find((figure) => figure.value === value && figure.unit === "count")?.bound ?? "exact";
  return {value, bound, unit: "count"};
}

function count({qualifiers}: EntityRelation): string {
  return String(qualifiers.count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A quantity with the statement that gives it. */
interface Figure {
  readonly statement: Statement;
  readonly quantity: Quantity;
}

function inWords(statements: readonly Statement[]): Link[] {
  const groups = new Map<string, Figure[]>();
  for (const statement of statements) {
    const anchors = anchorsOf(statement);
    if (anchors.length === 0 || statement.negated || statement.stance === "deny") continue;
    const places = statement.about.filter((id) => id.startsWith("place:")).sort(compareText);
    for (const quantity of readQuantities(statement.text)) {
      const keys = quantity.things.flatMap((thing) =>
        anchors.map((anchor) => [thing, anchor, quantity.unit, places.join(" ")].join("|")),
      );
      for (const key of keys) addTo(groups, key, {statement, quantity});
    }
  }
  return [...groups].flatMap(([key, group]) => differingFigures(key, group.slice(0, MANY)));
}

/** What makes two counts counts of one thing: the times spoken about, or an event of its own name. */
function anchorsOf({times, about}: Statement): readonly string[] {
  return [...(times.length > 0 ? [times.join(", ")] : []), ...about.filter((id) => id.startsWith("event:"))];
}

function differingFigures(key: string, group: readonly Figure[]): Link[] {
  const links: Link[] = [];
  const [thing, anchor] = key.split("|");
  group.forEach((first, index) => {
    for (const second of group.slice(index + 1)) {
      if (first.statement === second.statement || !contradict(first.quantity, second.quantity)) continue;
      const [a, b] = [first, second].sort((x, y) => compareText(x.statement.id, y.statement.id));
      const reason = `${a.quantity.words} against ${b.quantity.words} (${thing}), ${anchor}`;
      links.push({from: a.statement, to: b.statement, type: "CONFLICTS_WITH", rule: "count", reason, confidence: 0.7});
    }
  });
  return links;
}
