import type {NounEntry} from "../../lexicon/nouns";
import type {Titles} from "../../lexicon/titles";
import type {References, Sentence, Syntax, Tags, Tokens} from "../../model/layers";
import type {Attribution, Chain, Mention, MentionType, TimeExpression} from "../../model/record";
import type {Span} from "../../model/span";
import {withoutSubtype} from "../../model/text";
import {childrenOf} from "../../models/attribution-cues";
import {hashesOf} from "../../models/attribution-view";

/** The layers that relations are read from. */
export interface Layers {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** What is not the article: no relation is read there. */
  readonly noise: readonly Span[];
  readonly tags: Tags;
  readonly syntax: Syntax;
  readonly times: readonly TimeExpression[];
  readonly references: References;
  readonly attributions: readonly Attribution[];
  /** By lemma. */
  readonly nouns: ReadonlyMap<string, NounEntry>;
  readonly titles: Titles;
}

/** A mention with the tokens it covers. */
export interface Placed {
  readonly mention: Mention;
  readonly chain: Chain;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** The layers with the look-ups that extractors need. */
export interface Reading extends Layers {
  /** The mention whose head is a token; a name before a pronoun before a noun phrase. */
  readonly byHead: ReadonlyMap<number, Placed>;
  /** All mentions with their tokens, in document order. */
  readonly placed: readonly Placed[];
  /** The tokens that each token governs, in order. */
  readonly children: readonly (readonly number[])[];
  /** Head of a place's name -> the heads of all places in its list ("Denver, Chicago and Boston"). */
  readonly lists: ReadonlyMap<number, readonly number[]>;
  /** The hash of each token's lemma: models ask for it many times. */
  readonly lemmaHashes: Int32Array;
}

/** The dependents of a token without any. */
const NOBODY: readonly number[] = [];

/** Prepares the layers of a document for the extractors. */
export function readLayers(layers: Layers): Reading {
  const chains = new Map(layers.references.chains.map((chain) => [chain.id, chain]));
  const children = childrenOf(layers.syntax.heads);
  const placed: Placed[] = [];
  for (const mention of layers.references.mentions) {
    const chain = chains.get(mention.chain);
    const first = tokenAt(layers.tokens, mention.start);
    const last = tokenAt(layers.tokens, mention.end - 1) + 1;
    if (!chain || last <= first) continue;
    placed.push({mention, chain, first, last, head: headWithin(layers.syntax, first, last)});
  }
  const byHead = new Map<number, Placed>();
  for (const each of placed) {
    const other = byHead.get(each.head);
    if (!other || rank(each) > rank(other)) byHead.set(each.head, each);
  }
  const {text, tokens, sentences, noise, tags, syntax, times, references, attributions, nouns, titles} = layers;
  return {
    text,
    tokens,
    sentences,
    noise,
    tags,
    syntax,
    times,
    references,
    attributions,
    nouns,
    titles,
    byHead,
    placed,
    children,
    lists: placeLists(text, placed),
    lemmaHashes: hashesOf(tags.lemmas),
  };
}

function rank({mention}: Placed): number {
  return mention.kind === "name" ? 2 : mention.kind === "pronoun" ? 1 : 0;
}

/** The token that holds a character, or the first one after it. */
export function tokenAt({starts, ends, count}: Tokens, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return count === 0 || (starts[low] as number) > offset + 200 ? -1 : low;
}

/** Three and more places that only commas and "and" part; two, where "and" parts them. */
function placeLists(text: string, placed: readonly Placed[]): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, readonly number[]>();
  const places = placed.filter(
    ({mention, chain}) =>
      mention.kind === "name" && chain.type === "PLACE" && !/^['’]s\s/.test(text.slice(mention.end, mention.end + 3)),
  );
  let run: Placed[] = [];
  let conjunction = false;
  const close = (): void => {
    if (run.length > 2 || conjunction)
      for (const {head} of run)
        lists.set(
          head,
          run.map((each) => each.head),
        );
    run = [];
    conjunction = false;
  };
  for (const place of places) {
    const last = run.at(-1);
    const between = last ? text.slice(last.mention.end, place.mention.start) : "";
    const joined =
      last && /^(?:\s+area)?\s*(?:,|;|,?\s(?:and|or|as well as|&))\s+(?:the\s+|\p{Lu}\p{L}+['’]s\s+)?$/u.test(between);
    if (!joined) close();
    if (/\b(?:and|or|as well as)\b/.test(between) && joined) conjunction = true;
    run.push(place);
  }
  close();
  return lists;
}

function headWithin({heads}: Syntax, first: number, last: number): number {
  for (let token = first; token < last; token++) {
    const head = heads[token] as number;
    if (head === -2) break;
    if (head < first || head >= last) return token;
  }
  return last - 1;
}

/** The mentions that begin at the tokens `from` to `to` (exclusive), in document order. */
export function placedBetween({placed}: Pick<Reading, "placed">, from: number, to: number): Placed[] {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).first < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < placed.length && (placed[end] as Placed).first < to) end++;
  return placed.slice(low, end);
}

/** The time expressions that begin at the characters `from` to `to` (exclusive). */
export function timesBetween({times}: Pick<Reading, "times">, from: number, to: number): TimeExpression[] {
  const first = firstFrom(times, from);
  let end = first;
  while (end < times.length && times[end].start < to) end++;
  return times.slice(first, end);
}

/** Index of the first time that begins at a character or after it. */
function firstFrom(times: readonly TimeExpression[], from: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle].start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The dependency label without its subtype. */
export function label(reading: Pick<Reading, "syntax">, token: number): string {
  return withoutSubtype(reading.syntax.labels[token] ?? "");
}

/** The tokens that a token governs under one of these labels, subtypes aside. */
export function dependents(reading: Reading, token: number, labels: readonly string[]): readonly number[] {
  const children = reading.children[token] ?? NOBODY;
  let found: number[] | null = null;
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as number;
    if (!labels.includes(label(reading, child))) continue;
    if (found === null) found = [child];
    else found.push(child);
  }
  return found ?? NOBODY;
}

/** The token itself and those coordinated with it: "Ann, Bob and Cid" from "Ann". Places are also read off commas, where parsers stumble. */
export function coordinated(reading: Reading, token: number): number[] {
  const bySyntax = conjuncts(reading, token);
  const list = reading.lists.get(token);
  return list ? [...new Set([...list, ...bySyntax])].sort((a, b) => a - b) : bySyntax;
}

const BESIDE = ["conj"];
const COMPLEMENT = ["nmod"];
const MARK = ["case"];
const REST_OF_MARK = ["fixed"];

/** The noun, those beside it, and examples of it: what the text tells of "seven workers, including Ann Roe" it tells of her. */
function conjuncts(reading: Reading, token: number): number[] {
  const found = [token];
  for (const child of dependents(reading, token, BESIDE)) found.push(...conjuncts(reading, child));
  for (const child of dependents(reading, token, COMPLEMENT))
    if (preposition(reading, child) === "including") found.push(...conjuncts(reading, child));
  return found;
}

/** The preposition of a noun ("in" of "in the harbour"); "" where it has none. Of two ("out of") both, joined by a blank. */
export function preposition(reading: Reading, token: number): string {
  const {words, lower} = reading.tokens;
  let found = "";
  for (const child of dependents(reading, token, MARK)) {
    if (/^['’]s?$/.test(words[child])) continue;
    found = found === "" ? lower[child] : `${found} ${lower[child]}`;
    for (const rest of dependents(reading, child, REST_OF_MARK)) found += ` ${lower[rest]}`;
  }
  return found;
}

/** First and last token (exclusive) of all that hangs on a token, without coordinated parts and without what `cut` names. */
export function reach(reading: Reading, token: number, cut: readonly string[] = []): readonly [number, number] {
  let first = token;
  let last = token + 1;
  for (const child of reading.children[token] ?? []) {
    const name = label(reading, child);
    if (cut.includes(name) || name === "case" || name === "mark" || name === "cc" || name === "punct") continue;
    const [a, b] = reach(reading, child);
    first = Math.min(first, a);
    last = Math.max(last, b);
    for (const each of reading.children[child] ?? [])
      if (each < first && /^(?:case|mark)$/.test(label(reading, each))) first = each;
  }
  return [first, last];
}

/** What fills a place of a relation: a chain, or words. */
export interface Filler {
  readonly token: number;
  readonly chain: Chain | null;
  readonly span: Span;
}

/** The words of a noun phrase with all its complements, up to `longest` tokens. */
export function phraseSpan(
  reading: Reading,
  token: number,
  {longest = 30, cut = []}: {readonly longest?: number; readonly cut?: readonly string[]} = {},
): Span {
  const place = reading.byHead.get(token);
  // A clause that fills the place ("accused of helping Poe to flee") keeps its own clauses; those that hang on a noun belong to the sentence.
  const clauses = reading.tags.upos[token] === "VERB" ? [] : ["advcl", "ccomp"];
  let [first, last] = reach(reading, token, ["conj", "parataxis", ...clauses, ...cut]);
  last = withoutClause(reading, token, withoutTime(reading, token, last));
  if (last - token > longest) last = Math.max(token + 1, token + longest);
  if (place) [first, last] = [Math.min(first, place.first), Math.max(last, place.last)];
  while (last > token + 1 && /^[,.;:!?"”’')—–-]$/.test(reading.tokens.words[last - 1] as string)) last--;
  return {start: reading.tokens.starts[first] as number, end: reading.tokens.ends[last - 1] as number};
}

/** "a rally on Saturday": the day at the end is when, not what. */
function withoutTime(reading: Reading, token: number, last: number): number {
  let end = last;
  while (end > token + 1 && isTime(reading, end - 1)) end--;
  if (end === last) return last;
  while (
    end > token + 1 &&
    /^(?:on|in|at|by|since|during|of|from|the|,)$/.test(reading.tokens.lower[end - 1] as string)
  )
    end--;
  return end;
}

/** "the move, adding that …": a participle after a comma begins another clause. */
function withoutClause({tokens, tags}: Reading, token: number, last: number): number {
  for (let each = token + 1; each + 1 < last; each++)
    if (tokens.words[each] === "," && tags.xpos[each + 1] === "VBG") return each;
  return last;
}

/** People who act for the body that their noun phrase names: "ICE officials", "officers of the Border Office". */
const AGENTS = new Set(
  "official officer agent authority spokesman spokeswoman spokesperson force police troop prosecutor investigator soldier lawyer staff worker leader executive administration government".split(
    " ",
  ),
);

/** True for a token within a time expression: "on Jan. 28" is no place and no person. */
export function isTime(reading: Pick<Reading, "times" | "tokens">, token: number): boolean {
  const start = reading.tokens.starts[token];
  const {times} = reading;
  for (let at = firstFrom(times, start - LONGEST_TIME); at < times.length && times[at].start <= start; at++)
    if (start < times[at].end) return true;
  return false;
}

/** Characters of a time expression at most. */
const LONGEST_TIME = 80;

/** What a noun, name or pronoun stands for; of a noun that introduces a name, the name; of people who act for a body, the body. */
export function filler(reading: Reading, token: number): Filler {
  const place = reading.byHead.get(token) ?? introduced(reading, token);
  const body = place && !place.chain.unnamed ? null : (bodyOf(reading, token) ?? townOf(reading, token));
  if (place && body === null) return {token, chain: place.chain, span: place.mention};
  return {token, chain: body, span: phraseSpan(reading, token)};
}

/** "Sam Poe" of "the bus driver Sam Poe" and of "the founder of the club, Sam Poe". */
function introduced(reading: Reading, token: number): Placed | undefined {
  if (reading.nouns.get(reading.tags.lemmas[token] as string)?.type !== "PERSON") return undefined;
  return dependents(reading, token, ["appos", "flat"])
    .flatMap((child) => reading.byHead.get(child) ?? [])
    .find(({chain, mention}) => chain.type === "PERSON" && mention.kind === "name");
}

/** "ICE" of "ICE officials". */
export function bodyOf(reading: Reading, token: number): Chain | null {
  if (!AGENTS.has(reading.tags.lemmas[token] as string)) return null;
  for (const child of dependents(reading, token, ["compound", "nmod", "amod"])) {
    const body = reading.byHead.get(child)?.chain;
    if (body?.type === "ORG" && /^(?:of|from|with|at|for|)$/.test(preposition(reading, child))) return body;
  }
  return null;
}

/** Nouns that a place's own name follows after "of". */
const CIVIC = new Set("city town village state county province kingdom republic district".split(" "));

/** "Denver" of "the city of Denver". */
function townOf(reading: Reading, token: number): Chain | null {
  if (!CIVIC.has(reading.tags.lemmas[token] as string)) return null;
  const name = dependents(reading, token, ["nmod"]).find((child) => preposition(reading, child) === "of");
  const chain = name === undefined ? undefined : reading.byHead.get(name)?.chain;
  return chain?.type === "PLACE" ? chain : null;
}

/** Nouns that only measure what follows "of": "a series of raids" is raids. */
const TRANSPARENT = new Set(
  "series number wave string spate round set variety group total couple handful majority pair dozen hundred thousand score lot kind type".split(
    " ",
  ),
);

/** The noun that a measuring noun measures; any other noun itself. */
export function measured(reading: Reading, token: number): number {
  if (!TRANSPARENT.has(reading.tags.lemmas[token] as string)) return token;
  return dependents(reading, token, ["nmod"]).find((child) => preposition(reading, child) === "of") ?? token;
}

/** The chain's type, or the type that the noun itself tells ("a raid" is an EVENT); null where nothing does. */
export function kindOf(reading: Reading, {token, chain}: Filler): MentionType | null {
  return chain?.type ?? reading.nouns.get(reading.tags.lemmas[measured(reading, token)] as string)?.type ?? null;
}

/** Index of the sentence that holds a token. */
export function sentenceOf({sentences}: Pick<Reading, "sentences">, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Sentence).first <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
