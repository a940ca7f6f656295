import {startOfSubject} from "./clause-edges";
import {trimContent} from "./contents";
import {type Draft, holds} from "./draft";
import {isQuoteMark, isStop, type Material, type TokenRange} from "./material";
import {clauseFollows, negationOf, phraseAfter} from "./phrases";

/** Verbs that say or hold something, whatever follows: "arguing the bridge was old". */
const OF_CLAUSES = new Set(
  "note acknowledge argue claim say add stress emphasize emphasise underline underscore warn caution insist explain admit concede believe fear assert affirm reaffirm reiterate declare contend maintain allege suggest recall confirm reveal announce predict observe remark complain lament deny".split(
    " ",
  ),
);
/** Those of them that take a thing alone as what is said: "noting the delay". */
const OF_THINGS =
  /^(?:note|acknowledge|stress|emphasi[sz]e|underline|admit|concede|lament|deny|confirm|reaffirm|reiterate)$/;

/**
 * "Noting that the bridge was old, Ann Field called for repairs": the subject of the sentence says what stands between the participle that
 * opens it and the comma.
 */
export function frontedParticiples(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const fresh = material.sentences.flatMap(({first, last}) => {
    const front = frontAt(material, first, last);
    if (!front) return [];
    const source = sourceAt(material, front, drafts);
    if (!source) return [];
    const known = drafts.find(({head}) => head === first);
    const own = readFronted(material, first, front, source);
    if (!known) return own ?? [];
    if (known.content.every((range) => range.last <= front.comma)) return known.source ? [] : {...known, source};
    return own ?? [];
  });
  if (fresh.length === 0) return drafts;
  return [...drafts.filter(({head}) => !fresh.some((other) => other.head === head)), ...fresh];
}

/** A participle that opens a sentence: the comma that closes its clause, and the subject of the sentence. */
interface Front {
  readonly comma: number;
  readonly subject: number;
}

function frontAt(material: Material, first: number, last: number): Front | null {
  const {tags, syntax, quoteOf} = material;
  if (tags.xpos[first] !== "VBG" || tags.upos[first] !== "VERB" || quoteOf[first] >= 0) return null;
  const verb = syntax.heads[first];
  if (verb <= first || verb >= last || !/^(?:advcl|parataxis|ccomp)$/.test(syntax.labels[first])) return null;
  const subject = subjectOf(material, verb, first);
  const comma = subject < 0 ? -1 : commaBefore(material, first, subject);
  return comma < 0 ? null : {comma, subject};
}

function readFronted(material: Material, first: number, {comma}: Front, source: TokenRange): Draft | null {
  const {tokens, tags, reporting} = material;
  const entry = reporting.verbs.get(tags.lemmas[first]);
  if (!entry || !OF_CLAUSES.has(tags.lemmas[first])) return null;
  const that = tokens.lower[first + 1] === "that" ? 1 : 0;
  const content = trimContent(material, {first: first + 1 + that, last: endOfClause(material, first, comma)});
  if (content.last - content.first < 2 || tags.upos[content.first] === "ADP") return null;
  const clause = that > 0 || clauseFollows(material, content.first);
  if (!clause && !OF_THINGS.test(tags.lemmas[first])) return null;
  return {
    source,
    cue: [{first, last: first + 1}],
    head: first,
    content: [content],
    addressee: null,
    negation: negationOf(material, first),
    entry,
    confidence: 0.75,
    by: "fronted-participle",
  };
}

/** The subject of a verb between two places. */
function subjectOf({syntax}: Material, verb: number, after: number): number {
  for (let token = verb - 1; token > after; token--)
    if (syntax.heads[token] === verb && /^nsubj(?::pass)?$/.test(syntax.labels[token])) return token;
  return -1;
}

/** The comma that closes the clause of a participle: the last before the subject with all that stands before it; -1 where there is none. */
function commaBefore(material: Material, participle: number, subject: number): number {
  const {tokens, quoteOf} = material;
  const left = startOfSubject(material, subject, participle);
  const comma = isQuoteMark(tokens.words[left - 1] ?? "") ? left - 2 : left - 1;
  if (tokens.words[comma] === ",") return quoteOf[comma] >= 0 && comma === left - 1 ? -1 : left - 1;
  return -1;
}

/** "…, though, Field said": an adverb between two commas belongs to the main clause. */
function endOfClause({tokens, tags}: Material, participle: number, comma: number): number {
  const before = comma - 2;
  const aside =
    before > participle + 1 &&
    tags.upos[comma - 1] === "ADV" &&
    (tokens.words[before] === "," || (isQuoteMark(tokens.words[before]) && tokens.words[before - 1] === ","));
  return aside ? before + 1 : comma;
}

/** The source of another statement of the sentence, or the noun phrase itself. */
function sourceAt(material: Material, {comma, subject}: Front, drafts: readonly Draft[]): TokenRange | null {
  const first = comma + 1;
  const known = drafts.find(({source}) => source !== null && holds([source], subject));
  if (known?.source && known.source.first === first) return known.source;
  const phrase = phraseAfter(material, first);
  return phrase && holds([phrase], subject) && !isStop(material.tokens.words[phrase.last - 1]) ? phrase : null;
}
