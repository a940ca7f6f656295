import {isReservedTitle} from "../columns";
import {LABEL_LIMIT} from "../graph-rows";
import type {Declaration, Fault, GraphFile, Value} from "./graph-file";
import {ALL_FORMATS, GEXF_ONLY, type Rule} from "./rule";

const INTEGERS = new Set(["integer", "int", "long", "short", "byte", "biginteger"]);
const DECIMALS = new Set(["double", "float", "bigdecimal"]);
const PLAIN = new Set(["boolean", "int", "long", "float", "double", "string"]);
/** What programs write for nothing, or for a thing they cannot write. */
const NOTHING = /^(?:null|none|undefined|nan|[+-]?inf(?:inity)?)$/i;
const OBJECT =
  /^\[object \w+\]$|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d\d \d{4} \d\d:\d\d:\d\d GMT/;
/** A list or object of a programming language as it prints it: `['a', 'b']`, `{"a": 1}`. */
const PRINTED = /^\[(?:(?:'[^']*'|"[^"]*"|-?\d[\d.]*)(?:, ?|(?=\])))+\]$|^\{(?:'[^']*'|"[^"]*") ?:.*\}$/;

interface Written {
  readonly value: Value;
  readonly declaration: Declaration | undefined;
}

function* written({items, declarations}: GraphFile): Generator<Written> {
  const known = new Map(declarations.map((declaration) => [`${declaration.element} ${declaration.id}`, declaration]));
  for (const {element, values} of items) {
    for (const value of values) {
      yield {
        value,
        declaration: known.get(`${element} ${value.of}`) ?? known.get(`all ${value.of}`) ?? known.get(` ${value.of}`),
      };
    }
  }
}

function fits(value: string, type: string): boolean {
  const text = value.trim();
  if (INTEGERS.has(type)) return /^[+-]?\d+$/.test(text);
  if (DECIMALS.has(type)) return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text);
  return type !== "boolean" || /^(?:true|false|0|1)$/i.test(text);
}

/** Attributes declared as text whose values are all numbers but for words for nothing: numbers spoilt by them. */
function spoilt(file: GraphFile): ReadonlySet<Declaration> {
  const numbers = new Set<Declaration>();
  const texts = new Set<Declaration>();
  for (const {value, declaration} of written(file)) {
    if (declaration?.type !== "string" || NOTHING.test(value.value.trim())) continue;
    (fits(value.value, "double") ? numbers : texts).add(declaration);
  }
  return new Set([...numbers].filter((declaration) => !texts.has(declaration)));
}

/** Attributes all of whose values are lists or objects as a programming language prints them. */
function printed(file: GraphFile): ReadonlySet<Declaration> {
  const lists = new Set<Declaration>();
  const others = new Set<Declaration>();
  for (const {value, declaration} of written(file)) {
    if (declaration) (PRINTED.test(value.value.trim()) ? lists : others).add(declaration);
  }
  return new Set([...lists].filter((declaration) => !others.has(declaration)));
}

function isBad({value, declaration}: Written, spoiltNumbers: ReadonlySet<Declaration>): boolean {
  const text = value.value.trim();
  if (OBJECT.test(text)) return true;
  if (!declaration || !NOTHING.test(text)) return false;
  return declaration.type !== "string" || spoiltNumbers.has(declaration);
}

/** Rules about attributes and their values. */
export const VALUE_RULES: readonly Rule[] = [
  {
    id: "E06",
    name: "title-clash",
    text: "of attributes whose titles differ in case only, or whose ids are the same, all but one are dropped",
    formats: ALL_FORMATS,
    find: ({declarations}) => clashes(declarations),
  },
  {
    id: "E07",
    name: "undeclared-attribute",
    text: "a value without a declaration, or not of the declared type, is lost",
    formats: ["gexf", "graphml"],
    find: (file) => misfits(file),
  },
  {
    id: "E08",
    name: "bad-value",
    text: "null, NaN, infinities, lists and objects are no values; leave the attribute out instead",
    formats: ["gexf", "graphml"],
    find: (file) => {
      const numbers = spoilt(file);
      const lists = printed(file);
      return [...written(file)]
        .filter((each) => isBad(each, numbers) || (each.declaration && lists.has(each.declaration)))
        .map(({value}) => ({
          text: `the attribute "${value.of}" has the value ${value.value.slice(0, 40)}`,
          line: value.line,
        }));
    },
  },
  {
    id: "E11",
    name: "graph-attribute",
    text: "attributes of the graph itself are read by few and make some programs fail",
    formats: GEXF_ONLY,
    find: ({declarations}) =>
      declarations
        .filter(({element}) => element !== "node" && element !== "edge")
        .map(({element, title, line}) => ({text: `the attribute "${title}" belongs to "${element}"`, line})),
  },
  {
    id: "E12",
    name: "zero-weight",
    text: "a weight that is 0, negative, missing or no number stops Gephi's import",
    formats: ALL_FORMATS,
    find: (file) => badWeights(file),
  },
  {
    id: "W19",
    name: "list-type",
    text: 'lists are a type that most programs cannot read; join them with " | " instead',
    formats: GEXF_ONLY,
    find: ({declarations}) =>
      declarations
        .filter(({type}) => /^list/i.test(type))
        .map(({title, type, line}) => ({text: `the attribute "${title}" is of type ${type}`, line})),
  },
  {
    id: "W21",
    name: "reserved",
    text: "Gephi has a column of this name itself, and may overwrite one of the two",
    formats: ["gexf", "graphml"],
    find: ({format, declarations}) =>
      declarations
        .filter(({title, element, dynamic}) => !dynamic && isTaken(title, element, format))
        .map(({title, line}) => ({text: `an attribute is called "${title}"`, line})),
  },
  {
    id: "W24",
    name: "graphml-edge",
    text: 'attributes of edges are lost when their key does not say for="edge", a name and a plain type',
    formats: ["graphml"],
    find: ({declarations}) =>
      declarations
        .filter(
          ({element, title, type}) => !["node", "edge", "graph"].includes(element) || title === "" || !PLAIN.has(type),
        )
        .map(({id, line}) => ({text: `the key "${id}" lacks a plain for, attr.name or attr.type`, line})),
  },
  {
    id: "W25",
    name: "long-label",
    text: "labels over 80 characters make the picture unusable; put the whole text in an attribute",
    formats: ALL_FORMATS,
    find: (file) => longLabels(file),
  },
];

function isTaken(title: string, element: string, format: string): boolean {
  if (element !== "node" && element !== "edge") return false;
  const usual = format === "graphml" && ["label", "weight"].includes(title.toLowerCase());
  return !usual && isReservedTitle(title);
}

function* clashes(declarations: readonly Declaration[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const {element, id, title, line} of declarations) {
    const keys = [`${element} title ${title.toLowerCase()}`, `${element} id ${id}`];
    if (keys.some((key) => seen.has(key))) yield {text: `the attribute "${title}" of ${element}s is there twice`, line};
    for (const key of keys) seen.add(key);
  }
}

function* misfits(file: GraphFile): Generator<Fault> {
  for (const {value, declaration} of written(file)) {
    const {of, line} = value;
    if (!declaration) yield {text: `the attribute "${of}" is not declared`, line};
    else if (!NOTHING.test(value.value.trim()) && !OBJECT.test(value.value) && !fits(value.value, declaration.type)) {
      yield {
        text: `the attribute "${of}" has the value "${value.value.slice(0, 40)}", which is no ${declaration.type}`,
        line,
      };
    }
  }
}

function* badWeights(file: GraphFile): Generator<Fault> {
  const {format, declarations, items} = file;
  const key = declarations.find(({element, title}) => element === "edge" && title.toLowerCase() === "weight");
  if (format !== "gexf" && key === undefined) return;
  for (const {element, id, weight, values, line} of items) {
    if (element !== "edge") continue;
    const own = format === "graphml" ? values.find(({of}) => of === key?.id)?.value : weight;
    if (!(Number(own) > 0) || !Number.isFinite(Number(own))) {
      yield {text: `edge "${id ?? ""}" has ${own ? `the weight ${own}` : "no weight"}`, line};
    }
  }
}

function* longLabels({format, items, declarations}: GraphFile): Generator<Fault> {
  const key = declarations.find(({element, title}) => element === "node" && title === "label")?.id;
  for (const {element, id, label, values, line} of items) {
    const own = format === "graphml" ? values.find(({of}) => of === key)?.value : label;
    if (element === "node" && own !== undefined && [...own].length > LABEL_LIMIT) {
      yield {text: `node "${id ?? ""}" has a label of ${[...own].length} characters`, line};
    }
  }
}
