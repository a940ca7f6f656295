import type {Declaration, Fault, GraphFile, Item, Time, Value} from "./graph-file";
import {scanXml, type XmlEvent} from "./xml-scan";

type Open = Extract<XmlEvent, {type: "open"}>;
type Attributes = ReadonlyMap<string, string>;

interface Growing extends Item {
  readonly values: Value[];
  readonly viz: {readonly name: string; readonly attributes: Attributes; readonly line: number}[];
  readonly times: Time[];
}

interface Reading {
  version: string | null;
  namespaces: ReadonlyMap<string, string>;
  dynamic: boolean;
  dates: boolean;
  readonly declarations: Declaration[];
  readonly items: Growing[];
  readonly faults: Fault[];
  readonly nested: Fault[];
  undirected: boolean;
  hasRoot: boolean;
  /** What is open: the item and the class of attributes that the next elements belong to. */
  item: Growing | null;
  group: {readonly element: string; readonly dynamic: boolean} | null;
  data: {readonly key: string; text: string; readonly line: number} | null;
}

/** What a GEXF or GraphML file says; whatever is wrong with the XML stands in `faults`. */
export function readXml(text: string, format: "gexf" | "graphml"): GraphFile {
  const reading: Reading = {
    ...{version: null, namespaces: new Map(), dynamic: false, dates: false},
    ...{
      declarations: [],
      items: [],
      faults: [],
      nested: [],
      undirected: false,
      hasRoot: false,
      item: null,
      group: null,
      data: null,
    },
  };
  const open = format === "gexf" ? openGexf : openGraphml;
  for (const event of scanXml(text)) {
    if (event.type === "fault") reading.faults.push({text: event.text, line: event.line});
    else if (event.type === "open") {
      reading.hasRoot ||= event.name === format;
      noteNesting(reading, event);
      open(reading, event);
    } else if (event.type === "close") close(reading, event.name);
    else if (reading.data) reading.data.text += event.text;
  }
  if (!reading.hasRoot) reading.faults.push({text: `no element <${format}>`, line: 1});
  return {...reading, format, header: []};
}

function noteNesting({item, nested}: Reading, {name, line}: Open): void {
  if (name === "hyperedge") nested.push({text: "a hyperedge", line});
  else if (item?.element === "node" && ["node", "graph", "nodes"].includes(name))
    nested.push({text: `<${name}> within node "${item.id ?? ""}"`, line});
}

function openGexf(reading: Reading, event: Open): void {
  const {name, attributes, line} = event;
  const {item} = reading;
  switch (name) {
    case "gexf":
      reading.version = attributes.get("version") ?? null;
      reading.namespaces = namespacesOf(attributes);
      break;
    case "graph":
      reading.undirected = attributes.get("defaultedgetype") !== "directed";
      reading.dynamic = attributes.get("mode") === "dynamic";
      reading.dates = /date/i.test(attributes.get("timeformat") ?? "");
      break;
    case "attributes":
      reading.group = {element: attributes.get("class") ?? "", dynamic: attributes.get("mode") === "dynamic"};
      break;
    case "attribute":
      declareGexf(reading, attributes, line);
      break;
    case "node":
    case "edge":
      reading.item = itemOf(name, attributes, {line, undirected: reading.undirected});
      reading.items.push(reading.item);
      break;
    case "attvalue": {
      const of = attributes.get("for") ?? attributes.get("id") ?? "";
      item?.values.push({of, value: attributes.get("value") ?? "", time: timeOf(attributes), line});
      break;
    }
    case "spell": {
      const time = timeOf(attributes);
      if (time) item?.times.push(time);
      break;
    }
    default:
      if (item && name.includes(":")) item.viz.push({name: name.slice(name.indexOf(":") + 1), attributes, line});
  }
}

function declareGexf({group, declarations}: Reading, attributes: Attributes, line: number): void {
  const id = attributes.get("id") ?? "";
  const title = attributes.get("title") ?? id;
  const type = attributes.get("type") ?? "";
  declarations.push({element: group?.element ?? "", id, title, type, dynamic: group?.dynamic ?? false, line});
}

function openGraphml(reading: Reading, {name, attributes, line}: Open): void {
  switch (name) {
    case "graphml":
      reading.namespaces = namespacesOf(attributes);
      break;
    case "key":
      reading.declarations.push({
        element: attributes.get("for") ?? "",
        id: attributes.get("id") ?? "",
        title: attributes.get("attr.name") ?? "",
        type: attributes.get("attr.type") ?? "",
        ...{dynamic: false, line},
      });
      break;
    case "node":
    case "edge":
      reading.item = itemOf(name, attributes, {line});
      reading.items.push(reading.item);
      break;
    case "data":
      reading.data = {key: attributes.get("key") ?? "", text: "", line};
  }
}

function close(reading: Reading, name: string): void {
  const {item, data} = reading;
  if (name === "data" && data) {
    item?.values.push({of: data.key, value: data.text, time: null, line: data.line});
    reading.data = null;
  }
  if (name === "attributes") reading.group = null;
  if (name === item?.element) reading.item = null;
}

function itemOf(
  element: "node" | "edge",
  attributes: Attributes,
  {line, undirected = false}: {readonly line: number; readonly undirected?: boolean},
): Growing {
  const time = timeOf(attributes);
  return {
    element,
    id: attributes.get("id"),
    label: attributes.get("label"),
    source: attributes.get("source"),
    target: attributes.get("target"),
    kind: attributes.get("kind"),
    weight: attributes.get("weight"),
    undirected: element === "edge" && (attributes.has("type") ? attributes.get("type") === "undirected" : undirected),
    values: [],
    viz: [],
    times: time ? [time] : [],
    line,
  };
}

function timeOf(attributes: Attributes): Time | null {
  const [start, end, moment] = [attributes.get("start"), attributes.get("end"), attributes.get("timestamp")];
  return start === undefined && end === undefined && moment === undefined ? null : {start, end, moment};
}

function namespacesOf(attributes: Attributes): ReadonlyMap<string, string> {
  return new Map(
    [...attributes]
      .filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"))
      .map(([name, value]) => [name.slice("xmlns:".length), value]),
  );
}
