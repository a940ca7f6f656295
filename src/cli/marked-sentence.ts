import type {Span} from "../model/span";
import type {ReportView} from "../query/index";
import {safeText} from "./safe-text";
import type {Colours} from "./terminal";

/** What a part of a sentence is; where several fit, the last one named here shows. */
const ROLES = ["content", "source", "cue", "hedge", "negation"] as const;
export type Role = (typeof ROLES)[number];

/** How a role is marked where there is no colour. */
const BRACKETS: {readonly [role in Role]: readonly [string, string]} = {
  content: ["«", "»"],
  source: ["[", "]"],
  cue: ["‹", "›"],
  hedge: ["~", "~"],
  negation: ["!", "!"],
};

/** A span of a text and what it is there. */
export interface RoleSpan extends Span {
  readonly role: Role;
}

/** The sentence of a report with speaker, cue, content, hedges and negation marked: by colour, or else by brackets. */
export function markedSentence(report: ReportView, colours: Colours): string {
  const {sentence, sentenceSpan} = report;
  return markedText({text: sentence, start: sentenceSpan.start}, roleSpans(report), colours);
}

/** A piece of a text, which begins at `start`, with the spans that lie in it marked: by colour, or else by brackets. */
export function markedText(
  {text, start}: {readonly text: string; readonly start: number},
  spans: readonly RoleSpan[],
  colours: Colours,
): string {
  const inside = spans
    .map((span) => ({
      role: span.role,
      start: Math.max(span.start - start, 0),
      end: Math.min(span.end - start, text.length),
    }))
    .filter((span) => span.start < span.end);
  return colours.isColorSupported ? coloured(text, inside, colours) : bracketed(text, inside);
}

/** What the marks mean, to print once. */
export function legend(colours: Colours): string {
  const names: {readonly [role in Role]: string} = {
    content: "content",
    source: "speaker",
    cue: "cue",
    hedge: "hedge",
    negation: "not",
  };
  const style = styles(colours);
  return ["source", "cue", "content", "hedge", "negation"]
    .map((role) => role as Role)
    .map((role) => (colours.isColorSupported ? style[role](names[role]) : BRACKETS[role].join(names[role])))
    .join("  ");
}

/** The parts of an attribution as spans with roles. */
export function roleSpans({
  source,
  cue,
  content,
  hedges,
  negation,
}: Pick<ReportView, "source" | "cue" | "content" | "hedges" | "negation">): RoleSpan[] {
  const all = (role: Role, spans: readonly Span[]): RoleSpan[] => spans.map(({start, end}) => ({role, start, end}));
  return [
    ...all("content", content),
    ...all("source", source ? [source] : []),
    ...all("cue", cue),
    ...all("hedge", hedges),
    ...all("negation", negation),
  ];
}

function styles(colours: Colours): {readonly [role in Role]: (text: string) => string} {
  return {
    content: colours.green,
    source: (text) => colours.bold(colours.cyan(text)),
    cue: colours.yellow,
    hedge: colours.magenta,
    negation: colours.red,
  };
}

function coloured(sentence: string, spans: readonly RoleSpan[], colours: Colours): string {
  const style = styles(colours);
  return segments(sentence, spans)
    .map(({text, role}) => (role === null ? text : style[role](text)))
    .join("");
}

function segments(sentence: string, spans: readonly RoleSpan[]): {readonly text: string; readonly role: Role | null}[] {
  const borders = [...new Set([0, sentence.length, ...spans.flatMap(({start, end}) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, index) => {
    const start = borders[index]!;
    const roles = spans.filter((span) => span.start <= start && end <= span.end).map(({role}) => role);
    return {
      text: safeText(sentence.slice(start, end)),
      role: [...ROLES].reverse().find((role) => roles.includes(role)) ?? null,
    };
  });
}

function bracketed(sentence: string, spans: readonly RoleSpan[]): string {
  const nested = [...spans].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
  const marks = nested.flatMap((span, rank) => {
    const [open, close] = BRACKETS[span.role];
    return [
      {at: span.start, order: spans.length + rank, mark: open},
      {at: span.end, order: spans.length - 1 - rank, mark: close},
    ];
  });
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let text = "";
  let last = 0;
  for (const {at, mark} of marks) {
    text += safeText(sentence.slice(last, at)) + mark;
    last = at;
  }
  return text + safeText(sentence.slice(last));
}
