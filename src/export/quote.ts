import type {Document} from "../model/document";
import {cover, cut} from "../model/span";
import type {Report} from "../model/statement";

/** Characters before and after a quotation by which it is found again in a changed text. */
const CONTEXT = 32;

/** Half of a character that the cut would leave at an end. */
const HALF_FIRST = /^[\udc00-\udfff]/;
const HALF_LAST = /[\ud800-\udbff]$/;

/** The exact words of a report and what stands around them, as the Web Annotation TextQuoteSelector wants them. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The sentence or sentences around the report. */
  readonly sentenceText: string;
}

/** The words of a report's content, from its first span to its last. */
export function quoteOf(document: Document, report: Report): Quote {
  const {text} = document;
  const content = cover(report.content) ?? report;
  return {
    exact: cut(text, content),
    prefix: text.slice(Math.max(0, content.start - CONTEXT), content.start).replace(HALF_FIRST, ""),
    suffix: text.slice(content.end, content.end + CONTEXT).replace(HALF_LAST, ""),
    sentenceText: cut(text, report.sentence),
  };
}
