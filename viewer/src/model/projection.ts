import type {EntityRelation, Statement} from "../../../src/model/statement";
import type {Corpus} from "../data/corpus";
import {append, compareLinks, type Link, linkKey, makeLink} from "./links";

/** What the picture is of: who speaks of whom, which outlet quotes whom, who agrees with or contradicts whom, what is asserted, every statement as a square. */
export const PROJECTIONS = ["speakers", "outlets", "disputes", "relations", "statements"] as const;
export type Projection = (typeof PROJECTIONS)[number];

const OUTLET = "outlet:";

/** The id under which an outlet stands in a picture. */
export function outletId(outlet: string): string {
  return OUTLET + encodeURIComponent(outlet.replace(/\p{Cs}/gu, "\uFFFD")).replaceAll("~", "%7E");
}

/** The outlet an id of a picture stands for; null if it is none. */
export function outletOf(id: string): string | null {
  if (!id.startsWith(OUTLET)) return null;
  try {
    return decodeURIComponent(id.slice(OUTLET.length));
  } catch {
    return null;
  }
}

/** What the filters leave, and the links that everything else on the page counts. */
export interface Shown {
  readonly statements: readonly Statement[];
  readonly relations: readonly EntityRelation[];
  readonly links: readonly Link[];
}

/** The links a projection draws, strongest first. */
export function projectLinks(corpus: Corpus, projection: Projection, shown: Shown): readonly Link[] {
  if (projection === "relations") return shown.links.filter(({kind}) => kind === "relation");
  if (projection === "statements") return shown.links.filter(({kind}) => kind === "said");
  if (projection === "outlets") return outletLinks(corpus, shown.statements);
  if (projection === "disputes") return disputeLinks(corpus, shown.statements);
  return shown.links;
}

/** Which outlet prints how much of whom. */
function outletLinks(corpus: Corpus, statements: readonly Statement[]): Link[] {
  const lists = new Map<string, Statement[]>();
  for (const statement of statements) {
    const {speaker, reports} = statement;
    if (!speaker || !corpus.entities.has(speaker)) continue;
    const outlets = reports.map(({document}) => corpus.documents.get(document)?.outlet);
    for (const outlet of new Set(outlets))
      if (outlet) append(lists, linkKey(outletId(outlet), speaker, "quotes"), statement);
  }
  return [...lists].map(([key, list]) => makeLink(corpus, key, list, [])).sort(compareLinks);
}

/** Speakers who contradict each other or say the same: candidates that nobody has rejected, between statements the filters leave. */
function disputeLinks(corpus: Corpus, statements: readonly Statement[]): Link[] {
  const shown = new Set(statements.map(({id}) => id));
  const lists = new Map<string, Set<Statement>>();
  for (const {type, status, from, to} of corpus.data.links) {
    const [first, second] = [corpus.statements.get(from), corpus.statements.get(to)];
    if (status === "rejected" || !first?.speaker || !second?.speaker || first.speaker === second.speaker) continue;
    if (!(shown.has(from) && shown.has(to)) || !corpus.entities.has(first.speaker)) continue;
    if (!corpus.entities.has(second.speaker)) continue;
    const key = linkKey(first.speaker, second.speaker, type === "SAME_AS" ? "congruence" : "conflict");
    lists.set(key, (lists.get(key) ?? new Set()).add(first).add(second));
  }
  return [...lists].map(([key, list]) => makeLink(corpus, key, [...list], [])).sort(compareLinks);
}
