import type {SourceKind} from "../../../src/model/record";
import type {Statement} from "../../../src/model/statement";
import {compareText, foldText} from "../../../src/model/text";
import type {Corpus} from "../data/corpus";

/** One source as printed: never taken for one person, since the same words may mean two. */
export interface UnnamedSource {
  readonly words: string;
  readonly kind: SourceKind;
  readonly statements: readonly Statement[];
  readonly independent: number;
}

/** Sources under the body they belong to; those of no body under null. */
export interface UnnamedGroup {
  readonly agency: string | null;
  readonly sources: readonly UnnamedSource[];
  readonly count: number;
}

/** Sources that no article names, by the body they are said to belong to: bodies with most statements first, those of no body last. */
export function unnamedSources(corpus: Corpus, statements: readonly Statement[]): UnnamedGroup[] {
  const groups = new Map<string, Map<string, Statement[]>>();
  for (const statement of statements) {
    if (statement.sourceKind === "named") continue;
    const bodies = statement.affiliation.filter((id) => corpus.entities.has(id));
    for (const body of bodies.length > 0 ? new Set(bodies) : [""]) {
      const sources = groups.get(body) ?? new Map<string, Statement[]>();
      groups.set(body, sources);
      const key = `${statement.sourceKind} ${foldText(statement.source)}`;
      sources.set(key, [...(sources.get(key) ?? []), statement]);
    }
  }
  return [...groups]
    .map(([body, sources]): UnnamedGroup => {
      const list = [...sources]
        .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
        .map(([, one]) => sourceOf(one));
      return {agency: body || null, sources: list, count: list.reduce((sum, {statements: own}) => sum + own.length, 0)};
    })
    .sort(
      (a, b) =>
        Number(a.agency === null) - Number(b.agency === null) ||
        b.count - a.count ||
        compareText(a.agency ?? "", b.agency ?? ""),
    );
}

function sourceOf(statements: readonly Statement[]): UnnamedSource {
  const [{source, sourceKind}] = statements;
  const independent = statements.reduce((sum, {independentSources}) => sum + independentSources, 0);
  return {words: source, kind: sourceKind, statements, independent};
}
