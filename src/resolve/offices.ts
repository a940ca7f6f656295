import type {Candidate, Entity} from "../model/entity";
import type {EntityRelation} from "../model/statement";
import {compareText} from "../model/text";
import {meaningWords} from "./meaning";
import {wordsOf} from "./words";

/** Somebody who holds an office, and every word by which the office may be described. */
interface Holder {
  readonly id: string;
  readonly title: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Notes where "the harbour director of Northport", whom a document does not name, may be the only person whom another document
 * names in that office. A description is never joined with a name without a person's decision.
 */
export function suggestOffices(entities: readonly Entity[], relations: readonly EntityRelation[]): readonly Entity[] {
  const holders = findHolders(entities, relations);
  const added = new Map<string, Candidate[]>();
  for (const {id, name, type, unnamed} of holders.length > 0 ? entities : []) {
    if (!unnamed || type !== "PERSON" || !/^the\s/iu.test(name)) continue;
    const described = meaningWords(wordsOf(name));
    if (described.length < 2) continue;
    const fitting = holders.filter(({words}) => described.every((word) => words.has(word)));
    if (new Set(fitting.map((holder) => holder.id)).size !== 1) continue;
    const [holder] = fitting;
    const evidence = `"${name}" describes the office "${holder.title}"`;
    note(added, id, {entity: holder.id, rule: "office", evidence, confidence: 0.6});
    note(added, holder.id, {entity: id, rule: "office", evidence, confidence: 0.6});
  }
  return entities.map((entity) => {
    const more = added.get(entity.id);
    return more ? {...entity, candidates: [...entity.candidates, ...more].sort(compareCandidates)} : entity;
  });
}

function findHolders(entities: readonly Entity[], relations: readonly EntityRelation[]): readonly Holder[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return relations.flatMap(({type, subject, object, literal, negated}) => {
    const person = subject === null ? undefined : byId.get(subject);
    if (type !== "holds_position" || negated || literal === null || !person || person.unnamed) return [];
    const body = object === null ? undefined : byId.get(object);
    const texts = [literal, ...(body ? [body.name, ...body.aliases] : [])];
    return [{id: person.id, title: literal, words: new Set(texts.flatMap((text) => meaningWords(wordsOf(text))))}];
  });
}

function note(added: Map<string, Candidate[]>, id: string, candidate: Candidate): void {
  const list = added.get(id);
  if (!list) added.set(id, [candidate]);
  else if (!list.some(({entity}) => entity === candidate.entity)) list.push(candidate);
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || compareText(a.entity, b.entity);
}
