import type {Clusters} from "./clusters";
import {type Discourse, headOf, isParsed, labelOf} from "./discourse";
import type {Markable} from "./markable";
import type {Sieve} from "./sieve";

/** "Jane Roe, the mayor of Northport," and "the mayor, Jane Roe,": a noun phrase set off by commas beside a name of the same kind. */
export const apposition: Sieve = {
  name: "apposition",
  run: (discourse, clusters) => {
    const {markables} = discourse;
    for (const name of markables) {
      if (name.kind !== "name" || name.type === "NORP") continue;
      for (const phrase of neighbours(markables, name)) {
        if (!namesAnother(clusters, name, phrase) && isAppositive(discourse, name, phrase))
          clusters.join(name.index, phrase.index, "apposition");
      }
    }
  },
};

/** "The plant of Harbour Steel by Nexa, a Northport company,": a phrase that one name has taken is no other's. */
function namesAnother(clusters: Clusters, name: Markable, phrase: Markable): boolean {
  return !clusters.same(name.index, phrase.index) && clusters.names(clusters.of(phrase.index)).length > 0;
}

/** Noun phrases next to a name, in either direction. */
function neighbours(markables: readonly Markable[], name: Markable): Markable[] {
  const near: Markable[] = [];
  for (let index = Math.max(0, name.index - 5); index < Math.min(markables.length, name.index + 5); index++) {
    const other = markables[index] as Markable;
    if (other.kind === "nominal" && other.sentence === name.sentence) near.push(other);
  }
  return near;
}

function isAppositive(discourse: Discourse, name: Markable, phrase: Markable): boolean {
  if (phrase.plural || phrase.type === null || phrase.type !== name.type || clash(name, phrase)) return false;
  const [first, second] = phrase.start < name.start ? [phrase, name] : [name, phrase];
  if (second.start < first.end) return false;
  const between = discourse.text.slice(first.end, second.start);
  if (phrase.opening === "bare" && first === phrase) return false;
  if (
    name.type === "PLACE" &&
    (isListed(discourse, first) ||
      discourse.names.some((other) => other.first >= phrase.first && other.last <= phrase.last))
  )
    return false;
  return (
    byCommas(discourse, first, second, between) ||
    bySyntax(discourse, first, second, between) ||
    byBody(discourse, first, second)
  );
}

/** "Jane Roe, Northport Transit Authority (NTA) spokesperson": a bare office behind the name of its body, which its letters in brackets may follow. */
function byBody({tokens, names}: Discourse, first: Markable, second: Markable): boolean {
  if (first.kind !== "name" || first.type !== "PERSON" || second.opening !== "bare") return false;
  if (tokens.words[first.last] !== ",") return false;
  const body = names.find((name) => name.first === first.last + 1 && name.last <= second.first);
  if (body?.type !== "ORG") return false;
  const letters = tokens.words[body.last] === "(" && tokens.words[body.last + 2] === ")" ? 3 : 0;
  return body.last + letters === second.first && /^[,.;]$/.test(endsAt(tokens, second));
}

/** The first mark behind a phrase within a few words; nothing if none stands there. */
function endsAt({words}: Discourse["tokens"], {last}: Markable): string {
  return words.slice(last, last + LONGEST_COMPLEMENT).find((word) => /^[,.;:]$/.test(word)) ?? "";
}

/** Longest complement of an office, in tokens: "spokesperson in the North West division". */
const LONGEST_COMPLEMENT = 8;

/** Another place stands before it, parted by a comma: a list. */
function isListed({names, tokens}: Discourse, {first}: Markable): boolean {
  return tokens.words[first - 1] === "," && names.some(({last, type}) => type === "PLACE" && last === first - 1);
}

function clash(a: Markable, b: Markable): boolean {
  return a.gender !== null && b.gender !== null && a.gender !== b.gender;
}

/** "name, phrase ," or "phrase, name ,": a comma between, and a comma, bracket, full stop or the verb after. A list is none. */
function byCommas({text, tokens, tags}: Discourse, first: Markable, second: Markable, between: string): boolean {
  if (!/^(?:,?["”’']?\s*\d{1,3})?\s*,\s*(?:then|now|currently|formerly|once|himself|herself)?\s*$/.test(between))
    return false;
  let token = second.last;
  if (second.kind === "nominal") token = endOfPhrase({tags, tokens}, second.last);
  const next = tokens.words[token] ?? ".";
  if (/^(?:and|or|&)$/.test(next)) return false;
  if (/^(?:,|\.|;|:|\)|—|–|-|\?|!|”|"|’)$/.test(next)) {
    // "Ann Lee, the mayor, and Bob Ray" against "the mayor, Ann Lee, and Bob Ray met": both fine; "A, B, C and D" is a list.
    return second.kind === "nominal"
      ? second.opening !== "bare" || /\b(?:of|for|at)\b/.test(text.slice(second.end, second.end + 5))
      : first.opening !== "indefinite" || next === ",";
  }
  return false;
}

/** The token after the complements of a noun: "mayor [of the city of Northport]". */
function endOfPhrase({tags, tokens}: Pick<Discourse, "tags" | "tokens">, from: number): number {
  let token = from;
  while (token < tokens.count && /^(?:of|for|at|in|with|from|to)$/.test(tokens.lower[token] as string)) {
    token++;
    while (
      token < tokens.count &&
      (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(tags.upos[token] as string) ||
        /^(?:['’]s?|and|&|-|of)$/.test(tokens.lower[token] as string))
    )
      token++;
  }
  return token;
}

function bySyntax(discourse: Discourse, first: Markable, second: Markable, between: string): boolean {
  if (
    !isParsed(discourse, second.head) ||
    labelOf(discourse, second.head) !== "appos" ||
    between.length > 30 ||
    !/[,(—–-]/.test(between)
  )
    return false;
  // "Harbour Steel by Nexa, a Northport company": the nearer name is meant; letters in brackets are another name of the first.
  const nearer = discourse.names.some(
    (other) =>
      other.first >= first.last &&
      other.last <= second.first &&
      other.type === first.type &&
      discourse.tokens.words[other.first - 1] !== "(",
  );
  return !nearer && headOf(discourse, second.head) === first.head && !/\b(?:and|or|with)\b/.test(between);
}

const NAMING =
  /^\s*(?:(?:is|was|were|has been|had been|be)\s+)?(?:,\s*)?(?:called|named|dubbed|codenamed|code-named|nicknamed|christened|titled|entitled|known as)\s+(?:the\s+)?["“'‘«]?$/i;

/** "a four-day sweep … was called Operation North": a thing and the name it is given. */
export const naming: Sieve = {
  name: "naming",
  run: ({text, markables, syntax}: Discourse, clusters: Clusters) => {
    for (const name of markables) {
      if (name.kind !== "name" || name.type === "NORP") continue;
      for (let index = name.index - 1; index >= 0; index--) {
        const phrase = markables[index] as Markable;
        if (phrase.sentence !== name.sentence) break;
        if (phrase.kind !== "nominal" || phrase.type !== name.type || phrase.plural || phrase.end > name.start)
          continue;
        const verb =
          /\b(?:is|was|were|been)\s+(?:called|named|dubbed|codenamed|code-named|nicknamed)\s+(?:the\s+)?["“'‘«]?$/i.exec(
            text.slice(phrase.end, name.start),
          );
        const subject = verb !== null && phrase.role === "subject" && governs(syntax.heads, phrase.head, name.first);
        if (!NAMING.test(text.slice(phrase.end, name.start)) && !subject) continue;
        // "Ray has been called the “Field of the East”": that name is another's.
        const own = clusters.of(name.index);
        const known = clusters.countBefore(own, name.index) > 0 && clusters.isNamed(clusters.of(phrase.index));
        if (!known || clusters.same(phrase.index, name.index)) clusters.join(phrase.index, name.index, "naming");
        break;
      }
    }
  },
};

/** The verb of the subject stands directly before the name. */
function governs(heads: Int32Array, subject: number, name: number): boolean {
  const verb = heads[subject] ?? -2;
  return verb > subject && verb < name && name - verb <= 3;
}
