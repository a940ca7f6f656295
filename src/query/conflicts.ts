import type {Knowledge} from "../model/knowledge";
import type {Statement, StatementLink} from "../model/statement";
import {compareText} from "../model/text";
import {meant, unknownName} from "./find";
import {type LinkView, viewLink} from "./link-view";
import {saidStatements} from "./said";
import {hasWords, topicWords, wordsOf} from "./topic";

/** Which candidates are listed. */
export interface ConflictsOptions {
  /** Kinds of links; statements that conflict or respond to each other unless told otherwise. */
  readonly types?: readonly StatementLink["type"][];
  /** Name, id or words of who says one of the two or of what it is about. */
  readonly of?: string;
  /** Name or id of who is answered or contradicted: the other of the two is somebody else's. */
  readonly to?: string;
  /** Links that a person rejected too. */
  readonly rejected?: boolean;
}

/**
 * Statements that differ or answer each other, with the reason: candidates until a person accepts them; the accepted first, then the surest.
 * @throws HearsayError `UNKNOWN_NAME` if nothing is called `of` or `to` and no statement speaks of it
 */
export function conflicts(knowledge: Knowledge, options: ConflictsOptions = {}): readonly LinkView[] {
  const {types = ["CONFLICTS_WITH", "RESPONDS_TO"], of, to: answered, rejected = false} = options;
  const concerned = of === undefined ? null : concerning(knowledge, of);
  const own = answered === undefined ? null : saidBy(knowledge, answered);
  return knowledge.links
    .filter(({type, status}) => types.includes(type) && (rejected || status !== "rejected"))
    .filter(({from, to}) => concerned === null || concerned.has(from) || concerned.has(to))
    .filter(
      ({type, from, to}) => own === null || (own.has(from) !== own.has(to) && (type !== "RESPONDS_TO" || own.has(to))),
    )
    .sort(
      (a, b) =>
        Number(b.status === "accepted") - Number(a.status === "accepted") ||
        b.confidence - a.confidence ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to),
    )
    .map((link) => viewLink(knowledge, link))
    .filter((link) => link !== null);
}

/** Ids of the statements by a name or by those who speak for it. */
function saidBy(knowledge: Knowledge, name: string): ReadonlySet<string> {
  return new Set(saidStatements(knowledge, {by: name}).map(({id}) => id));
}

/** Ids of the statements by or about a name, or whose words or source hold it. */
function concerning(knowledge: Knowledge, name: string): ReadonlySet<string> {
  const ids = new Set(meant(knowledge, name).map(({id}) => id));
  const words = topicWords(name);
  const fits = ({speaker, affiliation, about, source, text}: Statement): boolean =>
    [speaker, ...affiliation, ...about].some((id) => id !== null && ids.has(id)) ||
    hasWords(wordsOf(`${source} ${text}`), words);
  const found = knowledge.statements.filter(fits);
  if (ids.size === 0 && found.length === 0) throw unknownName(knowledge, "conflicts", name);
  return new Set(found.map(({id}) => id));
}
