import {HearsayError, type Problem} from "../model/problem";
import {decodeText} from "./decode";
import {readJson, readJsonLines} from "./json";
import {readMarkdown} from "./markdown";
import {type Article, readPlain} from "./plain";
import {LIMITS, type Limits, type Reading, type ReadOptions, readProblem, type UnhashedDocument} from "./reading";
import {declaredEncoding, type Format, sniffForeign, sniffFormat} from "./sniff";

export {readJsonLine} from "./json";
export {LIMITS, type Reading, type ReadOptions, readProblem, type UnhashedDocument} from "./reading";

/**
 * The documents in the bytes of one file. `name` is its path below the document folder and the id of a document that is a whole file.
 * Never throws for the sake of the material: what cannot be read is a problem with its reason.
 */
export async function readDocuments(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading> {
  const limits: Limits = {...LIMITS, ...options.limits};
  if (bytes.length > limits.fileBytes) {
    return refused(
      "TOO_LARGE",
      name,
      `"${name}" has ${bytes.length} bytes; the limit is ${limits.fileBytes}. Split it.`,
    );
  }
  const foreign = sniffForeign(bytes);
  if (foreign !== null)
    return refused("NOT_PARSED", name, `"${name}" is ${foreign}, which is not read. Save it as text or HTML.`);
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  if (decoded === null) {
    return refused(
      "NOT_PARSED",
      name,
      `"${name}" is not text in UTF-8, UTF-16, UTF-32 or a Western code page. Save it as UTF-8.`,
    );
  }
  if (decoded.text.trim() === "") return refused("EMPTY", name, `"${name}" is empty.`);
  const reading = await readText(decoded.text, name, {...options, limits});
  return cutLong(reading, limits);
}

/** What `metadata.csv` says, read on demand so that folders without one do not load the parser. */
export async function readMetadata(
  bytes: Uint8Array,
  name: string,
): Promise<{readonly byFile: ReadonlyMap<string, Partial<UnhashedDocument>>; readonly problems: readonly Problem[]}> {
  const decoded = decodeText(bytes);
  if (decoded === null) {
    return {byFile: new Map(), problems: [readProblem("NOT_PARSED", name, `"${name}" is not text. Save it as UTF-8.`)]};
  }
  const {readMetadataTable} = await import("./csv");
  return readMetadataTable(decoded.text, name, LIMITS);
}

async function readText(
  text: string,
  name: string,
  options: ReadOptions & {readonly limits: Limits},
): Promise<Reading> {
  const format: Format = sniffFormat(text, name);
  if (format === "jsonl") return readJsonLines(text, name, options.limits);
  if (format === "json") return readJson(text, name, options.limits);
  if (format === "csv") return (await import("./csv")).readCsv(text, name, options);
  try {
    const {text: article, metadata} = await readArticle(text, format, options.limits);
    return {documents: [{id: name, text: article, ...metadata}], problems: []};
  } catch (error) {
    const reason = error instanceof HearsayError ? error.message : "Its markup cannot be read.";
    return refused("NOT_PARSED", name, `"${name}" gives no article. ${reason}`);
  }
}

async function readArticle(text: string, format: Format, limits: Limits): Promise<Article> {
  if (format === "html") return (await import("./html")).readHtml(text, limits);
  return format === "markdown" ? readMarkdown(text) : readPlain(text);
}

function cutLong(reading: Reading, limits: Limits): Reading {
  const long = reading.documents.filter(({text}) => text.length > limits.textLength);
  if (long.length === 0) return reading;
  return {
    documents: reading.documents.map((document) => ({...document, text: start(document.text, limits.textLength)})),
    problems: [
      ...reading.problems,
      ...long.map(({id, text}) =>
        readProblem("TRUNCATED", id, `"${id}" has ${text.length} characters; the first ${limits.textLength} are read.`),
      ),
    ],
  };
}

/** The first `length` code units, without half of a pair at the end. */
function start(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}

function refused(code: string, name: string, text: string): Reading {
  return {documents: [], problems: [readProblem(code, name, text)]};
}
