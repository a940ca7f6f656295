import {headerMetadata} from "./header";
import {hasBadDay, metadataOf} from "./metadata";
import {type Limits, type Reading, readProblem, type UnhashedDocument} from "./reading";

/** A line of JSON: the document it gives, or what is wrong with it. */
export interface LineReading {
  readonly document: UnhashedDocument | null;
  readonly problems: Reading["problems"];
}

/** Where a line stands: the file's name for messages and its number, counted from 1. */
export interface LinePlace {
  readonly name: string;
  readonly line: number;
  readonly limits: Limits;
}

/** One document from one line of JSON Lines: `{"id", "text", "title"?, "published"?, "url"?, "outlet"?}`. Never throws. */
export function readJsonLine(text: string, place: LinePlace): LineReading {
  if (text.length > place.limits.lineLength) {
    return bad(place, "TOO_LARGE", `is longer than ${place.limits.lineLength} characters. Split it.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad(place, "BAD_LINE", "is not JSON. Expected one object a line.");
  }
  return readJsonObject(value, place);
}

/** The documents of a file of JSON Lines; a bad line is a problem, empty lines are skipped. */
export function readJsonLines(text: string, name: string, limits: Limits): Reading {
  const documents: UnhashedDocument[] = [];
  const problems: Reading["problems"][number][] = [];
  let line = 0;
  for (const raw of text.split("\n")) {
    line += 1;
    if (raw.trim() === "") continue;
    const reading = readJsonLine(raw, {name, line, limits});
    if (reading.document) documents.push(reading.document);
    problems.push(...reading.problems);
  }
  return {documents, problems};
}

/** The documents of a JSON file: one object, or an array of them. A file that is JSON Lines under another name is read as such. */
export function readJson(text: string, name: string, limits: Limits): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readJsonLines(text, name, limits);
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const readings = items.map((item, index) => readJsonObject(item, {name, line: index + 1, limits}));
  return {
    documents: readings.flatMap(({document}) => (document ? [document] : [])),
    problems: readings.flatMap(({problems}) => problems),
  };
}

function readJsonObject(value: unknown, place: LinePlace): LineReading {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return bad(place, "BAD_LINE", 'is not a JSON object. Expected {"id": …, "text": …}.');
  }
  const {id, text} = value as {readonly id?: unknown; readonly text?: unknown};
  if (typeof text !== "string")
    return bad(place, "BAD_LINE", 'has no "text", or one that is not a string.', nameOf(id));
  const key = nameOf(id) ?? `${place.name}#${place.line}`;
  if (text.trim() === "") return bad(place, "EMPTY", "holds an empty text.", key);
  const fields = stringFields(value);
  const problems = hasBadDay(fields)
    ? [
        readProblem(
          "BAD_DATE",
          key,
          `${at(place)} gives a day of publication that cannot be read. Expected YYYY-MM-DD.`,
        ),
      ]
    : [];
  return {document: {id: key, text, ...headerMetadata(text), ...metadataOf(fields)}, problems};
}

function nameOf(id: unknown): string | undefined {
  if (typeof id === "number" && Number.isFinite(id)) return String(id);
  return typeof id === "string" && id !== "" ? id.slice(0, 1000) : undefined;
}

function stringFields(value: object): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([name, field]) =>
      typeof field === "string" ? [[name.toLowerCase(), field] as const] : [],
    ),
  );
}

function at({name, line}: LinePlace): string {
  return `Line ${line} of "${name}"`;
}

function bad(place: LinePlace, code: string, what: string, id?: string): LineReading {
  return {document: null, problems: [readProblem(code, id ?? `${place.name}#${place.line}`, `${at(place)} ${what}`)]};
}
