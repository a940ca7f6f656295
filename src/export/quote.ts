import type {Document} from "../model/document";
import {cover, cut, type Span} from "../model/span";
import type {Report} from "../model/statement";

/** Characters before and after a quotation by which it is found again in a changed text. */
const CONTEXT = 32;

/** Half of a character that the cut would leave at an end. */
const HALF_FIRST = /^[\udc00-\udfff]/;
const HALF_LAST = /[\ud800-\udbff]$/;

/** Exact words and what stands around them, as the Web Annotation TextQuoteSelector wants them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words at a place of a document, with their context. */
export function quoteOf({text}: Document, span: Span): Quote {
  return {
    exact: cut(text, span),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start).replace(HALF_FIRST, ""),
    suffix: text.slice(span.end, span.end + CONTEXT).replace(HALF_LAST, ""),
  };
}

/** From the first to the last word of what a report says was said. */
export function contentSpan(report: Report): Span {
  return cover(report.content) ?? {start: report.start, end: report.end};
}
