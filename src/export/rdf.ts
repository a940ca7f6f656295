import {DataFactory, type RdfTerm, Writer} from "n3";
import {wellFormed} from "../model/text";
import {sortedJson} from "./json";
import {PREFIXES, type PrefixedName, type Resource, resources, type Term} from "./resources";
import type {Scope} from "./scope";

const {namedNode, literal, defaultGraph} = DataFactory;

/** A knowledge as N-Quads in their canonical form, one fact a line, for any RDF store; n3 writes the facts. */
export function* writeNquads(scope: Scope): Generator<string> {
  const writer = new Writer({format: "application/n-quads"});
  for (const {subject, graph, properties} of resources(scope)) {
    const [about, place] = [namedNode(subject), graph === null ? defaultGraph() : namedNode(graph)];
    for (const [property, value] of properties) {
      yield writer.quadToString(about, namedNode(fullIri(property)), term(value), place);
    }
  }
}

/** A knowledge as JSON-LD, one resource a line; each says in which named graph it stands. */
export function* writeJsonld(scope: Scope): Generator<string> {
  yield `{"@context":${sortedJson(PREFIXES)},\n"@graph":[`;
  let separator = "\n";
  for (const resource of resources(scope)) {
    const node = nodeObject(resource);
    yield separator + sortedJson(resource.graph === null ? node : {"@id": resource.graph, "@graph": [node]});
    separator = ",\n";
  }
  yield "\n]}\n";
}

function fullIri(name: PrefixedName): string {
  const [prefix, local] = name.split(/:(.*)/s) as [keyof typeof PREFIXES, string];
  return PREFIXES[prefix] + local;
}

function term(value: Term): RdfTerm {
  if ("iri" in value) return namedNode(value.iri);
  if ("name" in value) return namedNode(fullIri(value.name));
  return literal(wellFormed(value.text), value.type && namedNode(PREFIXES.xsd + value.type));
}

function nodeObject({subject, properties}: Resource): {readonly [key: string]: unknown} {
  const node: {[key: string]: unknown[] | string} = {"@id": subject};
  for (const [property, value] of properties) {
    const key = property === "rdf:type" ? "@type" : property;
    const known = node[key];
    node[key] = [...(Array.isArray(known) ? known : []), jsonTerm(value, key)];
  }
  return node;
}

function jsonTerm(value: Term, key: string): unknown {
  if ("name" in value) return key === "@type" ? value.name : {"@id": value.name};
  if ("iri" in value) return {"@id": value.iri};
  return value.type ? {"@type": `xsd:${value.type}`, "@value": value.text} : value.text;
}
