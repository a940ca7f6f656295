import {Readability} from "@mozilla/readability";
import {parseHTML} from "linkedom";
import type {Metadata} from "../model/document";
import {HearsayError} from "../model/problem";
import {headerMetadata} from "./header";
import {metadataOf} from "./metadata";
import type {Article} from "./plain";
import type {Limits} from "./reading";

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
const SILENT = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "SVG",
  "MATH",
  "IFRAME",
  "OBJECT",
  "HEAD",
  "BUTTON",
  "SELECT",
  "TEXTAREA",
]);

/** Property and name of `<meta>` elements, and the field they fill. Earlier rows win. */
const META: readonly (readonly [name: string, field: keyof Metadata])[] = [
  ["og:title", "title"],
  ["twitter:title", "title"],
  ["article:published_time", "published"],
  ["datepublished", "published"],
  ["date", "published"],
  ["dc.date", "published"],
  ["dc.date.issued", "published"],
  ["pubdate", "published"],
  ["publish-date", "published"],
  ["parsely-pub-date", "published"],
  ["sailthru.date", "published"],
  ["og:site_name", "outlet"],
  ["application-name", "outlet"],
  ["dc.publisher", "outlet"],
  ["og:url", "url"],
];

/**
 * The article of a web page: Readability finds its body, paragraphs become blocks of text with an empty line between.
 * The page's own metadata gives title, day, outlet and address.
 * @throws HearsayError `NOT_PARSED` if the page is larger or deeper than the limits, or holds no text.
 */
export function readHtml(html: string, limits: Limits): Article {
  refuseHuge(html, limits);
  const {document} = parseHTML(html);
  const metadata = pageMetadata(document);
  const structured = structuredData(document);
  const fallback = document.body ? blockText(document.body) : "";
  const parsed = new Readability(document as unknown as Document, {
    maxElemsToParse: limits.elements,
    serializer: (node) => node,
  }).parse();
  const body = parsed?.content ? blockText(parsed.content as unknown as Node) : "";
  const text = body === "" ? fallback : body;
  if (text === "") throw new HearsayError("NOT_PARSED", "The page holds no text.");
  const title = metadata.title ?? structured.title ?? clean(parsed?.title);
  const found: Metadata = {...structured, ...metadata, ...(title === undefined ? {} : {title})};
  return {text, metadata: {...headerDayOnly(text), ...found}};
}

function headerDayOnly(text: string): Metadata {
  const {published} = headerMetadata(text);
  return published === undefined ? {} : {published};
}

/** Counts tags before the page is parsed: finding the article takes time that grows fast with the depth of a page. */
function refuseHuge(html: string, limits: Limits): void {
  const open = new Map<string, number>();
  let elements = 0;
  let depth = 0;
  for (const [, slash, written] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    const name = written!.toLowerCase();
    if (VOID.has(name)) continue;
    const known = open.get(name) ?? 0;
    if (slash === "/" && known === 0) continue;
    const step = slash === "/" ? -1 : 1;
    open.set(name, known + step);
    depth += step;
    elements += 1;
    if (depth > limits.depth || elements > limits.elements * 2) {
      throw new HearsayError(
        "NOT_PARSED",
        `The page is larger than ${limits.elements} elements or deeper than ${limits.depth} levels.`,
      );
    }
  }
}

/** Elements that have no end tag, or whose end tag pages leave out. */
const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option".split(" "),
);

function pageMetadata(document: Document): Metadata {
  const fields = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = (
      element.getAttribute("property") ??
      element.getAttribute("name") ??
      element.getAttribute("itemprop") ??
      ""
    ).toLowerCase();
    const row = META.find(([known]) => known === name);
    const content = element.getAttribute("content")?.trim() ?? "";
    if (row && content !== "" && !fields.has(row[1])) fields.set(row[1], content);
  }
  const canonical = document.querySelector("link[rel='canonical'][href]")?.getAttribute("href");
  if (canonical && /^https?:/i.test(canonical)) fields.set("url", canonical);
  const time = document.querySelector(
    "article time[datetime], time[datetime][pubdate], time[itemprop='datePublished'][datetime]",
  );
  if (time && !fields.has("published")) fields.set("published", time.getAttribute("datetime") ?? "");
  return metadataOf(fields);
}

/** Title, day and outlet from JSON-LD of an article. */
function structuredData(document: Document): Metadata {
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) {
    const article = articleIn(parseJson(script.textContent ?? ""), 0);
    if (article) {
      const fields = new Map<string, string>();
      const publisher = article.publisher;
      const outlet = isObject(publisher) ? publisher.name : publisher;
      if (typeof article.headline === "string") fields.set("title", article.headline);
      if (typeof article.datePublished === "string") fields.set("published", article.datePublished);
      if (typeof outlet === "string") fields.set("outlet", outlet);
      return metadataOf(fields);
    }
  }
  return {};
}

function articleIn(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (depth > 4) return null;
  if (Array.isArray(value))
    return value.map((item) => articleIn(item, depth + 1)).find((found) => found !== null) ?? null;
  if (!isObject(value)) return null;
  if (typeof value.headline === "string" && typeof value.datePublished === "string") return value;
  return articleIn(value["@graph"], depth + 1);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function clean(text: string | null | undefined): string | undefined {
  const line = text?.replace(/\s+/gu, " ").trim();
  return line === undefined || line === "" ? undefined : line;
}

/** The text of a tree, one empty line between blocks, white space within them as the browser would show it. */
function blockText(root: Node): string {
  const blocks: string[] = [];
  let line = "";
  const flush = (): void => {
    const text = line
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/gu, "\n")
      .trim();
    if (text !== "") blocks.push(text);
    line = "";
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) line += (node.textContent ?? "").replace(/\s+/gu, " ");
    if (node.nodeType !== 1) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === "BR") line += "\n";
    const block = BLOCKS.has(name);
    if (block) flush();
    for (const child of node.childNodes) walk(child as Node);
    if (block) flush();
  };
  walk(root);
  flush();
  return blocks.join("\n\n");
}
