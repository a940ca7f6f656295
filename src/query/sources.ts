import {directory} from "../model/directory";
import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import type {SourceKind} from "../model/record";
import type {Statement} from "../model/statement";
import {compareText} from "../model/text";
import {type Count, countBy} from "./count";
import {groupBy} from "./group-by";
import {fold} from "./names";
import {compareStatements} from "./order";
import {describeUnnamed, isOpen} from "./unnamed";
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
  /** The speaker; null where nobody is meant. */
  readonly entity: EntityView | null;
  readonly affiliation: readonly EntityView[];
  readonly statements: readonly StatementView[];
  /** For an unnamed source what it is called ("spokeswoman"); empty for others. */
  readonly role: string;
  /** For an unnamed source why it is not named, in the words of the text; null if no text says so. */
  readonly reason: string | null;
  readonly outlets: readonly Count<string>[];
  /** Statements that no second independent source has. */
  readonly singleSource: number;
}

/**
 * The ledger of sources, those with the most statements first. Unnamed ones are those of one document each: the same words in two
 * articles may stand for two people. A word like "they" that the text leaves open is no source: `leftOpen` counts what it says.
 */
export function sources(knowledge: Knowledge, options: SourcesOptions = {}): readonly Source[] {
  return allSources(knowledge, options).filter((source) => !isLeftOpen(source));
}

/** How many statements, among those of the sources asked for, have a speaker that is a word like "they" or "who" which the text leaves open. */
export function leftOpen(knowledge: Knowledge, options: SourcesOptions = {}): number {
  const open = allSources(knowledge, options).filter(isLeftOpen);
  return open.reduce((sum, {statements}) => sum + statements.length, 0);
}

function isLeftOpen({kind, words}: Source): boolean {
  return kind === "unnamed" && isOpen(words);
}

function allSources(knowledge: Knowledge, options: SourcesOptions): readonly Source[] {
  const {unnamed, kind} = options;
  const chosen = saidAmong(knowledge.statements).filter(
    ({sourceKind}) =>
      (kind === undefined || sourceKind === kind) && (unnamed === undefined || (sourceKind === "unnamed") === unnamed),
  );
  const groups = groupBy(chosen.sort(compareStatements), (statement) => [keyOf(statement)]);
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
    .map(([, statements]) => viewSource(knowledge, statements));
}

/** An unnamed source is somebody of one document: a chain of it, or where it has none, its words there. */
function keyOf({sourceKind, speaker, source, affiliation, reports}: Statement): string {
  if (speaker !== null) return `${sourceKind} ${speaker}`;
  const where = sourceKind === "unnamed" ? [reports[0].document] : [];
  return [sourceKind, fold(source), ...affiliation, ...where].join(" ");
}

function viewSource(knowledge: Knowledge, statements: readonly Statement[]): Source {
  const {documents} = directory(knowledge);
  const [first] = statements;
  const speakers = new Set(statements.map(({speaker}) => speaker));
  const views = statements.map((statement) => viewStatement(knowledge, statement));
  const sentences = views.flatMap(({reports}) => reports.map(({sentence}) => sentence));
  const unnamed = first.sourceKind === "unnamed" ? describeUnnamed(first.source, sentences) : null;
  const entity = speakers.size === 1 && first.speaker !== null ? viewEntity(knowledge, first.speaker) : null;
  return {
    words: entity && (first.sourceKind !== "unnamed" || isOpen(first.source)) ? entity.name : first.source,
    kind: first.sourceKind,
    entity,
    affiliation: first.affiliation.map((id) => viewEntity(knowledge, id)).filter((each) => each !== null),
    statements: views,
    role: unnamed?.role ?? "",
    reason: unnamed?.reason ?? null,
    outlets: countBy(
      statements.flatMap(({reports}) => reports.map(({document}) => documents.get(document)?.outlet ?? null)),
      String,
    ),
    singleSource: statements.filter(({independentSources}) => independentSources <= 1).length,
  };
}
