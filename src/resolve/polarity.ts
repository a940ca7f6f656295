import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {addTo} from "./multi-map";

/** More statements of one relation are not compared with each other. */
const MANY = 30;

/** Statements of which one affirms and the other denies one relation between the same two things, at the same time where times are told. */
export function oppositeRelations(
  statements: readonly Statement[],
  relations: readonly EntityRelation[],
): readonly (Omit<StatementLink, "from" | "to" | "status"> & {readonly from: Statement; readonly to: Statement})[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const groups = new Map<string, EntityRelation[]>();
  for (const relation of relations) {
    const {type, subject, object, modality, saidIn, qualifiers} = relation;
    if (subject === null || object === null || saidIn === null || !byId.has(saidIn)) continue;
    if (modality !== "asserted" && modality !== "alleged") continue;
    addTo(groups, [type, subject, object, qualifiers.time ?? ""].join("|"), relation);
  }
  return [...groups.values()].flatMap((group) => {
    const sides = group.slice(0, MANY).map((relation) => ({relation, statement: byId.get(relation.saidIn!)!}));
    return sides.flatMap((first, index) =>
      sides
        .slice(index + 1)
        .filter((second) => disagree(first.relation, second.relation, first.statement, second.statement))
        .map((second) => {
          const [from, to] = [first.statement, second.statement].sort((a, b) => compareText(a.id, b.id));
          const reason = `one affirms and the other denies ${first.relation.type} between the same two`;
          return {from, to, type: "CONFLICTS_WITH" as const, rule: "polarity", reason, confidence: 0.7};
        }),
    );
  });
}

/** Two speakers of whom one says yes and the other no. What a denial or a refusal to speak means for a relation in it is left open. */
function disagree(a: EntityRelation, b: EntityRelation, first: Statement, second: Statement): boolean {
  if (first.id === second.id || (first.speaker !== null && first.speaker === second.speaker)) return false;
  const isPlain = ({stance, negated}: Statement): boolean => stance !== "deny" && !negated;
  return a.negated !== b.negated && isPlain(first) && isPlain(second);
}
