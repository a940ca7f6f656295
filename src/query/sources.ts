import {directory} from "../model/directory";
import type {Knowledge} from "../model/knowledge";
import type {SourceKind} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Count, countBy} from "./count";
import {groupBy} from "./group-by";
import {fold} from "./names";
import {compareStatements} from "./order";
import {type EntityView, type StatementView, viewEntity, viewStatement} from "./view";

/** Which sources are listed. */
export interface SourcesOptions {
  /** True for sources that no document names; false for those that are named. */
  readonly unnamed?: boolean;
  readonly kind?: SourceKind;
}

/** Who or what statements come from, as printed. */
export interface Source {
  /** The name, or the words for an unnamed source. */
  readonly words: string;
  readonly kind: SourceKind;
  /** The speaker; null where several unnamed ones are counted under the same words. */
  readonly entity: EntityView | null;
  readonly affiliation: readonly EntityView[];
  readonly statements: readonly StatementView[];
  readonly outlets: readonly Count<string>[];
  /** Statements that no second independent source has. */
  readonly singleSource: number;
}

/** The ledger of sources, those with the most statements first. Unnamed ones are counted by their words and organisation, and never taken for one person. */
export function sources(knowledge: Knowledge, options: SourcesOptions = {}): readonly Source[] {
  const {unnamed, kind} = options;
  const chosen = knowledge.statements.filter(
    ({sourceKind}) =>
      (kind === undefined || sourceKind === kind) && (unnamed === undefined || (sourceKind === "unnamed") === unnamed),
  );
  const groups = groupBy(chosen.sort(compareStatements), (statement) => [keyOf(statement)]);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([, statements]) => viewSource(knowledge, statements));
}

function keyOf({sourceKind, speaker, source, affiliation}: Statement): string {
  return speaker !== null && sourceKind !== "unnamed"
    ? `${sourceKind} ${speaker}`
    : [sourceKind, fold(source), ...affiliation].join(" ");
}

function viewSource(knowledge: Knowledge, statements: readonly Statement[]): Source {
  const {documents} = directory(knowledge);
  const [first] = statements;
  const speakers = new Set(statements.map(({speaker}) => speaker));
  const entity = speakers.size === 1 && first.speaker !== null ? viewEntity(knowledge, first.speaker) : null;
  return {
    words: entity && first.sourceKind !== "unnamed" ? entity.name : first.source,
    kind: first.sourceKind,
    entity,
    affiliation: first.affiliation.map((id) => viewEntity(knowledge, id)).filter((each) => each !== null),
    statements: statements.map((statement) => viewStatement(knowledge, statement)),
    outlets: countBy(
      statements.flatMap(({reports}) => reports.map(({document}) => documents.get(document)?.outlet ?? null)),
      String,
    ),
    singleSource: statements.filter(({independentSources}) => independentSources <= 1).length,
  };
}
