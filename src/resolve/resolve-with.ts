import type {Decision, EntityTarget} from "../model/decision";
import type {Document} from "../model/document";
import {chainKey, type Entity} from "../model/entity";
import type {Resolution} from "../model/knowledge";
import type {Problem} from "../model/problem";
import {type AnnotationRecord, MENTION_TYPES} from "../model/record";
import type {Span} from "../model/span";
import type {EntityRelation, Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {amendEntities} from "./amend";
import {Clusters} from "./clusters";
import {Context} from "./context";
import {groupCopies} from "./copies";
import {ChainFinder, joinDecided, markChains} from "./decide";
import {draftEntity, finishEntities} from "./entities";
import {type ChainView, collectChains, compareChains, type Form, foldIntoForms} from "./form";
import {Homes} from "./generic-bodies";
import {judgeLinks, judgeRelations, judgeStatements} from "./judge";
import {type ActiveDecision, activeDecisions, withoutTarget} from "./ledger";
import {addTo} from "./multi-map";
import {flagConfusables, joinOddTypes} from "./namesakes";
import {suggestOffices} from "./offices";
import {clusterPersons} from "./persons";
import {clusterPlaces} from "./places";
import {joinRelations} from "./relations";
import {joinStatements} from "./statements";
import {clusterTitles} from "./titles";
import {joinUnmarkedNames, withNamedSources} from "./unmarked-names";
import {joinWrittenOut} from "./written-out";

/** What meets: sentences in articles' own words that a statement meets, and links between statements before anybody judged them. */
export interface Meetings {
  readonly statements: readonly Statement[];
  readonly links: readonly StatementLink[];
  /** Keys that sentences would have alone -> the key of the statement they went into. */
  readonly formerIds: {readonly [oldId: string]: string};
}

/** What the search for statements that meet is given. */
export interface Met {
  readonly documents: readonly Document[];
  readonly records: readonly AnnotationRecord[];
  /** What somebody is said to have said, under the decisions. */
  readonly statements: readonly Statement[];
  readonly relations: readonly EntityRelation[];
  /** `<document>#<chain>` -> entity id. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** Document -> its group of near-copies. */
  readonly copyOf: ReadonlyMap<string, string>;
}

/**
 * Joins the records of many documents: chains to entities, attributions to statements, relations to relations. Pure, and the
 * same for any order of the documents.
 * @param documents with their records in the same order
 * @param decisions the log, line by line
 * @param find the statements that meet and what they meet in articles' own words: searched for, or known from before
 */
export function resolveWith(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  decisions: readonly Decision[],
  find: (met: Met) => Meetings,
): Resolution {
  const problems: Problem[] = [];
  const tell = (problem: Problem): void => void problems.push(problem);
  const active = activeDecisions(decisions, tell);
  const resolved = resolveEntities(documents, records, active, tell);
  const targets = {entity: resolved.find, documents};
  const copyOf = groupCopies(documents);
  const told = records.map((record) => withNamedSources(record, resolved.unmarked));
  const joined = joinStatements(documents, told, resolved.entityOf, copyOf);
  const {statements, unfound} = judgeStatements(joined.statements, active, targets, tell);
  const standing = new Set(statements.map(({id}) => id));
  const saidBy = new Map([...joined.idOfAttribution].filter(([, id]) => standing.has(id)));
  const relations = judgeRelations(joinRelations(records, resolved.entityOf, saidBy), active, targets, tell);
  const openRelations = joinRelations(records.map(withOpen), resolved.entityOf, saidBy);
  const own = find({documents, records, statements, relations, entityOf: resolved.entityOf, copyOf});
  const inOwnWords = judgeStatements(own.statements, unfound, targets, tell);
  for (const {line} of inOwnWords.unfound) tell(withoutTarget(line, "names a place where no statement stands"));
  const all = [...statements, ...inOwnWords.statements].sort((a, b) => compareText(a.id, b.id));
  const ids = new Set(all.map(({id}) => id));
  const links = judgeLinks(
    own.links.filter(({from, to}) => ids.has(from) && ids.has(to)),
    all,
    active,
    targets,
    tell,
  );
  const formerIds = {...resolved.formerIds, ...joined.formerIds, ...own.formerIds};
  const entities = suggestOffices(resolved.entities, relations);
  return {entities, statements: all, links, relations, openRelations, copies: groupsOf(copyOf), formerIds, problems};
}

function withOpen(record: AnnotationRecord): AnnotationRecord {
  return {...record, relations: record.openRelations ?? []};
}

/** The groups of more than one document. */
function groupsOf(copyOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const [id, group] of copyOf) addTo(groups, group, id);
  return [...groups.values()].filter(({length}) => length > 1);
}

interface ResolvedEntities {
  readonly entities: readonly Entity[];
  readonly formerIds: {readonly [oldId: string]: string};
  /** `<document>#<chain>` -> entity id. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** Chains of descriptions that turned out to be names. */
  readonly unmarked: ReadonlySet<string>;
  /** The one entity a person means by a name, or null. */
  readonly find: (target: EntityTarget) => string | null;
}

function resolveEntities(
  documents: readonly Document[],
  records: readonly AnnotationRecord[],
  active: readonly ActiveDecision[],
  tell: (problem: Problem) => void,
): ResolvedEntities {
  const chains = collectChains(documents, records).filter(isWorthANode(records)).sort(compareChains);
  const finder = new ChainFinder(chains, active);
  const forms = foldIntoForms(chains, markChains(active, finder, tell));
  const formOf = new Map(forms.flatMap((form) => form.chains.map(({key}) => [key, form])));
  const clusters = new Clusters(forms);
  joinDecided(active, finder, clusters, formOf, tell);
  clusterForms(forms, clusters, tell);
  const unmarked = joinUnmarkedNames(forms, clusters);
  const drafts = amendEntities(clusters.all().map(draftEntity), active, finder, formOf, tell);
  const {entities, formerIds} = finishEntities(drafts, clusters);
  const entityOf = new Map(
    entities.flatMap(({id, chains}) => chains.map(({document, chain}) => [chainKey(document, chain), id])),
  );
  const find = (target: EntityTarget): string | null => {
    const found = new Set(finder.find(target).map(({key}) => entityOf.get(key)!));
    return found.size === 1 ? [...found][0] : null;
  };
  return {entities, formerIds, entityOf, unmarked, find};
}

/** Things without a name become entities only where they speak, are spoken to, or stand in a relation. */
function isWorthANode(records: readonly AnnotationRecord[]): (view: ChainView) => boolean {
  const used = new Set<string>();
  for (const {id, attributions, relations} of records) {
    for (const {speaker, addressee} of attributions) {
      for (const chain of [speaker, addressee]) if (chain) used.add(chainKey(id, chain));
    }
    for (const {subject, object} of relations) {
      for (const chain of [subject, object]) if (chain) used.add(chainKey(id, chain));
    }
  }
  return ({key, chain}) => !chain.unnamed || used.has(key);
}

function clusterForms(forms: readonly Form[], clusters: Clusters, tell: (problem: Problem) => void): void {
  const context = new Context(forms.filter(({alone}) => !alone));
  const homes = new Homes(forms);
  for (const type of MENTION_TYPES) {
    const same = forms.filter((form) => form.type === type && !form.alone);
    if (type === "PERSON") clusterPersons(same, clusters, context);
    else if (type === "PLACE") clusterPlaces(same, clusters);
    else clusterTitles(same, clusters, context, homes);
  }
  joinOddTypes(forms, clusters, context);
  joinWrittenOut(forms, clusters);
  for (const {chains} of flagConfusables(forms, clusters)) {
    const [{chain, document, mentions}] = chains;
    const text = `The name of chain ${chain.id} has letters of several scripts and looks like another name. They were kept apart; decide whether they are the same.`;
    tell({code: "CONFUSABLE_NAME", text, document: document.id, span: spanOf(mentions[0]), by: "namesakes"});
  }
}

function spanOf({start, end}: Span): Span {
  return {start, end};
}
