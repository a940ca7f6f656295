import {chainKey} from "../model/entity";
import {contains, cut, type Span} from "../model/span";
import type {Statement} from "../model/statement";
import {type Claim, type Meeting, ownStatement, type Page} from "./claims";
import {contradict, type Quantity, readQuantities} from "./quantities";

/** Nouns that name a count somebody gives: "the agency's official number of 956 arrests". */
const COUNT = "(?:number|figure|count|tally|toll|total|estimate|statistic)s?";
/** Words that set the count beside the one before it. */
const BESIDE =
  "(?:than|over|above|below|under|exceed(?:s|ed|ing)?|against|unlike|contradict(?:s|ed|ing)?|not|instead of|rather than|despite|compared\\s+(?:with|to))";
/** A count of somebody, right before its number. */
const HELD = new RegExp(
  `\\b${BESIDE}\\b[^.;]{0,30}?\\b((?:the|its|their|his|her)\\b[^.,;]{0,40}?\\b(?:official|reported|own|public(?:ly)?|released|stated|claimed|government|agency|police|company|ministry)\\b[^.,;]{0,30}?\\b${COUNT}\\b(?:\\s+of|\\s+at|:)?\\s+)$`,
  "iu",
);
/** A comparison with another time is no dispute. */
const EARLIER = /\b(?:last|previous|prior|earlier|before|ago|year|month|record|average|target|goal)\b/iu;

/** Two numbers for one thing in one sentence, of which the second is somebody's count set beside the first. */
export function disputedFigures(page: Page): readonly Meeting[] {
  const {document, record, claims, entityOf} = page;
  return claims.flatMap((claim) => {
    const quantities = readQuantities(cut(document.text, claim)).map((one) => ({
      ...one,
      start: one.start + claim.start,
      end: one.end + claim.start,
    }));
    return quantities.flatMap((second, index): Meeting[] => {
      const before = document.text.slice(claim.start, second.start);
      const [, held = null] = HELD.exec(before) ?? [];
      if (held === null || EARLIER.test(held)) return [];
      const first = quantities.slice(0, index).find((one) => countOne(one, second));
      if (!first) return [];
      const span = {start: second.start - held.length, end: endOf(document.text, second)};
      const within = claim.own ? null : claim.statement.id;
      const statement = {...ownStatement(document, record, span, entityOf), ...holderOf(page, span), within};
      const to: Claim = {...claim, ...span, statement, text: statement.text, own: true};
      const reason = `${first.words} against ${held.trim()} ${second.words} in one sentence`;
      return [{from: claim, to, type: "CONFLICTS_WITH", rule: "disputed figure", reason, confidence: 0.85}];
    });
  });
}

/** Whose count it is: "the agency" of "the agency's official number". */
function holderOf({document, record, entityOf}: Page, span: Span): Partial<Statement> {
  const holder = record.mentions.find((mention) => mention.start === span.start && contains(span, mention));
  const speaker = (holder?.chain && entityOf.get(chainKey(document.id, holder.chain))) || null;
  return holder && speaker
    ? {speaker, source: cut(document.text, holder), sourceKind: "named", by: "disputed-figure"}
    : {};
}

function countOne(first: Quantity, second: Quantity): boolean {
  return contradict(first, second) && first.things.some((thing) => second.things.includes(thing));
}

/** The end of the words that say what is counted. */
function endOf(text: string, {end, words}: Quantity): number {
  const [last = ""] = words.split(" ").slice(-1);
  const at = text.indexOf(last, end);
  return at >= 0 && at - end < words.length ? at + last.length : end;
}
