import {JsonLdParser} from "jsonld-streaming-parser";
import {Parser, type RdfQuad} from "n3";
import {writeJsonld, writeNquads} from "../../src/export/rdf";
import {scopeOf} from "../../src/export/scope";
import {documentKey} from "../../src/model/keys";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";

const XSD_STRING = "http://www.w3.org/2001/XMLSchema#string";
const knowledge = makeKnowledge();
const read = (text: string): RdfQuad[] => new Parser({format: "application/n-quads"}).parse(text);
const quads = read([...writeNquads(scopeOf(knowledge))].join(""));
const valuesOf = (property: string, all: readonly RdfQuad[] = quads): string[] =>
  all.filter(({predicate}) => predicate.value === property).map(({object}) => object.value);

/** The facts of a JSON-LD text, by a processor that looks nothing up. */
async function factsOf(jsonld: string): Promise<string[]> {
  const parser = new JsonLdParser();
  parser.end(jsonld);
  const facts: string[] = [];
  for await (const quad of parser) facts.push(factText(quad as RdfQuad));
  return facts;
}

/** A fact as one text, types of literals included. */
function factText({subject, predicate, object, graph}: RdfQuad): string {
  return [subject.value, predicate.value, object.value, object.datatype?.value ?? "", graph.value].join(" ");
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

  it("says the same as JSON-LD, fact for fact, types of literals included", async () => {
    const facts = await factsOf([...writeJsonld(scopeOf(knowledge))].join(""));
    expect([...new Set(facts)].sort()).toEqual([...new Set(quads.map(factText))].sort());
  });

  it("is one fact a line", () => {
    const lines = [...writeNquads(scopeOf(knowledge))];
    expect(lines.every((line) => /^<[^<>]+> <[^<>]+> .+ \.\n$/.test(line))).toBe(true);
    expect(lines).toHaveLength(quads.length);
  });

  it("carries every string whole, as N-Quads and as JSON-LD", async () => {
    const [first] = knowledge.entities;
    const entities = NAUGHTY.map((name, index) => ({...first, id: `person:n${index}`, name: name || "-"}));
    const naughty = scopeOf({...knowledge, entities});
    const names = new Set(valuesOf("https://schema.org/name", read([...writeNquads(naughty)].join(""))));
    const facts = new Set(await factsOf([...writeJsonld(naughty)].join("")));
    for (const {id, name} of entities) {
      expect(names).toContain(wellFormed(name));
      const parts = [`urn:hearsay:${id}`, "https://schema.org/name", wellFormed(name), XSD_STRING, ""];
      expect(facts).toContain(parts.join(" "));
    }
  });
});
