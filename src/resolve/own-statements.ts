import {isInOwnWords} from "../model/own-words";
import type {Report, Statement, StatementLink} from "../model/statement";
import {compareText, foldText} from "../model/text";
import type {Meeting} from "./claims";
import {addTo} from "./multi-map";

type Link = Omit<StatementLink, "from" | "to" | "status"> & {readonly from: Statement; readonly to: Statement};

/** The sentences in articles' own words that a claim meets, and the links of what met. */
export interface OwnStatements {
  /** Each once: a sentence that is printed twice word for word is one statement with two reports. */
  readonly statements: readonly Statement[];
  readonly links: readonly Link[];
  /** The keys that sentences would have alone -> the key of the statement they went into. */
  readonly formerIds: {readonly [oldId: string]: string};
}

/**
 * Gathers what meetings found in articles' own words.
 * @param copyOf document -> its group of near-copies
 */
export function gatherOwn(met: readonly Meeting[], copyOf: ReadonlyMap<string, string>): OwnStatements {
  const groups = new Map<string, Statement[]>();
  const known = new Set<string>();
  for (const {statement, own} of met.flatMap(({from, to}) => [from, to])) {
    if (!own || known.has(statement.id)) continue;
    known.add(statement.id);
    // A count that the text lays into somebody's mouth stays by itself.
    addTo(groups, isInOwnWords(statement) ? foldText(statement.text) : statement.id, statement);
  }
  const joined = new Map<string, Statement>();
  for (const group of groups.values()) {
    const whole = joinOwn(group, copyOf);
    for (const {id} of group) joined.set(id, whole);
  }
  const links = met.flatMap(({from, to, ...rest}): Link[] => {
    const [one, other] = [from, to].map(({statement}) => joined.get(statement.id) ?? statement);
    return one === other ? [] : [{...rest, from: one, to: other}];
  });
  const former = [...joined].filter(([id, whole]) => id !== whole.id).map(([id, whole]) => [id, whole.id] as const);
  return {
    statements: [...new Set(joined.values())],
    links,
    formerIds: Object.fromEntries(former.sort(([a], [b]) => compareText(a, b))),
  };
}

/** The one whose key comes first stands for all. */
function joinOwn(group: readonly Statement[], copyOf: ReadonlyMap<string, string>): Statement {
  const sorted = [...group].sort((a, b) => compareText(a.id, b.id));
  const [first] = sorted;
  if (sorted.length === 1) return first;
  const reports = sorted
    .flatMap((statement) => statement.reports)
    .sort((a: Report, b: Report) => compareText(a.document, b.document) || a.start - b.start);
  const published = sorted.flatMap((statement) => statement.published ?? []).sort(compareText)[0] ?? null;
  return {
    ...first,
    about: [...new Set(sorted.flatMap(({about}) => about))],
    times: [...new Set(sorted.flatMap(({times}) => times))].sort(compareText),
    published,
    reports,
    independentSources: new Set(reports.map(({document}) => copyOf.get(document) ?? document)).size,
  };
}
