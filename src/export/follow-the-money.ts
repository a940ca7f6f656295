import {directory} from "../model/directory";
import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import {documentKey} from "../model/keys";
import type {Statement} from "../model/statement";
import {sortedJson} from "./json";
import type {Scope} from "./scope";

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: {readonly [name: string]: readonly (string | null | undefined)[]};
}

const PUBLIC_BODIES = new Set(["agency", "government", "court", "legislature", "military", "police"]);

/** The FollowTheMoney schema of an entity, or null where there is none for its type (peoples, laws, things). */
export function ftmSchemaOf({type, subtype}: Pick<Entity, "type" | "subtype">): string | null {
  if (type === "PERSON") return "Person";
  if (type === "PLACE") return "Address";
  if (type === "EVENT") return "Event";
  if (type !== "ORG") return null;
  if (subtype === "company" || subtype === "news_outlet") return "Company";
  return subtype !== null && PUBLIC_BODIES.has(subtype) ? "PublicBody" : "Organization";
}

/** A knowledge as FollowTheMoney entities, one a line, for Aleph and its kin: a statement is a Note on all it concerns, with its articles as proof. */
export function* writeFtm(scope: Scope): Generator<string> {
  for (const entity of ftmEntities(scope)) yield `${sortedJson(filled(entity))}\n`;
}

function* ftmEntities({knowledge, entities, documents, statements, relations}: Scope): Generator<FtmEntity> {
  const carried = new Set<string>();
  const keys = new Map(documents.map(({id, sha256}) => [id, documentKey(sha256)]));
  for (const document of documents) yield article(document);
  for (const entity of entities) {
    const schema = entity.hidden ? null : ftmSchemaOf(entity);
    if (schema === null) continue;
    carried.add(entity.id);
    yield thing(entity, schema);
    if (schema !== "Address" && schema !== "Event") yield* mentions(keys, entity);
  }
  const key = (id: string): string => documentKey(directory(knowledge).documents.get(id)?.sha256 ?? "");
  for (const statement of statements) yield note(statement, carried, key);
  for (const {id, type, subject, object, literal, qualifiers, evidence} of relations) {
    if (subject === null || object === null || !carried.has(subject) || !carried.has(object)) continue;
    const proof = [...new Set(evidence.map(({document}) => key(document)))];
    const role = [type.replaceAll("_", " "), literal].filter(Boolean).join(": ");
    const properties = {subject: [subject], object: [object], role: [role], status: [qualifiers.status], proof};
    yield {id, schema: "UnknownLink", properties};
  }
}

function filled({id, schema, properties}: FtmEntity): FtmEntity {
  const given = Object.entries(properties).map(([name, values]) => [name, values.filter((value) => value)] as const);
  return {id, schema, properties: Object.fromEntries(given.filter(([, values]) => values.length > 0))};
}

function article({sha256, id, title, outlet, published, url, path}: Document): FtmEntity {
  const properties = {
    name: [title ?? id],
    title: [title],
    fileName: [(path ?? id).split("/").at(-1)],
    publisher: [outlet],
    publishedAt: [published],
    sourceUrl: [url],
  };
  return {id: documentKey(sha256), schema: "Article", properties};
}

function thing({id, name, aliases, unnamed}: Entity, schema: string): FtmEntity {
  const full = schema === "Address" ? [name] : [];
  const summary = unnamed ? ["Not named by any document"] : [];
  return {id, schema, properties: {name: [name], full, alias: aliases, summary}};
}

function* mentions(keys: ReadonlyMap<string, string>, entity: Entity): Generator<FtmEntity> {
  for (const document of new Set(entity.mentions.map((mention) => mention.document))) {
    const key = keys.get(document);
    if (!key) continue;
    const properties = {document: [key], resolved: [entity.id], name: [entity.name]};
    yield {id: `mention:${key}:${entity.id}`, schema: "Mention", properties};
  }
}

function note(statement: Statement, carried: ReadonlySet<string>, key: (document: string) => string): FtmEntity {
  const {id, text, speaker, source, cue, about, addressee, date, published, reports} = statement;
  const concerned = [speaker, ...about, addressee].filter((each) => each !== null && carried.has(each));
  const properties = {
    name: [`${source} ${cue}`.trim() || "Statement"],
    description: [text],
    entity: [...new Set(concerned)],
    proof: [...new Set(reports.map(({document}) => key(document)))],
    summary: [date ?? published],
  };
  return {id, schema: "Note", properties};
}
