import type {Paragraph, Quotation} from "../model/layers";
import {guarded, paragraphs, quotations} from "../model/layers";
import type {Span} from "../model/span";
import {annotator} from "./annotator";

/** Opening mark -> the mark that closes it. */
const PAIRS: {readonly [open: string]: string} = {"“": "”", "«": "»", "„": "”", "‹": "›", "``": "''", "‘": "’"};
/** Most words of a term in quotation marks; longer ones are speech. */
const LONGEST_TERM = 5;

/** Words that make a clause of a few words something said. */
const SOUNDS_SPOKEN =
  /\b(?:I|we|you|they|he|she|it|that|there)(?:['’]\p{L}+|\s+(?:am|is|are|was|were|will|would|can|have|has|had|do|did|don['’]t))\b|\b(?:I|we|you)\b|\b(?:is|are|was|will|isn['’]t|don['’]t)\b/u;

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly depth: number;
  readonly continued: boolean;
}

/** A paragraph under the scanner. */
interface Scanned {
  readonly text: string;
  readonly block: Span;
  readonly strict: boolean;
}

interface Found extends Span {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
  readonly closed: boolean;
  readonly continued: boolean;
}

/**
 * Text in quotation marks, found on characters before sentences are cut: straight and curly, double and single, guillemets,
 * nested, left open at the end of a paragraph and taken up in the next. Unless `strict`, marks typed for one another close too: "so'', “so“, “so’’.
 */
export function findQuotations(given: string, blocks: readonly Paragraph[], strict = false): Quotation[] {
  const text = isReversed(given) ? given.replace(/[“”]/g, (mark) => (mark === "“" ? "”" : "“")) : given;
  const found: Found[] = [];
  let carried: string | null = null;
  for (const block of blocks) {
    const left = scanParagraph({text, block, strict}, carried, found);
    carried = left;
  }
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({start, end, open, close, depth, closed, continued}) => {
      const inner = {start: start + open, end: end - close};
      return {
        start,
        end,
        inner,
        depth,
        closed,
        continued,
        role: roleOf(text, block(blocks, start), {start, end}, inner),
      };
    });
}

/** True where curly marks stand the wrong way round, ”like this“, more often than the right way. */
function isReversed(text: string): boolean {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const opening = count(/(?<![^\s([—–])”(?=[\p{L}\p{N}])/gu);
  const closing = count(/(?<=[\p{L}\p{N}.,!?…])“(?![\p{L}\p{N}])/gu);
  if (opening === 0 || closing === 0) return false;
  return (
    opening + closing > count(/(?<![^\s([—–])“(?=[\p{L}\p{N}])/gu) + count(/(?<=[\p{L}\p{N}.,!?…])”(?![\p{L}\p{N}])/gu)
  );
}

function block(blocks: readonly Paragraph[], at: number): Paragraph {
  return blocks.find((candidate) => candidate.start <= at && at < candidate.end) as Paragraph;
}

/** Scans one paragraph; gives the mark that is still open at its end, for the next paragraph. */
function scanParagraph({text, block, strict}: Scanned, carried: string | null, found: Found[]): string | null {
  const stack: Open[] = [];
  for (let at = block.start; at < block.end; ) {
    const mark = markAt(text, at, strict);
    if (!mark) {
      at++;
      continue;
    }
    const top = stack[stack.length - 1];
    const first = stack.length === 0 && (found.at(-1)?.start ?? -1) < block.start;
    const closing = closes({text, block, strict}, at, mark, stack);
    if (closing >= 0) {
      const open = stack[closing];
      stack.length = closing;
      found.push({
        start: open.start,
        end: at + mark.length,
        open: open.mark.length,
        close: mark.length,
        depth: open.depth,
        closed: true,
        continued: open.continued,
      });
    } else if (
      !strict &&
      first &&
      ((carried !== null && endsCarried(text, at, mark, block)) || endsUnopened(text, at, mark))
    ) {
      found.push({
        start: block.start,
        end: at + mark.length,
        open: 0,
        close: mark.length,
        depth: 0,
        closed: true,
        continued: true,
      });
    } else if (opens(text, at, mark, block, top) && (strict || !endsWord(text, at, mark))) {
      const continued = at === block.start && carried !== null && sameFamily(mark, carried);
      stack.push({mark, start: at, depth: stack.length, continued});
    }
    at += mark.length;
  }
  return leaveOpen(text, block, stack, found);
}

/** “It was cold. // By noon we had gone,” Lee said: a mark that closes without an opening one, in the paragraph after one that was left open. */
function endsCarried(text: string, at: number, mark: string, block: Span): boolean {
  if (mark !== "”" || at === block.start) return false;
  return /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** It was cold, and we had gone," Lee said: a straight mark that closes without an opening one, as the first of its paragraph. */
function endsUnopened(text: string, at: number, mark: string): boolean {
  return mark === '"' && /[,!?]/.test(text.charAt(at - 1)) && endsWord(text, at, mark);
}

/** At the end of a word and before a space a mark opens nothing: the one that it closes was forgotten. */
function endsWord(text: string, at: number, mark: string): boolean {
  const after = text.slice(at + 1, at + 3);
  // "Lee said.“ We know it.”": before a capital the curly mark opens.
  const goesOn = mark === "“" ? /^\s\p{Ll}/u : mark === '"' ? /^\s\S/u : null;
  return goesOn?.test(after) === true && /[\p{L}\p{N}.,;!?…]/u.test(text.charAt(at - 1));
}

/** A mark without its partner: a double one runs to the end of the paragraph, a single one was an apostrophe. */
function leaveOpen(text: string, block: Span, stack: readonly Open[], found: Found[]): string | null {
  const open = stack.find(({mark}) => !isSingle(mark));
  if (!open || text.slice(open.start + 1, block.end).trim() === "") return null;
  found.push({
    start: open.start,
    end: block.end,
    open: open.mark.length,
    close: 0,
    depth: open.depth,
    closed: false,
    continued: open.continued,
  });
  return open.mark;
}

function markAt(text: string, at: number, strict: boolean): string | null {
  const character = text.charAt(at);
  if (
    character === '"' ||
    character === "“" ||
    character === "”" ||
    character === "„" ||
    character === "«" ||
    character === "»"
  ) {
    return character;
  }
  if (character === "‘" || character === "’" || character === "'" || character === "`") {
    // Two single marks, straight or curly, are a double one.
    const curly = character === "‘" || character === "’";
    if (text.charAt(at + 1) === character && !(strict && curly))
      return character === "`" || character === "‘" ? "``" : "''";
    return character === "`" ? null : character;
  }
  return null;
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === "‘" || mark === "’";
}

function sameFamily(a: string, b: string): boolean {
  return isSingle(a) === isSingle(b);
}

/** Index in the stack of the quotation that this mark closes; -1 if it closes none. */
function closes({text, block, strict}: Scanned, at: number, mark: string, stack: readonly Open[]): number {
  for (let index = stack.length - 1; index >= 0; index--) {
    const {mark: open} = stack[index];
    const partner = partnerOf(open, mark) || (!strict && typedFor(open, mark));
    if (partner && mayClose(text, at, mark, stack[index], block)) return index;
  }
  return -1;
}

function partnerOf(open: string, mark: string): boolean {
  if (open === '"') return mark === '"' || mark === "”";
  if (open === "'") return mark === "'" || mark === "’";
  if (open === "”") return mark === "”" || mark === '"';
  if (open === "''") return mark === "''";
  return (
    PAIRS[open] === mark ||
    (open === "“" && (mark === '"' || mark === "''")) ||
    (open === "‘" && mark === "'") ||
    (open === "„" && mark === "“")
  );
}

/** A mark typed for the one that closes: "so'', “so“, ”so“. */
function typedFor(open: string, mark: string): boolean {
  return (open === '"' && mark === "''") || (mark === "“" && /^["“”]$/.test(open));
}

function mayClose(text: string, at: number, mark: string, open: Open, block: Span): boolean {
  if (at === open.start) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  // “We know,“ she said: an opening mark at the end of a word closes where one is open; „so“ it always does.
  if (mark === "“" && open.mark !== "„") return /[\p{L}\p{N}.,!?…]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  if (mark === "''") return !/[\s([—–]/u.test(before) || !looksOpening(text, at, mark, block);
  if (!isSingle(mark)) return mark !== '"' || !looksOpening(text, at, mark, block) || open.start + 1 === at;
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false;
  return !isPossessivePlural(text, at, block);
}

/** "the immigrants' rights'": after an s, a later single mark closes better if one comes before the next opening one. */
function isPossessivePlural(text: string, at: number, block: Span): boolean {
  if (!/s/i.test(text.charAt(at - 1)) || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, Math.min(block.end, at + 200));
  const next = /[\p{L}\p{P}]['’](?![\p{L}\p{N}])/u.exec(rest);
  const opening = /(?:^|[\s(])['‘](?=[\p{L}\p{N}])/u.exec(rest);
  return next !== null && (opening === null || next.index < opening.index);
}

function opens(text: string, at: number, mark: string, block: Span, top: Open | undefined): boolean {
  if (mark === "»" || mark === "’" || mark === "''") return mark === "''" && looksOpening(text, at, mark, block);
  if (mark === "”") return at === block.start || (!top && looksOpening(text, at, mark, block));
  if (mark === "'" || mark === "‘") return looksOpening(text, at, mark, block) && hasSingleClose(text, at, block);
  if (mark === '"') return looksOpening(text, at, mark, block) || !top;
  return true;
}

function looksOpening(text: string, at: number, mark: string, block: Span): boolean {
  const before = at === block.start ? " " : text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (after === "" || /\s/u.test(after)) return false;
  return /[\s([{—–\-/:;,…“‘"'„«]/u.test(before) && /[\p{L}\p{N}$€£#@[(.…'‘“"—–-]/u.test(after);
}

/** A single mark opens a quotation only if one closes it in the same paragraph, not further than a long sentence. */
function hasSingleClose(text: string, at: number, block: Span): boolean {
  const rest = text.slice(at + 1, Math.min(block.end, at + 600));
  const elision = /^(?:tis|twas|em|til|cause|n|bout|round|\d0s|\d{2}s?)\b(?!['’])/i.test(rest);
  const close = /[^\s]['’](?![\p{L}\p{N}])/u.exec(rest);
  return close !== null && !(elision && !/^\S+['’]/u.test(rest));
}

/** Something said, or only a name, title, nickname or scare quote? */
function roleOf(text: string, block: Span, outer: Span, inner: Span): Quotation["role"] {
  const content = text.slice(inner.start, inner.end).trim();
  const count = content === "" ? 0 : content.split(/\s+/u).length;
  if (count > LONGEST_TERM) return "speech";
  if (SOUNDS_SPOKEN.test(content) && count > 2) return "speech";
  if (/[,!?…]$/u.test(content) || (/[.]$/u.test(content) && outer.start === block.start)) return "speech";
  const before = text.slice(Math.max(block.start, outer.start - 2), outer.start);
  if (/[,:]\s?$/u.test(before) && /^\p{Lu}/u.test(content) && count > 1) return "speech";
  return "term";
}

/** Shadow and paragraphs -> quotations. */
export const findQuoted = annotator({
  name: "quotations",
  needs: [guarded, paragraphs],
  gives: quotations,
  run: (_document, [{shadow}, blocks]) => findQuotations(shadow, blocks),
});

/** The same with marks that pair as they should, as attribution learnt from them. */
export const findPaired = annotator({
  name: "quotations",
  needs: [guarded, paragraphs],
  gives: quotations,
  run: (_document, [{shadow}, blocks]) => findQuotations(shadow, blocks, true),
});
