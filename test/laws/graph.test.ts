import fc from "fast-check";
import {assemble} from "../../src/graph";
import {MENTION_TYPES} from "../../src/model/record";
import {PROJECTIONS, project} from "../../src/projection";
import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "../help/make";

const NAUGHTY = [
  "__proto__",
  "constructor",
  "toString",
  "null",
  "-",
  "…",
  "<b>",
  "a|b",
  "a\nb",
  "Jr.",
  "ІСЕ",
  "ICE",
  "\u202eevil",
  "😀",
];
const name = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({unit: "binary", minLength: 1, maxLength: 20}).filter((text) => text.trim() !== ""),
  fc.string({unit: "grapheme", minLength: 1, maxLength: 90}).filter((text) => text.trim() !== ""),
);
const named = fc.record({name, type: fc.constantFrom(...MENTION_TYPES), unnamed: fc.boolean()});

/** An article that names things with any characters, where each speaks to and about the next. */
const article = fc.uniqueArray(named, {minLength: 2, maxLength: 5, selector: (item) => item.name}).map((chains) => {
  const document = makeDocument(
    `${JSON.stringify(chains)}.txt`,
    `${chains.map((chain) => `${chain.name} says`).join(" ")} nothing.`,
  );
  const attributions = chains.map((chain, index) => {
    const next = chains[(index + 1) % chains.length].name;
    return {source: chain.name, speaker: chain.name, cue: "says", content: next, about: [next], addressee: next};
  });
  const relations = chains.map((chain, index) => {
    const next = chains[(index + 1) % chains.length].name;
    return {type: "met_with", subject: chain.name, object: next, evidence: chain.name, literal: next};
  });
  const mentioned = chains.map((chain) => ({...chain, mentions: [chain.name]}));
  return {document, record: makeRecord(document, {chains: mentioned, attributions, relations})};
});

describe("the graph of any names", () => {
  it("has keys that are safe everywhere, flat attributes, finite positions", () => {
    fc.assert(
      fc.property(fc.uniqueArray(article, {maxLength: 3, selector: ({document}) => document.sha256}), (articles) => {
        const documents = articles.map(({document}) => document);
        const records = articles.map(({record}) => record);
        const resolution = resolve(documents, records, []);
        const graph = assemble(documents, records, resolution);
        graph.forEachNode((key, attributes) => {
          expect(key).toMatch(/^(person|org|place|norp|event|law|misc|statement|document):[0-9a-z][0-9a-z-]*$/);
          expect(Number.isFinite(attributes.x) && Number.isFinite(attributes.y)).toBe(true);
        });
        graph.forEachEdge((_, {weight}) => expect(weight).toBeGreaterThan(0));
        for (const projection of PROJECTIONS) {
          project({documents, ...resolution, graph}, projection).forEachNode((key) => expect(key).toMatch(/^[a-z]+:/));
        }
      }),
      {numRuns: 40},
    );
  });
});
