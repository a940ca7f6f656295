import type {TokenRange} from "../../src/annotate/attribution/material";
import {type AttributionView, PART, ROLE} from "../../src/models/attribution-view";
import type {GoldAttribution} from "./corpus";

/** An attribution of a corpus by heads and edges, as the steps learn it. */
export interface GoldHeads {
  readonly cue: number;
  /** -1 for none. */
  readonly source: number;
  readonly content: TokenRange;
  readonly whole: GoldAttribution;
}

/** Heads of all attributions of a document; those without a cue or a content are left out. */
export function headsOf(view: AttributionView, gold: readonly GoldAttribution[]): GoldHeads[] {
  const found: GoldHeads[] = [];
  for (const whole of gold) {
    const cue = cueHead(view, whole.cue);
    const content = edges(view, whole.content);
    if (cue < 0 || content === null) continue;
    found.push({cue, source: sourceHead(view, whole.source), content, whole});
  }
  return found;
}

function tokensOf(ranges: readonly TokenRange[]): number[] {
  return ranges.flatMap(({first, last}) => Array.from({length: last - first}, (_, index) => first + index));
}

/** The word that carries a cue: its reporting word, else its topmost verb, else its topmost word. */
function cueHead(view: AttributionView, ranges: readonly TokenRange[]): number {
  const tokens = tokensOf(ranges);
  const top = (list: readonly number[]): number => topmost(view, list);
  const verbs = tokens.filter((token) => view.upos[token] === PART.verb);
  const sure = tokens.filter((token) => view.role[token] === ROLE.sureVerb || view.role[token] === ROLE.according);
  if (sure.length > 0) return top(sure);
  if (verbs.length > 0) return top(verbs);
  const nouns = tokens.filter((token) => view.upos[token] === PART.noun || view.upos[token] === PART.adjective);
  return top(nouns.length > 0 ? nouns : tokens);
}

function topmost(view: AttributionView, tokens: readonly number[]): number {
  const own = new Set(tokens);
  for (const token of tokens) {
    let up = view.heads[token];
    let steps = 0;
    while (up >= 0 && !own.has(up) && steps++ < 4) up = view.heads[up];
    if (!own.has(up)) return token;
  }
  return tokens[0] ?? -1;
}

function sourceHead(view: AttributionView, ranges: readonly TokenRange[]): number {
  const tokens = tokensOf(ranges.slice(0, 1));
  const nominal = tokens.filter((token) => {
    const part = view.upos[token];
    return part === PART.noun || part === PART.properNoun || part === PART.pronoun || part === PART.number;
  });
  return topmost(view, nominal.length > 0 ? nominal : tokens);
}

function edges(view: AttributionView, ranges: readonly TokenRange[]): TokenRange | null {
  const words = tokensOf(ranges).filter((token) => view.word[token] === 1);
  return words.length === 0 ? null : {first: Math.min(...words), last: Math.max(...words) + 1};
}
