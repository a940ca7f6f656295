import {trimContent} from "./contents";
import {type Draft, isSome} from "./draft";
import {DOCUMENT_NOUN} from "./frames";
import type {Material, TokenRange} from "./material";
import {negationOf, sentenceAround} from "./phrases";

const CONFIDENCE = 0.65;
/** Subjects of no report: who is asked or anybody at all, and words that stand for no speaker. */
const NOBODY = /^(?:you|who|what|which|that|there|one|it|this|everybody|everyone|anyone|nobody|me|us|him|her|them)$/;
/** Verbs of people and texts, but of things too, which then say nothing: "her death reminds us that". */
const OF_THINGS = /^(?:suggest|imply|indicate|remind|reveal)$/;
/** A report that is only thought of: "if he says so", "when they say". */
const SUPPOSED = /^(?:if|unless|whether|when|whenever|until)$/;

/**
 * “The council told us the bridge was safe,” Field said: who is quoted reports what others said. A verb of speech within a quotation, with its
 * subject and the clause that hangs on it, as the tree has them.
 */
export function quotedReports(material: Material): Draft[] {
  const {tokens, quoteOf} = material;
  const children = childrenOf(material);
  const found: Draft[] = [];
  for (let head = 0; head < tokens.count; head++) {
    if (quoteOf[head] < 0) continue;
    const draft = quotedReport(material, head, children);
    if (draft) found.push(draft);
  }
  return found;
}

function quotedReport(
  material: Material,
  head: number,
  children: ReadonlyMap<number, readonly number[]>,
): Draft | null {
  const {tags, syntax, reporting, quoteOf, quoteTokens} = material;
  const entry = tags.upos[head] === "VERB" ? reporting.verbs.get(tags.lemmas[head]) : undefined;
  if (!entry?.sure || !entry.clause || !/^(?:speech|document)$/.test(entry.kind)) return null;
  const own = children.get(head) ?? [];
  const subject = own.find((child) => /^nsubj(?::pass)?$/.test(syntax.labels[child]) && child < head);
  const clause =
    own.find((child) => syntax.labels[child] === "ccomp" && child > head) ?? innerQuotation(material, head);
  if (subject === undefined || clause === undefined || isSupposed(material, own, subject, head)) return null;
  const passive = syntax.labels[subject] === "nsubj:pass";
  if (passive && !entry.addressee) return null;
  const quote = quoteTokens[quoteOf[head]];
  const sentence = sentenceAround(material, head);
  const bounds = {
    first: Math.max(quote.first + 1, sentence.first),
    last: Math.min(closingOf(material, quote), sentence.last),
  };
  const pronoun = tags.upos[subject] === "PRON";
  const speaker = pronoun ? {first: subject, last: subject + 1} : spanOf(subject, children, bounds);
  if (speaker.last > head || !reportsAs(material, subject, head, passive)) return null;
  const whole = spanOf(clause, children, bounds);
  const trimmed = trimContent(material, {first: whole.first, last: Math.min(whole.last, bounds.last)});
  const said = withInner(material, {first: Math.max(trimmed.first, head + 1), last: trimmed.last}, quote);
  if (!isSome(said) || !hasVerb(material, said)) return null;
  const hearer = own.find((child) => /^i?obj$/.test(syntax.labels[child]) && child > head && child < said.first);
  const told = hearer === undefined ? null : spanOf(hearer, children, {first: head + 1, last: said.first});
  return {
    source: passive ? null : speaker,
    cue: [{first: head, last: head + 1}],
    head,
    content: [said],
    addressee: passive ? speaker : told,
    negation: negationOf(material, head),
    entry,
    confidence: CONFIDENCE,
    by: "quoted-report",
  };
}

/** “He said: ‘Come in.’”: the first word of a quotation within the quotation, right behind the verb. */
function innerQuotation({tokens, quotations, quoteTokens}: Material, head: number): number | undefined {
  if (!/^[:,]$/.test(tokens.words[head + 1] ?? "")) return undefined;
  const inner = quoteTokens.find(({first}, index) => first === head + 2 && (quotations[index]?.depth ?? 0) > 0);
  return inner && inner.first + 1;
}

/** “They say ‘do this, do that’”: a quotation within the quotation is said to its end. */
function withInner({quotations, quoteTokens}: Material, {first, last}: TokenRange, outer: TokenRange): TokenRange {
  const inner = quoteTokens.find(
    (quote, index) =>
      quotations[index].depth > 0 &&
      quote.first >= first - 1 &&
      quote.first <= first &&
      quote.last > last &&
      quote.last <= outer.last,
  );
  return inner ?? {first, last};
}

const MODAL = /^(?:will|would|can|could|should|may|might|must|'d|’d|'ll|’ll)$/;

/** "He would say", "If they say", "Did he say that …?": nothing is reported. */
function isSupposed({tokens, tags, syntax}: Material, own: readonly number[], subject: number, head: number): boolean {
  return own.some(
    (child) =>
      (syntax.labels[child] === "aux" && MODAL.test(tokens.lower[child])) ||
      (tags.upos[child] === "AUX" && child < subject) ||
      (child < head && SUPPOSED.test(tokens.lower[child])),
  );
}

/** True if the subject may be somebody who said it, or a text that says it. */
function reportsAs({tokens, tags, nameOf}: Material, subject: number, head: number, passive: boolean): boolean {
  const pronoun = tags.upos[subject] === "PRON";
  if (pronoun && NOBODY.test(tokens.lower[subject])) return false;
  // "I say we should": an opinion of the speaker, who is named already; what he said before he reports.
  if (!passive && /^(?:i|we)$/.test(tokens.lower[subject]) && !/^VB[DN]$/.test(tags.xpos[head])) return false;
  return (
    !OF_THINGS.test(tags.lemmas[head]) || pronoun || nameOf[subject] >= 0 || DOCUMENT_NOUN.test(tags.lemmas[subject])
  );
}

/** The token after the last word of a quotation, before its mark. */
function closingOf({tokens}: Material, {first, last}: TokenRange): number {
  let end = last;
  while (end > first + 1 && !/[\p{L}\p{N})\]]/u.test(tokens.words[end - 1])) end--;
  return end;
}

function hasVerb({tags}: Material, {first, last}: TokenRange): boolean {
  for (let token = first; token < last; token++) if (/^(?:VERB|AUX)$/.test(tags.upos[token])) return true;
  return false;
}

function childrenOf({tokens, syntax}: Material): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (let token = 0; token < tokens.count; token++) {
    const head = syntax.heads[token];
    const list = children.get(head);
    if (list) list.push(token);
    else children.set(head, [token]);
  }
  return children;
}

/** All that hangs on a word, within bounds. */
function spanOf(word: number, children: ReadonlyMap<number, readonly number[]>, bounds: TokenRange): TokenRange {
  let {first, last} = {first: word, last: word + 1};
  const left = [word];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    for (const child of children.get(at) ?? []) {
      if (child < bounds.first || child >= bounds.last) continue;
      first = Math.min(first, child);
      last = Math.max(last, child + 1);
      left.push(child);
    }
  }
  return {first, last};
}
