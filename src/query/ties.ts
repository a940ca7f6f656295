import type {Knowledge} from "../model/knowledge";
import {saidAmong} from "../model/own-words";
import {compareText} from "../model/text";

/** Everything of one kind that joins one entity to another: what was said, or relations with evidence. */
export interface Tie {
  /** `SAID_ABOUT`, `SAID_TO`, `SPEAKS_FOR` (an unnamed source of an organisation) or a relation type. */
  readonly kind: string;
  /** Entity id: the speaker, the subject. */
  readonly from: string;
  /** Entity id: what is spoken about or to, the object. */
  readonly to: string;
  /** Ids of the statements it stands for. */
  readonly statements: readonly string[];
  /** Ids of the relations it stands for. */
  readonly relations: readonly string[];
}

interface Growing extends Tie {
  readonly statements: string[];
  readonly relations: string[];
}

const made = new WeakMap<Knowledge, readonly Tie[]>();

/** All ties of a knowledge, at most one of a kind from one entity to another, sorted by their ends and kind. */
export function ties(knowledge: Knowledge): readonly Tie[] {
  const known = made.get(knowledge);
  if (known) return known;
  const found = [...collect(knowledge).values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to) || compareText(a.kind, b.kind),
  );
  made.set(knowledge, found);
  return found;
}

/** How many statements and relations a tie stands for. */
export function strength({statements, relations}: Tie): number {
  return statements.length + relations.length;
}

function collect(knowledge: Knowledge): Map<string, Growing> {
  const found = new Map<string, Growing>();
  const shown = new Set(knowledge.entities.filter(({hidden}) => !hidden).map(({id}) => id));
  const tie = (kind: string, from: string | null, to: string | null): Growing | null => {
    if (from === null || to === null || from === to || !shown.has(from) || !shown.has(to)) return null;
    const key = `${kind}\n${from}\n${to}`;
    const made = found.get(key) ?? {kind, from, to, statements: [], relations: []};
    found.set(key, made);
    return made;
  };
  for (const {id, speaker, about, addressee, affiliation} of saidAmong(knowledge.statements)) {
    for (const target of new Set(about)) tie("SAID_ABOUT", speaker, target)?.statements.push(id);
    for (const body of new Set(affiliation)) tie("SPEAKS_FOR", speaker, body)?.statements.push(id);
    tie("SAID_TO", speaker, addressee)?.statements.push(id);
  }
  for (const {id, type, subject, object} of knowledge.relations) tie(type, subject, object)?.relations.push(id);
  return found;
}
