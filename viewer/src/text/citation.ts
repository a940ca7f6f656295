import type {PageDocument} from "../../../src/export/page";
import type {Report, Statement} from "../../../src/model/statement";

/** Characters of context that find a quote again in a changed page. */
const CONTEXT = 32;

/** What a link to the original needs to find the words again: the quote and what stands around it. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The words of a report's first content span with their surroundings. */
export function selectorOf(document: PageDocument, report: Report): Selector {
  const span = report.content[0] ?? report;
  return {
    exact: document.text.slice(span.start, span.end),
    prefix: document.text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: document.text.slice(span.end, span.end + CONTEXT),
  };
}

/** The address of the original with a text fragment, so that the browser scrolls to the words; null without a web address. */
export function originalLink(document: PageDocument, report: Report): string | null {
  if (!document.url || !/^https?:\/\//i.test(document.url)) return null;
  const {exact} = selectorOf(document, report);
  const words = exact.trim().split(/\s+/);
  const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");
  const fragment =
    words.length > 12
      ? `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`
      : encode(words.join(" "));
  return `${document.url.replace(/#.*$/, "")}#:~:text=${fragment}`;
}

/** The report as a W3C Web Annotation: quote and position selectors on the source. */
export function webAnnotation(statement: Statement, report: Report, document: PageDocument): string {
  const span = report.content[0] ?? report;
  return JSON.stringify(
    {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "Annotation",
      motivation: "identifying",
      body: {type: "TextualBody", value: statement.source, purpose: "identifying"},
      target: {
        source: document.url ?? `urn:sha256:${document.sha256}`,
        selector: [
          {type: "TextQuoteSelector", ...selectorOf(document, report)},
          {type: "TextPositionSelector", start: span.start, end: span.end},
        ],
      },
    },
    null,
    2,
  );
}
