import {isDay} from "../day";
import type {Fault, GraphFile, Item, Time} from "./graph-file";
import {GEXF_ONLY, type Rule} from "./rule";

const KNOWN: {readonly [version: string]: readonly string[]} = {
  "1.3": ["http://gexf.net/1.3", "http://www.gexf.net/1.3"],
  "1.2": ["http://www.gexf.net/1.2draft", "http://gexf.net/1.2draft", "http://gexf.net/1.2", "http://www.gexf.net/1.2"],
};

const NUMBERS: {readonly [viz: string]: readonly string[]} = {
  size: ["value"],
  thickness: ["value"],
  position: ["x", "y"],
  color: ["r", "g", "b"],
};

/** Rules about the picture, the namespaces and time, which GEXF alone has, and about XML as such. */
export const GEXF_RULES: readonly Rule[] = [
  {
    id: "E09",
    name: "bad-viz",
    text: "a position, size or colour that is no number, a size below 0, a colour out of 0 to 255 or an unknown shape spoils the picture or the import",
    formats: GEXF_ONLY,
    find: ({items}) => badPictures(items),
  },
  {
    id: "E10",
    name: "bad-namespace",
    text: "with a wrong namespace positions, sizes and colours are not seen, or the whole file is not",
    formats: ["gexf", "graphml"],
    find: (file) => badNamespaces(file),
  },
  {
    id: "E13",
    name: "interval",
    text: "an interval that ends where or before it starts is passed over without a word",
    formats: GEXF_ONLY,
    find: ({items}) =>
      timesOf(items)
        .filter(({time: {start, end}}) => start !== undefined && end !== undefined && !isBefore(start, end))
        .map(({time, line}) => ({text: `an interval from ${time.start} to ${time.end}`, line})),
  },
  {
    id: "E14",
    name: "duplicate-time",
    text: "two values of one attribute for one time make an import fail without a word",
    formats: GEXF_ONLY,
    find: ({items}) => items.flatMap((item) => [...doubleTimes(item)]),
  },
  {
    id: "E15",
    name: "date",
    text: "only full ISO dates that exist are read: no year alone, no 30 February, no year 0",
    formats: GEXF_ONLY,
    find: ({items, dates}) =>
      timesOf(items).flatMap(({time: {start, end, moment}, line}) =>
        [start, end, moment]
          .filter((each) => each !== undefined && !isMoment(each) && (dates || Number.isNaN(Number(each))))
          .map((each) => ({text: `the time "${each}"`, line})),
      ),
  },
  {
    id: "W16",
    name: "dynamic-empty",
    text: "a dynamic graph in which nothing has a time is read as static, or freezes the program",
    formats: GEXF_ONLY,
    find: ({dynamic, items}) =>
      dynamic && timesOf(items).length === 0 ? [{text: 'the graph has mode="dynamic" and no times', line: 1}] : [],
  },
  {
    id: "W17",
    name: "dynamic-weight",
    text: "a weight that changes over time is not to be relied on; keep it static",
    formats: GEXF_ONLY,
    find: ({declarations}) =>
      declarations
        .filter(({dynamic, title}) => dynamic && title.toLowerCase() === "weight")
        .map(({line}) => ({text: "the attribute weight is dynamic", line})),
  },
  {
    id: "E18",
    name: "xml",
    text: "the file is not well-formed XML 1.0, so nothing reads it",
    formats: ["gexf", "graphml"],
    find: ({faults}) => faults,
  },
  {
    id: "W20",
    name: "version",
    text: "programs of today read GEXF 1.2 or 1.3 (NetworkX up to 3.4 only 1.2)",
    formats: GEXF_ONLY,
    find: ({version, items, faults}) =>
      (version !== null && version in KNOWN) || isNoGraph({items, faults})
        ? []
        : [{text: `the file says version ${version ?? "nothing"}`, line: 1}],
  },
  {
    id: "W27",
    name: "no-layout",
    text: "without positions, or with all in one place, the picture opens as a heap",
    formats: GEXF_ONLY,
    find: ({items}) => noLayout(items),
  },
];

/** Shapes of nodes and of edges. */
const SHAPES = new Set(["disc", "square", "triangle", "diamond", "image", "solid", "dotted", "dashed", "double"]);

function* badPictures(items: readonly Item[]): Generator<Fault> {
  for (const {viz, element, id} of items) {
    for (const {name, attributes, line} of viz) {
      const bad = (NUMBERS[name] ?? []).find(
        (part) => !isFiniteText(attributes.get(part), name === "color" && attributes.has("hex")),
      );
      const channel = name === "color" && ["r", "g", "b"].find((part) => isOutside(attributes.get(part)));
      const shape = name === "shape" ? attributes.get("value") : undefined;
      if (shape !== undefined && !SHAPES.has(shape))
        yield {text: `shape of ${element} "${id ?? ""}" is "${shape}"`, line};
      if (["size", "thickness"].includes(name) && Number(attributes.get("value")) < 0)
        yield {text: `${name} of ${element} "${id ?? ""}" is ${attributes.get("value")}`, line};
      if (bad ?? channel) {
        yield {
          text: `${name} of ${element} "${id ?? ""}" has ${bad || channel}="${attributes.get(bad || channel || "") ?? ""}"`,
          line,
        };
      }
    }
  }
}

function isFiniteText(text: string | undefined, optional: boolean): boolean {
  return text === undefined ? optional : text.trim() !== "" && Number.isFinite(Number(text));
}

function isOutside(text: string | undefined): boolean {
  return text !== undefined && (Number(text) < 0 || Number(text) > 255);
}

/** A file of which nothing could be read: more about it would only hide that. */
function isNoGraph({items, faults}: Pick<GraphFile, "items" | "faults">): boolean {
  return items.length === 0 && faults.length > 0;
}

function* badNamespaces({format, version, namespaces, items, faults}: GraphFile): Generator<Fault> {
  if (isNoGraph({items, faults})) return;
  const main = namespaces.get("") ?? "";
  if (format === "graphml") {
    if (!/^http:\/\/graphml\.graphdrawing\.org\/(?:xmlns|graphml)$/.test(main))
      yield {text: `the namespace "${main}"`, line: 1};
    return;
  }
  const known = KNOWN[version ?? ""];
  if (known !== undefined && !known.includes(main)) {
    yield {text: `the namespace "${main}" does not belong to version ${version}`, line: 1};
  } else if (items.some(({viz}) => viz.length > 0) && namespaces.get("viz") !== `${main}/viz`) {
    yield {text: `the namespace of viz is "${namespaces.get("viz") ?? ""}" instead of "${main}/viz"`, line: 1};
  }
}

function timesOf(items: readonly Item[]): {readonly time: Time; readonly line: number}[] {
  return items.flatMap(({times, values, line}) => [
    ...times.map((time) => ({time, line})),
    ...values.flatMap((value) => (value.time ? [{time: value.time, line: value.line}] : [])),
  ]);
}

function isBefore(start: string, end: string): boolean {
  const [a, b] = [Number(start), Number(end)];
  return Number.isFinite(a) && Number.isFinite(b) ? a < b : start < end;
}

/** A full date that exists, or one with a time of day behind it. */
function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && /^.{10}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text);
}

function* doubleTimes({values, element, id}: Item): Generator<Fault> {
  const seen = new Set<string>();
  for (const {of, time, line} of values) {
    if (!time) continue;
    const key = JSON.stringify([of, time.start, time.end, time.moment]);
    if (seen.has(key))
      yield {text: `the attribute "${of}" of ${element} "${id ?? ""}" has two values for one time`, line};
    seen.add(key);
  }
}

function noLayout(items: readonly Item[]): readonly Fault[] {
  const nodes = items.filter(({element}) => element === "node");
  const places = nodes.map(({viz}) => {
    const position = viz.find(({name}) => name === "position")?.attributes;
    return position && `${position.get("x")} ${position.get("y")}`;
  });
  const without = nodes.find((_, index) => places[index] === undefined);
  if (without) return [{text: `node "${without.id ?? ""}" has no position`, line: without.line}];
  if (nodes.length < 2 || new Set(places).size > 1) return [];
  return [{text: `all ${nodes.length} nodes stand in one place`, line: nodes[0].line}];
}
