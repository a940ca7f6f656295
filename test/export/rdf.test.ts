import {type ParsedQuad, Parser} from "n3";
import {writeJsonld, writeNquads} from "../../src/export/rdf";
import {scopeOf} from "../../src/export/scope";
import {documentKey} from "../../src/model/keys";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";

const knowledge = makeKnowledge();
const read = (text: string): ParsedQuad[] => new Parser({format: "application/n-quads"}).parse(text);
const quads = read([...writeNquads(scopeOf(knowledge))].join(""));
const valuesOf = (property: string, all: readonly ParsedQuad[] = quads): string[] =>
  all.filter(({predicate}) => predicate.value === property).map(({object}) => object.value);

interface Node {
  readonly "@id": string;
  readonly "@graph"?: readonly Node[];
  readonly [property: string]: unknown;
}

/** The facts of our JSON-LD, whose terms are prefixed names throughout, as a reader without a processor takes them. */
function factsOf(jsonld: string): string[] {
  const {"@context": context, "@graph": nodes} = JSON.parse(jsonld) as {
    "@context": Record<string, string>;
    "@graph": Node[];
  };
  const full = (name: string): string => name.replace(/^(\w+):/, (whole, prefix) => context[prefix] ?? whole);
  const value = (item: unknown): string => {
    if (typeof item === "string") return item;
    const {"@id": id, "@value": text} = item as {"@id"?: string; "@value"?: string};
    return id ?? text ?? "";
  };
  return nodes.flatMap((outer) =>
    (outer["@graph"] ?? [outer]).flatMap((node) =>
      Object.entries(node).flatMap(([property, items]) =>
        property === "@id"
          ? []
          : (items as unknown[]).map((item) =>
              [
                node["@id"],
                property === "@type" ? `${context.rdf}type` : full(property),
                property === "@type" ? full(item as string) : value(item),
                outer["@graph"] ? outer["@id"] : "",
              ].join(" "),
            ),
      ),
    ),
  );
}

describe("linked data", () => {
  it("is read by an RDF parser, with a quotation or claim for every statement", () => {
    const types = valuesOf("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    const count = (type: string): number => types.filter((each) => each === type).length;
    expect(count("https://schema.org/Quotation") + count("https://schema.org/Claim")).toBe(knowledge.statements.length);
    expect(count("https://schema.org/NewsArticle")).toBe(knowledge.documents.length);
    expect(valuesOf("https://schema.org/text").sort()).toEqual(knowledge.statements.map(({text}) => text).sort());
  });

  it("has a named graph for each article, in which its statements and annotations stand", () => {
    const graphs = new Set(quads.map(({graph}) => graph.value));
    const expected = knowledge.documents.map(({sha256}) => `urn:hearsay:${documentKey(sha256)}`);
    expect([...graphs].sort()).toEqual(["", ...expected].sort());
  });

  it("anchors every report by its words and by its place in the text", () => {
    const of = (subject: string, property: string): string =>
      quads.find(
        (quad) => quad.subject.value === subject && quad.predicate.value === `http://www.w3.org/ns/oa#${property}`,
      )!.object.value;
    const targets = quads.filter(({predicate}) => predicate.value === "http://www.w3.org/ns/oa#hasSource");
    expect(targets.length).toBeGreaterThan(20);
    for (const {subject, object} of targets) {
      const {text} = knowledge.documents.find(({sha256}) => object.value.endsWith(documentKey(sha256)))!;
      const [start, end] = ["start", "end"].map((name) => Number(of(`${subject.value}:position`, name)));
      expect(text.slice(start, end)).toBe(of(`${subject.value}:quote`, "exact"));
      expect(text).toContain(of(`${subject.value}:quote`, "exact"));
    }
  });

  it("says the same as JSON-LD", () => {
    const facts = factsOf([...writeJsonld(scopeOf(knowledge))].join(""));
    const same = quads.map(({subject, predicate, object, graph}) =>
      [subject.value, predicate.value, object.value, graph.value].join(" "),
    );
    expect([...new Set(facts)].sort()).toEqual([...new Set(same)].sort());
  });

  it("carries every string whole", () => {
    const [first] = knowledge.entities;
    const entities = NAUGHTY.map((name, index) => ({...first, id: `person:n${index}`, name: name || "-"}));
    const naughty = {...knowledge, entities};
    const all = read([...writeNquads(scopeOf(naughty))].join(""));
    const names = new Set(valuesOf("https://schema.org/name", all));
    for (const {name} of entities) expect(names).toContain(wellFormed(name));
  });
});
