import {contentStart, runEnd, trimContent} from "./contents";
import {type Draft, without} from "./draft";
import {isBreak, type Material, type TokenRange} from "./material";
import {sentenceAround} from "./phrases";

/** "Reportedly", "allegedly", "apparently" with no cue beside them: nobody in particular says so. */
export function hedgedClauses(material: Material, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const {lower, count} = material.tokens;
  for (let token = 0; token < count; token++) {
    const entry = material.reporting.adverbs.get(lower[token]);
    if (!entry?.sure || material.quoteOf[token] >= 0 || hedgesCue(material, token, drafts)) continue;
    if (hedgesModifier(material, token)) continue;
    const content = clauseAround(material, token, drafts);
    if (content.length === 0) continue;
    const cue = [{first: token, last: token + 1}];
    found.push({
      source: null,
      cue,
      head: token,
      content,
      addressee: null,
      negation: [],
      entry,
      confidence: 0.75,
      by: "hedging-adverb",
    });
  }
  return found;
}

/** "a man allegedly tied to the gang": the adverb belongs to a modifier, not to the clause. */
function hedgesModifier({syntax}: Material, adverb: number): boolean {
  const head = syntax.heads[adverb];
  return head >= 0 && /^(?:acl|amod)$/.test(syntax.labels[head]);
}

/** True if the adverb sits in the verb group of a cue: "has reportedly vowed", "apparently said". */
export function hedgesCue(material: Material, adverb: number, drafts: readonly Draft[]): boolean {
  return drafts.some(({head, source}) => {
    if (source === null || head <= adverb || head - adverb > 4) return false;
    for (let token = adverb + 1; token < head; token++) {
      if (!/^(?:AUX|ADV|PART)$/.test(material.tags.upos[token])) return false;
    }
    return true;
  });
}

/** The innermost content around the adverb, else its sentence, without the adverb itself. */
function clauseAround(material: Material, adverb: number, drafts: readonly Draft[]): TokenRange[] {
  const hole = {first: adverb, last: adverb + 1};
  const around = drafts
    .flatMap(({content}) => content)
    .filter(({first, last}) => first <= adverb && adverb < last)
    .sort((a, b) => a.last - a.first - (b.last - b.first))[0];
  const sentence = sentenceAround(material, adverb);
  const begin = around ? around.first : contentStart(material, sentence);
  const first = adverb === begin || isBreak(material.tokens.words[adverb - 1] ?? "") ? Math.min(begin, adverb) : begin;
  return without({first, last: around ? around.last : runEnd(material, adverb)}, hole)
    .map((piece) => trimContent(material, piece))
    .filter((piece) => piece.first < piece.last);
}
