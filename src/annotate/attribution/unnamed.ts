import type {NounEntry} from "../../lexicon/nouns";
import type {AttributionFrame, References} from "../../model/layers";
import type {Chain, Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {foldText} from "../../model/text";
import {describesLast, type LastSpeaker} from "./epithets";
import {indexMentions, type MentionIndex} from "./mention-index";
import {headRegion, mentionOfPhrase, mentionOfSource} from "./source-mention";
import {
  chainOfDescription,
  type Described,
  describe,
  describedAs,
  describedPerson,
  standsFor,
  statementOf,
  typeOfPhrase,
} from "./unnamed-phrases";

/** A pronoun by itself never founds a chain of its own. */
const PRONOUN =
  /^(?:i|he|she|it|we|they|you|who|which|that|this|these|those|his|her|their|its|my|our|your|him|them|me|us|one|some|many|most|others|both|all|few|another|each)$/i;
/** "A spokesman" and "a spokesman" again are two; "ICE officials" and "ICE officials" are one. */
const INDEFINITE = /^(?:an?|another|one|some|several|many|two|three|four|five|six|seven|eight|nine|ten|other)\s/i;

/** Who stands by whenever somebody speaks to the press: "told reporters" tells nothing of whom he spoke to. */
const PRESS =
  /\b(?:reporters?|journalists?|newspersons?|media|press|conference|briefing|newspapers?|paper|daily|website|site|news|agency|outlets?)\b/iu;

/**
 * References with a chain for each source, and for each that is spoken to, that nobody names. "The spokesman" is the one who spoke before, and "the
 * harbour senator" the senator named right before.
 */
export function addUnnamed(
  text: string,
  frames: readonly AttributionFrame[],
  references: References,
  nouns: ReadonlyMap<string, NounEntry>,
): References {
  const unnamed = new Unnamed(text, references, nouns);
  for (const frame of frames) {
    if (frame.source) unnamed.speaker(frame, frame.source);
    if (frame.addresseeSpan) unnamed.hearer(frame.addresseeSpan);
  }
  return unnamed.references();
}

/** The chain that a phrase belongs to, and why. */
interface Found {
  readonly chain: string;
  readonly by: string;
}

/** The references of one document while sources without a name join them, statement by statement. */
class Unnamed {
  readonly #text: string;
  readonly #nouns: ReadonlyMap<string, NounEntry>;
  readonly #index: MentionIndex;
  readonly #mentions: Mention[];
  readonly #chains: Map<string, Chain>;
  /** Folded words -> chain. */
  readonly #known = new Map<string, string>();
  /** Chain that coreference made -> the one it turned out to be. */
  readonly #joined = new Map<string, string>();
  readonly #earlier: (Described & {readonly chain: string})[] = [];
  readonly #taken: Set<string>;
  #last: LastSpeaker | null = null;
  #nextMention: number;
  #nextChain: number;

  constructor(text: string, references: References, nouns: ReadonlyMap<string, NounEntry>) {
    this.#text = text;
    this.#nouns = nouns;
    this.#index = indexMentions(text, references);
    this.#mentions = [...references.mentions];
    this.#chains = new Map(references.chains.map((chain) => [chain.id, chain]));
    this.#taken = new Set(references.mentions.map(({start, end}) => `${start} ${end}`));
    this.#nextMention = nextId(references.mentions);
    this.#nextChain = nextId(references.chains);
  }

  /** Takes in who speaks in a statement. */
  speaker(frame: AttributionFrame, given: Span): void {
    const source = mentionOfSource(this.#index, given) ? given : standsFor(this.#text, frame, given, this.#nouns);
    const statement = statementOf(frame, source);
    const described = describedAs(this.#text, source, headRegion(this.#index, source));
    const mention = mentionOfSource(this.#index, source);
    let chain: string;
    if (mention) {
      // "A clerk with the works, who said": the pronoun finds the whole phrase.
      if (source !== given && this.#take(source)) this.#add(source, mention);
      chain = mention.chain;
      if (mention.kind === "nominal") {
        const found = this.#opensUnnamed(mention) ? this.#same(source, described, statement.start) : undefined;
        if (found && found.chain !== chain) this.#joined.set(chain, found.chain);
        this.#earlier.push({...described, chain: found?.chain ?? chain});
      }
    } else {
      if (PRONOUN.test(this.#wordsOf(source)) || !this.#take(source)) return;
      const person = source === given ? undefined : describedPerson(this.#index, frame.antecedent ?? source);
      const found = person ?? this.#same(source, described, statement.start);
      const type = frame.sourceKind === "document" ? "MISC" : (this.#typeOf(source) ?? "PERSON");
      chain = this.#enter(source, described, type, found);
    }
    const speaks = this.#chains.get(this.#joined.get(chain) ?? chain);
    if (speaks && frame.within === null) this.#last = {chain: speaks, source, statement};
  }

  /** Takes in who is spoken to: "urged [voters]", "told [the court]"; a thing or the press is nobody. */
  hearer(phrase: Span): void {
    const words = this.#wordsOf(phrase);
    if (mentionOfPhrase(this.#index, phrase) || PRONOUN.test(words) || PRESS.test(words)) return;
    const type = this.#typeOf(phrase);
    if (!/^(?:PERSON|ORG|EVENT)$/.test(type ?? "") || !this.#take(phrase)) return;
    const described = describedAs(this.#text, phrase, headRegion(this.#index, phrase));
    const before = INDEFINITE.test(words) ? undefined : this.#described(words, described);
    this.#enter(phrase, described, type as Mention["type"], before);
  }

  references(): References {
    const joined = this.#joined;
    return {
      mentions: this.#mentions.map((mention) => ({...mention, chain: joined.get(mention.chain) ?? mention.chain})),
      chains: [...this.#chains.values()].filter(({id}) => !joined.has(id)),
    };
  }

  #wordsOf({start, end}: Span): string {
    return this.#text.slice(start, end);
  }

  #typeOf(phrase: Span): Mention["type"] | null {
    return typeOfPhrase(this.#text, phrase, headRegion(this.#index, phrase), this.#nouns);
  }

  /** False where a phrase was taken in before. */
  #take({start, end}: Span): boolean {
    const place = `${start} ${end}`;
    if (this.#taken.has(place)) return false;
    this.#taken.add(place);
    return true;
  }

  /** The chain of the same words or of a description that holds all of them. */
  #described(words: string, described: Described): Found | undefined {
    const chain = this.#known.get(foldText(words)) ?? chainOfDescription(words, described, this.#earlier);
    return chain === undefined ? undefined : {chain, by: "unnamed-source"};
  }

  #same(source: Span, described: Described, opens: number): Found | undefined {
    const words = this.#wordsOf(source);
    if (INDEFINITE.test(words)) return undefined;
    const before = this.#described(words, described);
    if (before || this.#last === null || this.#last.chain.unnamed) return before;
    return describesLast(this.#index, {source, opens}, this.#last, this.#nouns)
      ? {chain: this.#last.chain.id, by: "last-speaker"}
      : undefined;
  }

  /** Adds a mention for a phrase, to the chain found or to one of its own. Returns the chain. */
  #enter(phrase: Span, described: Described, type: Mention["type"], found: Found | undefined): string {
    const chain = found?.chain ?? `c${this.#nextChain++}`;
    const unnamed = found === undefined || found.by === "unnamed-source";
    if (unnamed) this.#earlier.push({...described, chain});
    if (unnamed || described.words.size > 1) this.#known.set(foldText(this.#wordsOf(phrase)), chain);
    if (found === undefined) {
      const name = describe(this.#text, phrase, headRegion(this.#index, phrase));
      this.#chains.set(chain, {id: chain, name, type, subtype: null, unnamed: true});
    }
    this.#add(phrase, {type, chain, by: found?.by ?? "unnamed-source"});
    return chain;
  }

  #add(span: Span, {type, chain, by}: Pick<Mention, "type" | "chain" | "by">): void {
    const id = `m${this.#nextMention++}`;
    const {start, end} = span;
    const text = this.#wordsOf(span);
    this.#mentions.push({id, start, end, text, kind: "nominal", type, subtype: null, title: null, chain, by});
  }

  /** True for the first mention of somebody without a name. */
  #opensUnnamed(mention: Mention): boolean {
    return (
      this.#chains.get(mention.chain)?.unnamed === true &&
      this.#index.mentions.find(({chain}) => chain === mention.chain) === mention
    );
  }
}

/** A number that no mention or chain has yet. */
export function nextId(items: readonly {readonly id: string}[]): number {
  return items.reduce((highest, {id}) => Math.max(highest, Number(id.slice(1)) || 0), -1) + 1;
}
