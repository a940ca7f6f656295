import {hangsBelow} from "../syntax-repair";
import {contentStart, runEnd, trimContent} from "./contents";
import {type Draft, without} from "./draft";
import {isBreak, type Material, type TokenRange} from "./material";
import {phraseBefore, sentenceAround} from "./phrases";

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
  const own = ownClause(material, adverb, sentence);
  if (own)
    return without({first: own.first, last: around ? Math.min(own.last, around.last) : own.last}, hole)
      .map((piece) => trimContent(material, piece))
      .filter((piece) => piece.first < piece.last);
  const begin = around ? around.first : contentStart(material, sentence);
  const first = adverb === begin || isBreak(material.tokens.words[adverb - 1] ?? "") ? Math.min(begin, adverb) : begin;
  return without({first, last: around ? around.last : runEnd(material, adverb)}, hole)
    .map((piece) => trimContent(material, piece))
    .filter((piece) => piece.first < piece.last);
}

/**
 * The clause within a sentence that the adverb alone puts in doubt: "the car, which was reportedly stolen", "after she reportedly fell", and
 * the infinitive right after it, "supposedly to take a picture". Null where that is the whole sentence.
 */
function ownClause(material: Material, adverb: number, {first, last}: TokenRange): TokenRange | null {
  const {syntax, tokens, tags} = material;
  const verb = syntax.heads[adverb];
  if (verb < first || verb >= last) return null;
  const infinitive = tokens.lower[adverb + 1] === "to" && verb > adverb && tokens.words[adverb - 1] === ",";
  const relative = /^(?:acl|advcl):relcl$/.test(syntax.labels[verb]);
  const adverbial = syntax.labels[verb] === "advcl" && hasSubject(material, verb, first);
  if (!infinitive && !relative && !adverbial) return null;
  let [from, to] = [verb, verb];
  for (let token = first; token < last; token++) {
    if (!hangsBelow(syntax.heads, token, verb)) continue;
    from = Math.min(from, token);
    to = token;
  }
  while (from < adverb && (tags.upos[from] === "SCONJ" || /^\p{P}$/u.test(tokens.words[from]))) from++;
  const noun = relative ? phraseBefore(material, tokens.words[from - 1] === "," ? from - 1 : from) : null;
  return {first: infinitive ? adverb : (noun?.first ?? from), last: to + 1};
}

function hasSubject({syntax}: Material, verb: number, first: number): boolean {
  for (let token = verb - 1; token >= first; token--)
    if (syntax.heads[token] === verb && /^nsubj/.test(syntax.labels[token])) return true;
  return false;
}
