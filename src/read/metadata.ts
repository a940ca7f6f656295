import {isoDay, parseIsoDay} from "../model/calendar";
import type {Metadata} from "../model/document";
import {headerDate} from "../model/header-date";

/** Names under which tables, JSON lines and front matter give what is known about a document, the first that is there wins. */
const METADATA_NAMES: {readonly [field in keyof Metadata]-?: readonly string[]} = {
  title: ["title", "headline"],
  published: [
    "published",
    "date",
    "published_at",
    "publishedat",
    "publication_date",
    "datepublished",
    "date_published",
    "pubdate",
  ],
  url: ["url", "link", "canonical", "permalink"],
  outlet: ["outlet", "publication", "publisher", "source", "site", "site_name"],
};

/** The day of publication as ISO 8601 from a field that holds one ("2025-02-02T10:00Z", "Feb 02, 2025"), or null where it holds none. */
export function publishedDay(field: string): string | null {
  const text = field.trim();
  const day = parseIsoDay(text);
  return day === null ? headerDate(text.slice(0, 100)) : isoDay(day);
}

/** Metadata out of named fields (lower-case names); empty fields and days that cannot be read are left out. */
export function metadataOf(fields: ReadonlyMap<string, string>): Metadata {
  const found: {-readonly [field in keyof Metadata]: string} = {};
  for (const [field, names] of Object.entries(METADATA_NAMES) as [keyof Metadata, readonly string[]][]) {
    const raw = names.map((name) => fields.get(name)?.trim()).find((text) => text !== undefined && text !== "");
    const value = raw === undefined ? null : field === "published" ? publishedDay(raw) : oneLine(raw);
    if (value !== null && value !== "") found[field] = value;
  }
  return found;
}

/** True where the fields name a day of publication that cannot be read as one. */
export function hasBadDay(fields: ReadonlyMap<string, string>): boolean {
  const raw = METADATA_NAMES.published
    .map((name) => fields.get(name)?.trim())
    .find((text) => text !== undefined && text !== "");
  return raw !== undefined && publishedDay(raw) === null;
}

/** White space and line breaks as single blanks, cut at a length no title or address needs. */
export function oneLine(text: string): string {
  return text.slice(0, 4000).replace(/\s+/gu, " ").trim();
}
