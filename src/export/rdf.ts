import {wellFormed} from "../model/text";
import {sortedJson} from "./json";
import {PREFIXES, type PrefixedName, type Resource, resources, type Term} from "./resources";
import type {Scope} from "./scope";

/** A knowledge as N-Quads: one fact a line, for any RDF store. */
export function* writeNquads(scope: Scope): Generator<string> {
  for (const {subject, graph, properties} of resources(scope)) {
    const end = graph === null ? " .\n" : ` <${graph}> .\n`;
    for (const [property, value] of properties) yield `<${subject}> <${fullIri(property)}> ${term(value)}${end}`;
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

function term(value: Term): string {
  if ("iri" in value) return `<${value.iri}>`;
  if ("name" in value) return `<${fullIri(value.name)}>`;
  return `"${literal(value.text)}"${value.type ? `^^<${PREFIXES.xsd}${value.type}>` : ""}`;
}

const ESCAPES: {readonly [character: string]: string} = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/** The escapes of N-Quads; other control characters by their numbers. */
function literal(text: string): string {
  return wellFormed(text).replace(
    /["\\\u0000-\u001f\u007f]/g,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
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
