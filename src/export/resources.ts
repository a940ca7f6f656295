import {directory} from "../model/directory";
import type {Document} from "../model/document";
import type {Entity} from "../model/entity";
import {documentKey} from "../model/keys";
import {cover} from "../model/span";
import type {EntityRelation, Evidence, Report, Statement} from "../model/statement";
import {isDay} from "./day";
import {quoteOf} from "./quote";
import type {Scope} from "./scope";

/** Vocabularies by prefix. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  dcterms: "http://purl.org/dc/terms/",
  /** Ours: what no vocabulary has. */
  hs: "urn:hearsay:vocabulary#",
} as const;
type Prefix = keyof typeof PREFIXES;
/** An IRI by prefix and name: `schema:text`. */
export type PrefixedName = `${Prefix}:${string}`;

/** A value of a property: the IRI of a thing, a class or property by its prefixed name, or a literal with the type it has. */
export type Term =
  | {readonly iri: string}
  | {readonly name: PrefixedName}
  | {readonly text: string; readonly type?: "date" | "boolean" | "integer" | "decimal"};

/** What is said of one thing: a subject with its properties, in the graph of a document, or in the default graph where `graph` is null. */
export interface Resource {
  readonly subject: string;
  readonly graph: string | null;
  readonly properties: readonly (readonly [property: PrefixedName, value: Term])[];
}

/** The IRI of a thing of the graph. */
export function iriOf(key: string): string {
  return `urn:hearsay:${key.replace(/[^A-Za-z0-9:._~-]/g, (character) => encodeURIComponent(character))}`;
}

/**
 * A knowledge as linked data: articles, schema.org quotations and claims, Web Annotations with a text quote and a text position each,
 * relations as resources of their own, and PROV-O for what was made from what. Whatever an article says stands in its named graph.
 */
export function* resources(scope: Scope): Generator<Resource> {
  yield run(scope);
  for (const entity of scope.entities) if (!entity.hidden) yield entityResource(entity);
  for (const document of scope.documents) yield documentResource(document);
  for (const statement of scope.statements) {
    yield statementResource(scope, statement);
    for (const report of statement.reports) yield* annotations(scope, iriOf(statement.id), report);
  }
  for (const relation of scope.relations) {
    yield relationResource(relation);
    for (const place of relation.evidence) yield* annotations(scope, iriOf(relation.id), place);
  }
}

function iri(key: string): Term {
  return {iri: iriOf(key)};
}

type Given = readonly (readonly [property: PrefixedName, value: Term | string | boolean | null | undefined])[];

function resource(subject: string, graph: string | null, given: Given): Resource {
  const properties = given.flatMap(([property, value]): [PrefixedName, Term][] => {
    if (value === null || value === undefined || value === "") return [];
    if (typeof value === "string") return [[property, {text: value}]];
    if (typeof value === "boolean") return [[property, {text: String(value), type: "boolean"}]];
    return [[property, value]];
  });
  return {subject, graph, properties};
}

function day(value: string | null | undefined): Term | undefined {
  return isDay(value) ? {text: value, type: "date"} : undefined;
}

function number(value: number): Term {
  return Number.isInteger(value) ? {text: String(value), type: "integer"} : {text: value.toFixed(4), type: "decimal"};
}

function run({documents}: Scope): Resource {
  return resource("urn:hearsay:build", null, [
    ["rdf:type", {name: "prov:Activity"}],
    ["rdfs:label", "Hearsay build"],
    ...documents.map((document) => ["prov:used", iri(documentKey(document.sha256))] as const),
  ]);
}

const CLASSES: {readonly [type in Entity["type"]]: PrefixedName} = {
  PERSON: "schema:Person",
  ORG: "schema:Organization",
  PLACE: "schema:Place",
  NORP: "schema:Thing",
  EVENT: "schema:Event",
  LAW: "schema:Legislation",
  MISC: "schema:Thing",
};

function entityResource({id, name, type, subtype, aliases, unnamed}: Entity): Resource {
  return resource(iriOf(id), null, [
    ["rdf:type", {name: CLASSES[type]}],
    ["schema:name", name],
    ...aliases.map((alias) => ["schema:alternateName", alias] as const),
    ["hs:entityType", type],
    ["hs:subtype", subtype],
    ["hs:unnamed", unnamed],
  ]);
}

function documentResource({sha256, id, title, outlet, published, url}: Document): Resource {
  const key = iriOf(documentKey(sha256));
  return resource(key, key, [
    ["rdf:type", {name: "schema:NewsArticle"}],
    ["rdf:type", {name: "prov:Entity"}],
    ["dcterms:identifier", id],
    ["schema:headline", title],
    ["dcterms:publisher", outlet],
    ["schema:datePublished", day(published)],
    ["schema:url", url],
    ["hs:sha256", sha256],
  ]);
}

function graphOf({knowledge}: Scope, document: string): string {
  return iriOf(documentKey(directory(knowledge).documents.get(document)?.sha256 ?? ""));
}

function statementResource(scope: Scope, statement: Statement): Resource {
  const {id, text, mode, speaker, about, addressee, within, reports, affiliation} = statement;
  const isQuotation = mode !== "indirect";
  const articles = [...new Set(reports.map(({document}) => graphOf(scope, document)))];
  return resource(iriOf(id), graphOf(scope, reports[0].document), [
    ["rdf:type", {name: isQuotation ? "schema:Quotation" : "schema:Claim"}],
    ["rdf:type", {name: "prov:Entity"}],
    ["schema:text", text],
    [isQuotation ? "schema:spokenByCharacter" : "schema:creator", speaker === null ? null : iri(speaker)],
    ["prov:wasAttributedTo", speaker === null ? null : iri(speaker)],
    ...about.map((each) => ["schema:about", iri(each)] as const),
    ...affiliation.map((each) => ["hs:affiliation", iri(each)] as const),
    ...articles.map((each) => [isQuotation ? "schema:isPartOf" : "schema:appearance", {iri: each}] as const),
    ...articles.map((each) => ["prov:wasDerivedFrom", {iri: each}] as const),
    ["prov:wasGeneratedBy", {iri: "urn:hearsay:build"}],
    ["hs:addressee", addressee === null ? null : iri(addressee)],
    ["hs:within", within === null ? null : iri(within)],
    ...traits(statement),
  ]);
}

function traits(statement: Statement): Given {
  const {source, sourceKind, cue, kind, mode, stance, hedged, negated, date, confidence, independentSources} =
    statement;
  return [
    ["hs:source", source],
    ["hs:sourceKind", sourceKind],
    ["hs:cue", cue],
    ["hs:kind", kind],
    ["hs:mode", mode],
    ["hs:stance", stance],
    ["hs:hedged", hedged],
    ["hs:negated", negated],
    ["hs:saidOn", date],
    ["hs:independentSources", number(independentSources)],
    ["hs:confidence", number(confidence)],
  ];
}

/** One Web Annotation for a place: its body is the statement or relation, its target the words in the article. Positions are UTF-16 code units. */
function* annotations(
  scope: Scope,
  body: string,
  place: Evidence & Partial<Pick<Report, "content">>,
): Generator<Resource> {
  const document = directory(scope.knowledge).documents.get(place.document);
  if (!document) return;
  const graph = graphOf(scope, place.document);
  const span = cover(place.content ?? []) ?? {start: place.start, end: place.end};
  const base = `${graph}:${span.start}-${span.end}`;
  const {exact, prefix, suffix} = quoteOf(document, span);
  yield resource(`${body}:in:${base.slice("urn:hearsay:".length)}`, graph, [
    ["rdf:type", {name: "oa:Annotation"}],
    ["oa:hasBody", {iri: body}],
    ["oa:hasTarget", {iri: base}],
  ]);
  yield resource(base, graph, [
    ["rdf:type", {name: "oa:SpecificResource"}],
    ["oa:hasSource", {iri: graph}],
    ["oa:hasSelector", {iri: `${base}:quote`}],
    ["oa:hasSelector", {iri: `${base}:position`}],
  ]);
  yield resource(`${base}:quote`, graph, [
    ["rdf:type", {name: "oa:TextQuoteSelector"}],
    ["oa:exact", exact],
    ["oa:prefix", prefix],
    ["oa:suffix", suffix],
  ]);
  yield resource(`${base}:position`, graph, [
    ["rdf:type", {name: "oa:TextPositionSelector"}],
    ["oa:start", number(span.start)],
    ["oa:end", number(span.end)],
  ]);
}

function relationResource(relation: EntityRelation): Resource {
  const {id, type, subject, object, literal, qualifiers, negated, modality, saidIn, confidence} = relation;
  const {count, percent, time, place, title, status} = qualifiers;
  return resource(iriOf(id), null, [
    ["rdf:type", {name: "hs:Relation"}],
    ["hs:relationType", type],
    ["hs:subject", subject === null ? null : iri(subject)],
    ["hs:object", object === null ? null : iri(object)],
    ["hs:literal", literal],
    ["hs:count", count === undefined ? null : number(count)],
    ["hs:percent", percent === undefined ? null : number(percent)],
    ["hs:time", time],
    ["hs:place", place === undefined ? null : iri(place)],
    ["hs:title", title],
    ["hs:status", status],
    ["hs:negated", negated],
    ["hs:modality", modality],
    ["hs:saidIn", saidIn === null ? null : iri(saidIn)],
    ["hs:confidence", number(confidence)],
  ]);
}
