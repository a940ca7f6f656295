import {type Filters, NO_FILTERS} from "../model/filters";
import {PROJECTIONS} from "../model/projection";
import {type FilterSet, SCREENS, START, TABLES, THEMES, type View} from "./view";

/** How one field of the view is written in a link, and read again. Reading never throws: what it does not know is the default. */
interface Field<T> {
  readonly name: string;
  write(value: T): string;
  read(text: string): T | undefined;
}

type Fields<T> = {readonly [key in keyof T]: Field<T[key]>};

const VERSION = "1";

function text(name: string): Field<string> {
  return {name, write: (value) => value, read: (value) => value};
}

function id(name: string): Field<string | null> {
  return {name, write: (value) => value ?? "", read: (value) => value || null};
}

function flag(name: string): Field<boolean> {
  return {name, write: (value) => (value ? "1" : ""), read: (value) => value === "1"};
}

/** On unless a link says otherwise. */
function switchedOff(name: string): Field<boolean> {
  return {name, write: (value) => (value ? "" : "0"), read: (value) => value !== "0"};
}

function number<T extends number>(name: string, {least, most}: {least: number; most: number}): Field<T> {
  return {
    name,
    write: String,
    read: (value) => {
      const parsed = Number(value);
      return value !== "" && parsed >= least && parsed <= most ? (parsed as T) : undefined;
    },
  };
}

function choice<T extends string>(name: string, choices: readonly T[]): Field<T> {
  return {name, write: (value) => value, read: (value) => choices.find((one) => one === value)};
}

/** A list with its items escaped, so that a comma in an outlet's name is no separator. */
function list<T extends string>(name: string): Field<readonly T[]> {
  return {
    name,
    write: (values) => values.map((value) => encodeURIComponent(value)).join(","),
    read: (value) => (value === "" ? [] : (value.split(",").map(decode) as T[])),
  };
}

const FILTER_FIELDS: Fields<Filters> = {
  off: list("off"),
  outlets: list("outlet"),
  documents: list("doc"),
  modes: list("mode"),
  stances: list("stance"),
  kinds: list("kind"),
  sources: list("source"),
  relationTypes: list("rel"),
  confidence: number("conf", {least: 0, most: 1}),
  reports: number("reports", {least: 0, most: 1000}),
  from: id("from"),
  to: id("to"),
  spokenFrom: id("sfrom"),
  spokenTo: id("sto"),
  by: id("by"),
  about: id("about"),
  words: text("words"),
  question: text("ask"),
  only: list("only"),
  hidden: list("hide"),
  degree: number("degree", {least: 0, most: 1000}),
};

/** Named filters, each as its name and its own little address. */
const SETS: Field<readonly FilterSet[]> = {
  name: "sets",
  write: (sets) =>
    sets
      .map(({name, filters}) =>
        [name, ...written(FILTER_FIELDS, filters, NO_FILTERS)].map(encodeURIComponent).join("+"),
      )
      .join(","),
  read: (value) =>
    value === ""
      ? []
      : value.split(",").map((one) => {
          const [name, ...parts] = one.split("+").map(decode);
          return {name, filters: read(FILTER_FIELDS, split(parts.join("&")), NO_FILTERS)};
        }),
};

const VIEW_FIELDS: Fields<Omit<View, "filters">> = {
  screen: choice("view", SCREENS),
  focus: id("focus"),
  hops: number("hops", {least: 1, most: 3}),
  other: id("other"),
  link: id("link"),
  unfolded: flag("unfold"),
  open: id("open"),
  report: number("report", {least: 0, most: 10_000}),
  whole: flag("whole"),
  table: choice("table", TABLES),
  sort: text("sort"),
  topic: text("topic"),
  size: number("size", {least: 1, most: 100_000}),
  theme: choice("theme", THEMES),
  camera: text("cam"),
  projection: choice("of", PROJECTIONS),
  groups: flag("groups"),
  letters: switchedOff("letters"),
  sets: SETS,
};

/** The view as the hash of a link, without `#`: only what differs from the start. */
export function writeHash(view: View): string {
  const {filters, ...rest} = view;
  const {filters: _, ...start} = START;
  const parts = [...written(VIEW_FIELDS, rest, start), ...written(FILTER_FIELDS, filters, NO_FILTERS)];
  if (parts.length === 0) return "";
  return [`v=${VERSION}`, ...parts].join("&");
}

function written<T>(fields: Fields<T>, value: T, start: T): string[] {
  return (Object.keys(fields) as (keyof T)[]).flatMap((key) => {
    const field = fields[key];
    const now = field.write(value[key]);
    return now === field.write(start[key]) ? [] : [`${field.name}=${encodeURIComponent(now)}`];
  });
}

/** The view a hash stands for. A damaged or unknown part is left out; at worst the view is the start. */
export function readHash(hash: string): View {
  const all = split(hash.replace(/^#/, ""));
  const {filters: _, ...start} = START;
  return {...read(VIEW_FIELDS, all, start), filters: read(FILTER_FIELDS, all, NO_FILTERS)};
}

function read<T>(fields: Fields<T>, values: ReadonlyMap<string, string>, start: T): T {
  const result = {...start};
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const found = values.get(fields[key].name);
    const value = found === undefined ? undefined : fields[key].read(found);
    if (value !== undefined) result[key] = value;
  }
  return result;
}

function split(hash: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const part of hash.split("&")) {
    const at = part.indexOf("=");
    if (at > 0) values.set(part.slice(0, at), decode(part.slice(at + 1)));
  }
  return values;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
