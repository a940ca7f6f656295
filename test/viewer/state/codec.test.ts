import fc from "fast-check";
import {ATTRIBUTION_KINDS, MODES, SOURCE_KINDS, STANCES} from "../../../src/model/record";
import {ENTITY_CLASSES} from "../../../viewer/src/model/entity-class";
import type {Filters} from "../../../viewer/src/model/filters";
import {PROJECTIONS} from "../../../viewer/src/model/projection";
import {readHash, writeHash} from "../../../viewer/src/state/codec";
import {packHash, unpackHash} from "../../../viewer/src/state/packing";
import {SCREENS, START, TABLES, THEMES, type View} from "../../../viewer/src/state/view";

const id = fc.option(fc.string({minLength: 1, unit: "binary"}), {nil: null});
const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), {maxLength: 3});
const names = fc.uniqueArray(fc.string({minLength: 1, unit: "binary"}), {maxLength: 4});

const filters: fc.Arbitrary<Filters> = fc.record({
  off: some([...ENTITY_CLASSES, "said", "hedged", "denied", "relation"] as const),
  outlets: names,
  documents: names,
  modes: some(MODES),
  stances: some(STANCES),
  kinds: some(ATTRIBUTION_KINDS),
  sources: some(SOURCE_KINDS),
  relationTypes: names,
  confidence: fc.integer({min: 0, max: 20}).map((step) => step / 20),
  reports: fc.integer({min: 0, max: 1000}),
  from: id,
  to: id,
  spokenFrom: id,
  spokenTo: id,
  by: id,
  about: id,
  words: fc.string({unit: "binary"}),
  question: fc.string({unit: "binary"}),
  only: names,
  hidden: names,
  degree: fc.integer({min: 0, max: 1000}),
});

const view: fc.Arbitrary<View> = fc.record({
  screen: fc.constantFrom(...SCREENS),
  focus: id,
  hops: fc.constantFrom(1, 2, 3),
  other: id,
  link: id,
  unfolded: fc.boolean(),
  open: id,
  report: fc.integer({min: 0, max: 10_000}),
  whole: fc.boolean(),
  table: fc.constantFrom(...TABLES),
  sort: fc.string({unit: "binary"}),
  topic: fc.string({unit: "binary"}),
  camera: fc.string({unit: "binary"}),
  filters,
  size: fc.integer({min: 1, max: 100_000}),
  theme: fc.constantFrom(...THEMES),
  projection: fc.constantFrom(...PROJECTIONS),
  groups: fc.boolean(),
  letters: fc.boolean(),
  sets: fc.array(fc.record({name: fc.string({minLength: 1, unit: "binary"}), filters}), {maxLength: 3}),
});

/** Lone surrogates cannot stand in an address. */
const wellFormed = (value: unknown): boolean => !JSON.stringify(value).includes("\\ud");

describe("a view and its address", () => {
  it("are the same thing: reading what was written gives the view back", () => {
    fc.assert(
      fc.property(view.filter(wellFormed), (one) => expect(readHash(writeHash(one))).toEqual(one)),
      {numRuns: 300},
    );
  });

  it("leave out what is as at the start", () => {
    expect(writeHash(START)).toBe("");
    expect(writeHash({...START, focus: "person:jane-roe"})).toBe("v=1&focus=person%3Ajane-roe");
  });

  it("pack a long address", async () => {
    const long = {
      ...START,
      filters: {...START.filters, documents: Array.from({length: 200}, (_, index) => `articles/${index}.txt`)},
    };
    const hash = await packHash(writeHash(long));
    expect(hash).toMatch(/^v=1&z=[\w-]+$/);
    expect(hash.length).toBeLessThan(1500);
    expect(readHash(await unpackHash(`#${hash}`))).toEqual(long);
    expect(await packHash("v=1&hops=2")).toBe("v=1&hops=2");
    expect(await unpackHash("v=1&z=%%%")).toBe("");
  });

  it("never break on a damaged address", () => {
    fc.assert(fc.property(fc.string({unit: "binary"}), (hash) => expect(readHash(hash).filters).toBeDefined()));
    expect(readHash("#v=1&hops=9&view=nowhere&conf=2&z=%%%")).toEqual(START);
  });
});
