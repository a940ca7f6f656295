import type {NounEntry} from "../../lexicon/nouns";
import type {AttributionFrame, References, Sentence, Syntax, Tags, Tokens} from "../../model/layers";
import type {Mention} from "../../model/record";
import {overlaps, type Span} from "../../model/span";
import {AND, LINK} from "./joint-sources";
import {tokenFrom} from "./material";
import {indexMentions, type MentionIndex, mentionsIn} from "./mention-index";
import {mentionOfSource} from "./source-mention";
import {typeOfPhrase} from "./unnamed-phrases";

/** The layers that tell whom several words stand for. */
export interface TogetherLayers {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly tags: Tags;
  readonly syntax: Syntax;
}

/** Frame -> the chains that speak together in it. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** "They", "the two", "both leaders", "the three companies": how many, and of what. */
interface Several {
  /** Null where the words do not tell. */
  readonly count: 2 | 3 | null;
  /** What they are; null where the words do not tell. */
  readonly type: Mention["type"] | null;
  /** "They" may be anybody: the two must be the subject of the last clause, or meet in it. */
  readonly they: boolean;
}

const THEY = /^they(?:\s(?:both|all|jointly|together))?$/i;
const BOTH = /^both(?:\sof\sthem)?$/i;
const PAIR = /^the\s(?:two(?:\sof\sthem)?|pair|duo|couple)$/i;
const TRIO = /^the\s(?:three(?:\sof\sthem)?|trio)$/i;
const COUNTED = /^(?:(?:the|these|those)\s(two|three)|(both))\s(?:\p{L}[\p{L}-]*\s){0,2}(\p{L}+s|men|women|people)$/iu;
/** Words for both parties to something, whatever they are. */
const SIDES = /^(?:sides|parties|parts|allies|rivals|partners|neighbou?rs)$/i;
const STATES = /^(?:countries|nations|states|governments|capitals|powers)$/i;
const LEADERS = /^(?:leaders|heads|chiefs|ministers|presidents|diplomats|brothers|sisters)$/i;

/** How many sentences back those are named whom the words stand for. */
const REACH = {they: 1, counted: 3} as const;
/** Two who are named in a sentence with one of these are together in it. */
const MEETING =
  /\b(?:met|meets?|meetings?|talks?|talked|spoke|hosted|received|welcomed|summit|conversation|discuss(?:ed|ion|ions)?|call|telephoned|phoned|co-chaired|signed|married|joint|jointly|together|conference|visit(?:ed)?)\b/i;

/**
 * "Ann Field and Bo Hill went on. They said …", "Ann Field met Bo Hill. The two agreed …": those who were named together just before speak
 * together, where coreference found nobody for the words.
 */
export function groupsOf(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
  nouns: ReadonlyMap<string, NounEntry>,
  layers: TogetherLayers,
): Groups {
  const index = indexMentions(text, references);
  const named = new Set(references.chains.filter(({unnamed}) => !unnamed).map(({id}) => id));
  const groups = new Map<string, readonly string[]>();
  /** "The two leaders" by their chain: "they" whom coreference finds in it. */
  const byChain = new Map<string, readonly string[]>();
  const inOrder = [...frames].sort((a, b) => a.cue[0].start - b.cue[0].start);
  const quoted = frames.filter(({mode}) => mode === "direct").flatMap(({content}) => content);
  const finder = new GroupFinder(index, named, quoted, layers);
  let last: {readonly source: Span; readonly chains: readonly string[]; readonly end: number} | null = null;
  for (const frame of inOrder) {
    const {source} = frame;
    if (!source || overlapsAny(quoted, source)) continue;
    const several = severalIn(text, source, nouns);
    const known = mentionOfSource(index, source);
    const again = known && byChain.get(known.chain);
    if (again) groups.set(frame.id, again);
    else if (several && !(known && (several.they || named.has(known.chain)))) {
      const near = last !== null && finder.sentencesBetween(last.end, source.start) <= REACH.they && !several.type;
      const chains: readonly string[] = near && last ? last.chains : finder.find(source.start, several);
      if (chains.length > 1) groups.set(frame.id, chains);
      if (chains.length > 1 && known) byChain.set(known.chain, chains);
      last = chains.length > 1 ? {source, chains, end: endOf(frame)} : null;
    } else if (frame.within === null) last = null;
  }
  return groups;
}

function overlapsAny(spans: readonly Span[], span: Span): boolean {
  return spans.some((other) => overlaps(other, span));
}

function endOf({source, cue, content}: AttributionFrame): number {
  return Math.max(...[...(source ? [source] : []), ...cue, ...content].map(({end}) => end));
}

function severalIn(text: string, source: Span, nouns: ReadonlyMap<string, NounEntry>): Several | null {
  const words = text.slice(source.start, source.end).replace(/\s+/gu, " ");
  if (THEY.test(words)) return {count: null, type: null, they: true};
  if (PAIR.test(words)) return {count: 2, type: "PERSON", they: false};
  if (TRIO.test(words)) return {count: 3, type: "PERSON", they: false};
  if (BOTH.test(words)) return {count: 2, type: null, they: false};
  const counted = COUNTED.exec(words);
  const noun = counted?.[3];
  if (!counted || noun === undefined) return null;
  const count = counted[1]?.toLowerCase() === "three" ? 3 : 2;
  if (SIDES.test(noun)) return {count, type: null, they: false};
  const type = STATES.test(noun) ? "PLACE" : LEADERS.test(noun) ? "PERSON" : typeOfPhrase(text, source, source, nouns);
  return type === "PERSON" || type === "ORG" || type === "PLACE" ? {count, type, they: false} : null;
}

/** Looks for those who are named together before a place in the text. */
class GroupFinder {
  readonly #index: MentionIndex;
  readonly #named: ReadonlySet<string>;
  readonly #quoted: readonly Span[];
  readonly #layers: TogetherLayers;

  constructor(index: MentionIndex, named: ReadonlySet<string>, quoted: readonly Span[], layers: TogetherLayers) {
    this.#index = index;
    this.#named = named;
    this.#quoted = quoted;
    this.#layers = layers;
  }

  sentencesBetween(from: number, to: number): number {
    return this.#sentenceOf(to) - this.#sentenceOf(from);
  }

  find(before: number, several: Several): readonly string[] {
    const {tokens, sentences} = this.#layers;
    const own = this.#sentenceOf(before);
    const reach = several.they ? REACH.they : REACH.counted;
    const people = new Set<string>();
    for (let at = own; at >= Math.max(0, own - reach); at--) {
      const {first, last} = sentences[at] as Sentence;
      const span = {
        start: tokens.starts[first] as number,
        end: at === own ? before : (tokens.ends[last - 1] as number),
      };
      const listed = this.#listIn(span, several);
      if (listed) return listed;
      if (several.they && this.#hasManySubject(first, tokenFrom(tokens, span.end))) return [];
      if (several.count === 3 || (several.type !== null && several.type !== "PERSON")) continue;
      const here = this.#peopleIn(span);
      for (const chain of here) people.add(chain);
      if (people.size > 2) return [];
      const together =
        several.type === "PERSON" || (here.length === 2 && MEETING.test(this.#index.text.slice(span.start, span.end)));
      if (people.size === 2 && together) return [...people].sort((a, b) => this.#place(a) - this.#place(b));
    }
    return [];
  }

  /** The last list of names in a stretch of text that may be meant. */
  #listIn(span: Span, several: Several): readonly string[] | null {
    const names = mentionsIn(this.#index, span).filter(
      (mention) => mention.kind === "name" && fits(mention, several) && !overlapsAny(this.#quoted, mention),
    );
    const list = this.#lists(names)
      .filter(
        ([first, ...others]) =>
          (several.count === null || several.count === others.length + 1) && (!several.they || this.#isSubject(first)),
      )
      .at(-1);
    return list ? distinct(list) : null;
  }

  /** The people with names who occur in a stretch of text. */
  #peopleIn(span: Span): readonly string[] {
    return distinct(
      mentionsIn(this.#index, span).filter(
        (mention) => mention.type === "PERSON" && this.#named.has(mention.chain) && !overlapsAny(this.#quoted, mention),
      ),
    );
  }

  /** Where a chain is first mentioned. */
  #place(chain: string): number {
    return this.#index.mentions.findIndex((mention) => mention.chain === chain);
  }

  /** "Ann Field, Bo Hill and Cy Lane": names of one kind that "and" closes. */
  #lists(names: readonly Mention[]): (readonly [Mention, ...Mention[]])[] {
    const lists: [Mention, ...Mention[]][] = [];
    let open: [Mention, ...Mention[]] | null = null;
    for (const name of names) {
      const before: Mention | undefined = open?.at(-1);
      const start = name.title && name.title.end <= name.start ? name.title.start : name.start;
      const between: string = before ? this.#index.text.slice(before.end, start) : "";
      if (open && before && before.type === name.type && LINK.test(between)) {
        open.push(name);
        if (AND.test(between)) {
          lists.push(open);
          open = null;
        }
      } else open = [name];
    }
    return lists.filter((list) => distinct(list).length === list.length);
  }

  #isSubject({start, end}: Mention): boolean {
    const {syntax, tokens} = this.#layers;
    for (let token = tokenFrom(tokens, start); token < tokenFrom(tokens, end); token++)
      if (syntax.labels[token]?.startsWith("nsubj")) return true;
    return false;
  }

  /** Others are the subject there, of whom there are several: "The neighbours came". */
  #hasManySubject(first: number, last: number): boolean {
    const {syntax, tags} = this.#layers;
    for (let token = first; token < last; token++)
      if (syntax.labels[token]?.startsWith("nsubj") && /^NNP?S$/.test(tags.xpos[token] ?? "")) return true;
    return false;
  }

  #sentenceOf(offset: number): number {
    const token = tokenFrom(this.#layers.tokens, offset);
    const {sentences} = this.#layers;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Sentence).last <= token) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, sentences.length - 1);
  }
}

function fits({type, subtype, text}: Mention, several: Several): boolean {
  if (several.type === "PLACE") return subtype === "country" || subtype === "state";
  if (several.type !== null) return type === several.type;
  return type === "PERSON" || type === "ORG" || type === "PLACE" || (type === "NORP" && text.endsWith("s"));
}

function distinct(mentions: readonly Mention[]): readonly string[] {
  return [...new Set(mentions.map(({chain}) => chain))];
}
