import type {Statement, StatementLink} from "../../../src/model/statement";
import {compareText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";

/** What two speakers say about one thing. */
export interface ComparedTarget {
  readonly target: string;
  readonly left: readonly Statement[];
  readonly right: readonly Statement[];
  /** Candidate contradictions between the two about it. */
  readonly conflicts: readonly StatementLink[];
}

/** What two speakers say, by what they speak about: shared things first, contradicted ones before the rest. */
export function compareSpeakers(
  corpus: Corpus,
  statements: readonly Statement[],
  {left, right}: {readonly left: string; readonly right: string},
): ComparedTarget[] {
  const said = {left: byTarget(corpus, statements, left), right: byTarget(corpus, statements, right)};
  const targets = new Set([...said.left.keys(), ...said.right.keys()]);
  const rows = [...targets].map((target): ComparedTarget => {
    const [a, b] = [said.left.get(target) ?? [], said.right.get(target) ?? []];
    return {target, left: a, right: b, conflicts: conflictsBetween(corpus, a, b)};
  });
  const weight = (row: ComparedTarget): number =>
    row.conflicts.length * 1000 + Math.min(row.left.length, row.right.length) * 20 + row.left.length + row.right.length;
  return rows.sort((a, b) => weight(b) - weight(a) || compareText(a.target, b.target));
}

function byTarget(corpus: Corpus, statements: readonly Statement[], speaker: string): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.speaker !== speaker) continue;
    for (const target of new Set(statement.about)) {
      if (!corpus.entities.has(target)) continue;
      found.set(target, [...(found.get(target) ?? []), statement]);
    }
  }
  return found;
}

/** Candidate contradictions with one end in each list. */
function conflictsBetween(corpus: Corpus, left: readonly Statement[], right: readonly Statement[]): StatementLink[] {
  const others = new Set(right.map(({id}) => id));
  return left.flatMap(({id}) =>
    (corpus.linksOf.get(id) ?? []).filter(
      ({type, from, to, status}) =>
        type === "CONFLICTS_WITH" && status !== "rejected" && others.has(from === id ? to : from),
    ),
  );
}
