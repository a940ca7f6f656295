import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {english} from "../../src/annotate/english";
import {sha256} from "../../src/disk/hash";
import {readResources} from "../../src/disk/resources";
import type {AnnotationRecord, Attribution, Mention, Relation} from "../../src/model/record";
import {cut, type Span} from "../../src/model/span";
import {type Expectation, readCases} from "./read-cases";

const folder = new URL(".", import.meta.url).pathname;
const {annotate} = english(await readResources());

/** Whether a record has what a line expects. */
type Check = (record: AnnotationRecord, text: string, rest: string) => boolean;

const CHECKS: {readonly [verb: string]: Check} = {
  said: (record, text, rest) => record.attributions.some((each) => isSaid(record, text, each, rest)),
  "says nothing": (record) => record.attributions.length === 0,
  "also other attributions": () => true,
  same: (record, _text, rest) => sharesChain(record, rest),
  noise: (record, text, rest) => record.noise.some((each) => cut(text, each) === rest),
  time: (record, _text, rest) => record.times.some(({text: words, from, to}) => `${words} = ${from ?? "open"}..${to ?? "open"}` === rest),
  different: (record, _text, rest) => !sharesChain(record, rest),
  relation: (record, _text, rest) => record.relations.some((each) => isTold(record, each, rest)),
  "no relation": (record, _text, rest) => !record.relations.some((each) => isTold(record, each, rest)),
  open: (record, _text, rest) => (record.openRelations ?? []).some((each) => isTold(record, each, rest)),
  "no open": (record) => (record.openRelations ?? []).length === 0,
  name: (record, _text, rest) => record.mentions.some((each) => isNamed(each, rest)),
  "no name": (record, _text, rest) => !record.mentions.some((each) => isNamed(each, rest)),
};

/** `TYPE words`, `TYPE/subtype words` or the words alone, of any type. */
function isNamed({kind, text, type, subtype}: Mention, rest: string): boolean {
  const words = text.replace(/\s+/gu, " ");
  return kind === "name" && [words, `${type} ${words}`, `${type}/${subtype} ${words}`].includes(rest);
}

/** `type | subject | object or "words" | extras`: what is left out is not looked at, `-` is nobody. */
function isTold(record: AnnotationRecord, relation: Relation, rest: string): boolean {
  const [type, subject, object, extras = ""] = rest.split(" | ");
  if (relation.type.replace("open:", "") !== type) return false;
  const end = relation.object === null ? `"${relation.literal?.text.replace(/\s+/gu, " ") ?? ""}"` : nameOfChain(record, relation.object);
  if (subject !== undefined && nameOfChain(record, relation.subject) !== subject) return false;
  if (object !== undefined && end !== object && `"${relation.literal?.text}"` !== object) return false;
  return extras
    .split(", ")
    .filter((extra) => extra !== "")
    .every((extra) => qualifies(record, relation, extra));
}

function nameOfChain({chains}: AnnotationRecord, id: string | null): string {
  return chains.find((chain) => chain.id === id)?.name ?? "-";
}

function qualifies(record: AnnotationRecord, {negated, modality, qualifiers, attribution}: Relation, extra: string): boolean {
  const [key, value] = extra.split(": ");
  switch (key) {
    case "negated":
      return negated;
    case "not negated":
      return !negated;
    case "asserted":
    case "alleged":
    case "possible":
    case "planned":
    case "desired":
      return modality === key;
    case "status":
    case "title":
      return qualifiers[key] === value;
    case "count":
      return qualifiers.count === Number(value);
    case "time":
      return record.times.find(({id}) => id === qualifiers.time)?.text === value;
    case "place":
      return nameOfChain(record, qualifiers.place ?? null) === value;
    case "by":
      return nameOfChain(record, record.attributions.find(({id}) => id === attribution)?.speaker ?? null) === value;
    default:
      throw new Error(`Unknown expectation "${key}".`);
  }
}

function isSaid(record: AnnotationRecord, text: string, attribution: Attribution, rest: string): boolean {
  const [source, cue, content, extras = ""] = rest.split(" | ");
  const words = (spans: readonly Span[]) => spans.map((span) => cut(text, span).replace(/\s+/gu, " ")).join(" … ");
  const found = attribution.source ? cut(text, attribution.source) : "-";
  if (found !== source || words(attribution.cue) !== cue || words(attribution.content) !== content) return false;
  return extras
    .split(", ")
    .filter((extra) => extra !== "")
    .every((extra) => hasExtra(record, text, attribution, extra));
}

function hasExtra(record: AnnotationRecord, text: string, attribution: Attribution, extra: string): boolean {
  const [key, value] = extra.split(": ");
  const nameOf = (id: string | null) => record.chains.find((chain) => chain.id === id)?.name ?? "nobody";
  const outer = record.attributions.find(({id}) => id === attribution.within);
  switch (key) {
    case "hedged":
      return attribution.hedges.length > 0;
    case "not hedged":
      return attribution.hedges.length === 0;
    case "negated":
      return attribution.negated;
    case "not negated":
      return !attribution.negated;
    case "mode":
    case "stance":
    case "kind":
      return attribution[key] === value;
    case "source":
      return attribution.sourceKind === value;
    case "speaker":
      return nameOf(attribution.speaker) === value;
    case "jointly":
      return (attribution.jointly ?? []).map(nameOf).join("; ") === value;
    case "to":
      return nameOf(attribution.addressee) === value;
    case "about":
      return attribution.about.map(nameOf).includes(value as string);
    case "affiliation":
      return attribution.affiliation.map(nameOf).join("; ") === value;
    case "date":
      return (record.times.find(({id}) => id === attribution.date)?.text ?? "none") === value;
    case "within":
      return (outer?.source ? cut(text, outer.source) : "nobody") === value;
    default:
      throw new Error(`Unknown expectation "${key}".`);
  }
}

function sharesChain(record: AnnotationRecord, rest: string): boolean {
  const [a, b] = rest.split(" = ").map((words) => record.mentions.filter(({text}) => text === words).map(({chain}) => chain));
  return a.some((chain) => b.includes(chain));
}

function holds(record: AnnotationRecord, text: string, {verb, rest}: Expectation): boolean {
  const check = CHECKS[verb];
  if (!check) throw new Error(`Unknown expectation "${verb}". Expecting one of ${Object.keys(CHECKS).join(", ")}.`);
  return check(record, text, rest);
}

/** What was found, in the form of the expectations, to read when one fails. */
function describeAll({attributions}: AnnotationRecord, text: string): string[] {
  const words = (spans: readonly Span[]) => spans.map((span) => cut(text, span).replace(/\s+/gu, " ")).join(" … ");
  return attributions.map(({source, cue, content}) => `${source ? cut(text, source) : "-"} | ${words(cue)} | ${words(content)}`);
}

function describeRelation(record: AnnotationRecord, {type, subject, object, literal, negated, modality}: Relation): string {
  return [type, nameOfChain(record, subject), nameOfChain(record, object), literal?.text, modality, negated ? "negated" : ""].join(" | ");
}

function describeName({type, subtype, text, by}: Mention): string {
  return `${type}/${subtype ?? "-"} ${text} (${by})`;
}

const files = readdirSync(folder, {withFileTypes: true, recursive: true})
  .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();

describe.each(files.map((file) => [file.slice(folder.length), file]))("%s", (_name, file) => {
  it.each(readCases(readFileSync(file, "utf8")).map((each) => [each.title, each] as const))("%s", (_title, {text, expected, published}) => {
    const record = annotate({id: "case", text, sha256: sha256(text), ...(published ? {published} : {})});
    const missed = expected.filter((each) => holds(record, text, each) === each.notYet);
    const found = describeAll(record, text);
    const told = [...record.relations, ...(record.openRelations ?? [])].map((each) => describeRelation(record, each));
    const named = expected.some(({verb}) => verb.endsWith("name")) ? record.mentions.filter(({kind}) => kind === "name").map(describeName) : [];
    expect({missed: missed.map(({line, notYet}) => (notYet ? `passes now: ${line}` : line)), found: missed.length > 0 ? [...found, ...told, ...named] : []}).toEqual({
      missed: [],
      found: [],
    });
    const said = expected.filter(({verb}) => verb === "said").length;
    const free = expected.some(({verb, notYet}) => notYet || verb === "also other attributions");
    if (said > 0 && !free) expect(found).toHaveLength(said);
  });
});
