import type {Candidate, ChainRef, Entity, EntityMention, Merge} from "../model/entity";
import {entityKey, entityKeyWithHash} from "../model/keys";
import {MENTION_TYPES, type MentionType, type Subtype} from "../model/record";
import {compareText, foldText} from "../model/text";
import type {Clusters, FormLink} from "./clusters";
import {type ChainView, compareChains, type Form} from "./form";
import {addTo} from "./multi-map";
import {acronymOf} from "./organisation-name";
import {isSurnameOnly, parsePersonName} from "./person-name";
import {placeKey} from "./place-name";

/** A cluster on its way to an entity: what people may still rename, retype or hide. */
export interface EntityDraft {
  readonly forms: readonly Form[];
  readonly chains: readonly ChainView[];
  /** Names by how often they are written, most first. */
  readonly names: readonly string[];
  readonly name: string;
  readonly type: MentionType;
  readonly subtype: Subtype | null;
  readonly unnamed: boolean;
  readonly hidden: boolean;
  /** Keys it would have without what decisions changed. */
  readonly formerKeys: readonly string[];
}

/** The draft of a cluster. */
export function draftEntity(forms: readonly Form[]): EntityDraft {
  const chains = forms.flatMap((form) => form.chains).sort(compareChains);
  const named = chains.filter(({chain}) => !chain.unnamed);
  const telling = named.length > 0 ? named : chains;
  const type = mostFrequent(telling.map(({chain, mentions}) => [chain.type, mentions.length]));
  const subtypes = chains.flatMap(({chain, mentions}): [Subtype, number][] =>
    chain.subtype && chain.type === type ? [[chain.subtype, mentions.length]] : [],
  );
  const names = rankNames(telling);
  return {
    forms,
    chains,
    names,
    name: named.length > 0 ? displayName(type, names) : chains[0].chain.name,
    type,
    subtype: subtypes.length > 0 ? mostFrequent(subtypes) : null,
    unnamed: named.length === 0,
    hidden: false,
    formerKeys: [],
  };
}

function mostFrequent<T extends string>(counted: readonly (readonly [T, number])[]): T {
  const counts = new Map<T, number>();
  for (const [value, count] of counted) counts.set(value, (counts.get(value) ?? 0) + count);
  const order = (value: T): number => MENTION_TYPES.indexOf(value as never);
  return [...counts].sort(([a, x], [b, y]) => y - x || order(a) - order(b) || compareText(a, b))[0][0];
}

function rankNames(chains: readonly ChainView[]): string[] {
  const counts = new Map<string, number>();
  for (const {mentions} of chains) {
    for (const {text} of mentions) {
      const name = text.replace(/\s+/gu, " ");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([name]) => name);
}

/** A person's full name rather than the family name, a place's own name rather than its abbreviation, else what is written most. */
function displayName(type: MentionType, names: readonly string[]): string {
  if (type === "PERSON") {
    const full = names.filter((name) => !isSurnameOnly(parsePersonName(name)));
    const whole = full.filter((name) => parsePersonName(name).given[0].length > 1);
    return whole[0] ?? full[0] ?? names[0];
  }
  if (type === "PLACE") return names.map((name) => placeKey(name).name).find((name) => name !== null) ?? names[0];
  return names.find((name) => acronymOf(name) !== "" || name !== name.toUpperCase()) ?? names[0];
}

/** The drafts as entities with keys, in the order of their keys, and the old keys that now mean them. */
export function finishEntities(
  drafts: readonly EntityDraft[],
  clusters: Clusters,
): {readonly entities: readonly Entity[]; readonly formerIds: {readonly [oldId: string]: string}} {
  const ids = assignIds(drafts);
  const idOf = new Map<Form, string>();
  for (const draft of drafts) for (const form of draft.forms) idOf.set(form, ids.get(draft)!);
  const joins = groupLinks(clusters.joins, idOf, ({form}) => [form]);
  const candidates = groupLinks(clusters.candidates, idOf, (link) => [link.form, link.with]);
  const entities = drafts.map((draft): Entity => {
    const id = ids.get(draft)!;
    return {
      id,
      name: draft.name,
      type: draft.type,
      subtype: draft.subtype,
      aliases: draft.names.filter((name) => name !== draft.name).sort(compareText),
      unnamed: draft.unnamed,
      chains: draft.chains
        .map(({document, chain}): ChainRef => ({document: document.id, chain: chain.id}))
        .sort(byDocument),
      mentions: mentionsOf(draft),
      merges: mergesOf(draft, joins.get(id) ?? []),
      candidates: candidatesOf(id, candidates.get(id) ?? [], idOf),
      hidden: draft.hidden,
    };
  });
  entities.sort((a, b) => compareText(a.id, b.id));
  return {
    entities,
    formerIds: formerIdsOf(entities, new Map(drafts.map((draft) => [ids.get(draft)!, draft.formerKeys]))),
  };
}

/** The draft that most is written about keeps the bare key; the others of that key get a hash of where they stand first. */
function assignIds(drafts: readonly EntityDraft[]): ReadonlyMap<EntityDraft, string> {
  const byKey = new Map<string, EntityDraft[]>();
  for (const draft of drafts) {
    const key = draft.unnamed
      ? entityKeyWithHash(draft.type, draft.name, placeOf(draft))
      : entityKey(draft.type, draft.name);
    addTo(byKey, key, draft);
  }
  const ids = new Map<EntityDraft, string>();
  for (const [key, list] of byKey) {
    const weight = (draft: EntityDraft): number => draft.chains.reduce((sum, {mentions}) => sum + mentions.length, 0);
    list.sort((a, b) => weight(b) - weight(a) || compareText(placeOf(a), placeOf(b)));
    list.forEach((draft, index) => {
      ids.set(draft, index === 0 ? key : entityKeyWithHash(draft.type, draft.name, placeOf(draft)));
    });
  }
  return ids;
}

function placeOf({chains, name}: EntityDraft): string {
  const [{document, mentions}] = chains;
  const [{start, end}] = mentions;
  return `${document.sha256}|${start}|${end}|${foldText(name)}`;
}

function byDocument(a: ChainRef, b: ChainRef): number {
  return compareText(a.document, b.document) || compareText(a.chain, b.chain);
}

function mentionsOf({chains}: EntityDraft): EntityMention[] {
  return chains
    .flatMap(({document, mentions}) => mentions.map(({start, end}) => ({document: document.id, start, end})))
    .sort((a, b) => compareText(a.document, b.document) || a.start - b.start || a.end - b.end);
}

function mergesOf(draft: EntityDraft, links: readonly FormLink[]): Merge[] {
  const merges = links.flatMap(({form, with: other, rule, evidence, confidence}) =>
    form.chains.map(({document, chain}) => ({
      name: chain.name,
      with: other.name,
      rule,
      evidence,
      confidence,
      document: document.id,
    })),
  );
  for (const form of draft.forms) {
    const [first, ...rest] = form.chains;
    for (const {document, chain} of rest) {
      const evidence = `"${chain.name}" also stands in ${first.document.id}`;
      merges.push({
        name: chain.name,
        with: first.chain.name,
        rule: "same name",
        evidence,
        confidence: 0.97,
        document: document.id,
      });
    }
  }
  return merges.sort(
    (a, b) => compareText(a.document, b.document) || compareText(a.name, b.name) || compareText(a.with, b.with),
  );
}

function candidatesOf(id: string, links: readonly FormLink[], idOf: ReadonlyMap<Form, string>): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const {form, with: other, rule, evidence, confidence} of links) {
    const [own, others] = [idOf.get(form)!, idOf.get(other)!];
    if (own === others) continue;
    const entity = own === id ? others : own;
    const known = best.get(entity);
    if (!known || confidence > known.confidence) best.set(entity, {entity, rule, evidence, confidence});
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence || compareText(a.entity, b.entity));
}

function groupLinks(
  links: readonly FormLink[],
  idOf: ReadonlyMap<Form, string>,
  ends: (link: FormLink) => readonly Form[],
): ReadonlyMap<string, readonly FormLink[]> {
  const groups = new Map<string, FormLink[]>();
  for (const link of links) {
    for (const id of new Set(ends(link).map((form) => idOf.get(form)!))) {
      addTo(groups, id, link);
    }
  }
  return groups;
}

/** The keys an entity would have under each of its other names, where they mean nobody else. */
function formerIdsOf(
  entities: readonly Entity[],
  formerKeys: ReadonlyMap<string, readonly string[]>,
): {readonly [oldId: string]: string} {
  const taken = new Set(entities.map(({id}) => id));
  const former = new Map<string, string | null>();
  for (const {id, type, aliases, unnamed} of entities) {
    const telling = aliases.filter((name) => type !== "PERSON" || !isSurnameOnly(parsePersonName(name)));
    const keys = (unnamed ? [] : telling).map((name) => entityKey(type, name));
    for (const key of [...keys, ...(formerKeys.get(id) ?? [])]) {
      if (!taken.has(key) && former.get(key) !== id) former.set(key, former.has(key) ? null : id);
    }
  }
  const sorted = [...former].sort(([a], [b]) => compareText(a, b));
  return Object.fromEntries(sorted.flatMap(([old, id]) => (id === null ? [] : [[old, id]])));
}
