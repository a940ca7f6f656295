import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import {fitsModifiers, isOfKind} from "./kinds";
import type {Markable} from "./markable";
import {nameWords} from "./name-forms";
import type {Sieve} from "./sieve";

/** Short forms of offices, as titles print them, and the noun they stand for. */
const OFFICES: Readonly<Record<string, string>> = {
  sen: "senator",
  rep: "representative",
  gov: "governor",
  gen: "general",
  sgt: "sergeant",
  lt: "lieutenant",
  capt: "captain",
  col: "colonel",
  prof: "professor",
  dr: "doctor",
  rev: "reverend",
  pres: "president",
  ag: "attorney general",
  pm: "prime minister",
  vp: "vice president",
  czar: "czar",
  congressman: "representative",
  congresswoman: "representative",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
  spokesman: "spokesperson",
  spokeswoman: "spokesperson",
};
/** Two words for who heads a department, where its field stands beside them. */
const HEADS: Readonly<Record<string, string>> = {minister: "secretary", secretary: "minister"};
/** Words that make another office of them: "prime minister", "press secretary". */
const NO_FIELD = /^(?:prime|press|general|private|party|state|first|deputy|executive)$/;
/** Words before a noun that say it is another one than the one spoken of. */
const OTHERS =
  /\b(?:other|another|new|next|previous|late|first|second|third|own|same|different|future|would-be|every|each|no)\b/i;
/** How far back a description looks, in sentences. */
const REACH = {PERSON: 40, ORG: 12, PLACE: 12, EVENT: 12, LAW: 8} as const;

/** "the mayor" for whom a title or an apposition called mayor. */
export const title: Sieve = {
  name: "title",
  run: (discourse, clusters) => {
    const titled = discourse.markables.filter(
      ({type, title, start}) => type === "PERSON" && title !== null && title.end <= start,
    );
    for (const phrase of discourse.markables) {
      if (phrase.type !== "PERSON" || phrase.plural || !isDescription(phrase)) continue;
      // "the chairperson, Justice Bo Ray": who is named beside it is meant.
      if (clusters.isNamed(clusters.of(phrase.index))) continue;
      const near = before(discourse, clusters, phrase);
      const former = isFormer(phrase.text);
      // "the president" is not the former president just named, if somebody else is president.
      const holders = near.filter((cluster) =>
        holdsOffice(discourse, clusters, cluster, phrase, (...of) => isPresent(...of) !== former),
      );
      const candidates =
        holders.length > 0 || former
          ? holders
          : near.filter((cluster) => holdsOffice(discourse, clusters, cluster, phrase, () => true));
      const chosen = nearest(clusters, candidates, phrase) ?? namesake(discourse, clusters, phrase, near);
      if (chosen !== undefined) clusters.join(chosen, phrase.index, "title");
      else if (!former) announced(discourse, clusters, phrase, titled);
    }
  },
};

/** "The health minister" for the only "Secretary for Health" among those named before. */
function namesake(
  discourse: Discourse,
  clusters: Clusters,
  phrase: Markable,
  near: readonly number[],
): number | undefined {
  const wanted = swapped(officeWords(phraseWords(discourse, phrase)));
  if (wanted === null) return undefined;
  const holders = near.filter((cluster) =>
    clusters.members(cluster).some((index) => {
      const member = discourse.markables[index] as Markable;
      return index < phrase.index && isPresent(discourse, member) && hasTitle(discourse, member, wanted);
    }),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** "Health minister" as "health secretary", null where the words are no head of a department with its field. */
function swapped(words: readonly string[]): string[] | null {
  const other = HEADS[words.at(-1) ?? ""];
  const field = words.slice(0, -1).filter((word) => !isVague(word));
  return other === undefined || field.length === 0 || field.some((word) => NO_FIELD.test(word))
    ? null
    : [...field, other];
}

function hasTitle({text}: Discourse, {kind, title}: Markable, wanted: readonly string[]): boolean {
  if (kind !== "name" || !title) return false;
  const words = text.slice(title.start, title.end);
  const office = officeWords(nameWords(words));
  // "Deputy Attorney General" is no attorney.
  const head = officeWords(nameWords(words.split(/\s(?:of|for|at|in)\s/u)[0] ?? "")).at(-1);
  return head === wanted.at(-1) && covers(office, wanted);
}

/** How many sentences before the name with its title a phrase of one word, or of more, may stand. */
const AHEAD = {one: 3, more: 12} as const;

/** "The health minister said … Health Minister Ann Lee told …": the lead tells the office, the next sentences the only one who is named with it. */
function announced(discourse: Discourse, clusters: Clusters, phrase: Markable, titled: readonly Markable[]): void {
  const wanted = officeWords(phraseWords(discourse, phrase));
  if (
    wanted.length === 0 ||
    clusters.members(clusters.of(phrase.index)).length > 1 ||
    /^\s+(?:of|for|in)\s/.test(discourse.text.slice(phrase.end, phrase.end + 5))
  )
    return;
  const reach = wanted.length === 1 ? AHEAD.one : AHEAD.more;
  const other = swapped(wanted);
  const named = titled.filter(
    (mention) =>
      (hasTitle(discourse, mention, wanted) || (other !== null && hasTitle(discourse, mention, other))) &&
      isPresent(discourse, mention),
  );
  const holders = new Set(named.map(({index}) => clusters.of(index)));
  const [first] = named;
  if (holders.size !== 1 || !first || first.index < phrase.index || first.sentence - phrase.sentence > reach) return;
  const cluster = clusters.of(first.index);
  const [known] = clusters.members(cluster);
  const gender = clusters.gender(cluster);
  if ((known as number) < phrase.index || (phrase.gender !== null && gender !== null && gender !== phrase.gender))
    return;
  clusters.join(cluster, phrase.index, "title");
}

/** "The former mayor" is somebody who was mayor. */
function isFormer(text: string): boolean {
  return /^the\s(?:former|ex-|one-?time\b)/iu.test(text);
}

function isDescription({kind, opening, text}: Markable): boolean {
  return kind === "nominal" && opening === "definite" && !OTHERS.test(text);
}

/** Clusters with a name that were spoken of before the phrase, within reach. */
function before(discourse: Discourse, clusters: Clusters, phrase: Markable): number[] {
  const reach = REACH[phrase.type as keyof typeof REACH] ?? 0;
  const found: number[] = [];
  for (let index = phrase.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (phrase.sentence - mention.sentence > reach) break;
    const cluster = clusters.of(index);
    if (clusters.isNamed(cluster) && clusters.type(cluster) === phrase.type && !found.includes(cluster))
      found.push(cluster);
  }
  return found.sort((a, b) => a - b);
}

function nearest(clusters: Clusters, candidates: readonly number[], phrase: Markable): number | undefined {
  let best: number | undefined;
  let place = -1;
  for (const cluster of candidates) {
    const last = clusters.lastBefore(cluster, phrase.index) ?? -1;
    if (last > place) [best, place] = [cluster, last];
  }
  return best;
}

/** A title or description of the cluster has the noun of the phrase, and no place or body that contradicts it. */
function holdsOffice(
  discourse: Discourse,
  clusters: Clusters,
  cluster: number,
  phrase: Markable,
  counts: (discourse: Discourse, member: Markable) => boolean,
): boolean {
  const wanted = officeWords(phraseWords(discourse, phrase));
  const noun = wanted.at(-1);
  const genders = clusters.gender(cluster);
  if (noun === undefined || (phrase.gender !== null && genders !== null && genders !== phrase.gender)) return false;
  return clusters.members(cluster).some((index) => {
    const member = discourse.markables[index] as Markable;
    if (index >= phrase.index || member.kind === "pronoun" || !counts(discourse, member)) return false;
    const own =
      member.kind === "name"
        ? member.title
          ? nameWords(discourse.text.slice(member.title.start, member.title.end))
          : []
        : phraseWords(discourse, member);
    const office = officeWords(own);
    return office.includes(noun) && covers(office, wanted) && !placesClash(discourse, phrase, member);
  });
}

/** An office has all the words that are wanted, and is not that of a deputy where none is wanted; of two offices ("deputy mayor and harbour minister") one may be. */
function covers(office: readonly string[], wanted: readonly string[]): boolean {
  return (
    wanted.every((word) => office.includes(word) || isVague(word)) &&
    (office.includes("and") || office.every((word) => !SECOND.test(word) || wanted.includes(word)))
  );
}

const SECOND = /^(?:deputy|assistant|vice|associate|undersecretary)$/;

/** Does the title or description not say that it is over? */
function isPresent({text}: Discourse, {title, start, end}: Markable): boolean {
  const from = title?.start ?? start;
  return !/\b(?:former|ex|late|then|onetime|one-time|previous)\b/i.test(
    text.slice(Math.max(0, from - 12), title?.end ?? end),
  );
}

function isVague(word: string): boolean {
  return /^(?:former|ex|onetime|top|senior|outgoing|current|longtime|veteran|embattled|democratic|republican|u|us|american|federal|state|local)$/.test(
    word,
  );
}

/** The words of the noun phrase without its opening, up to the head. */
function phraseWords({tokens, tags}: Discourse, {first, last}: Markable): string[] {
  const words: string[] = [];
  for (let token = first; token < last; token++) {
    if (tags.upos[token] !== "DET" && tags.upos[token] !== "PRON")
      words.push(...nameWords(tokens.words[token] as string));
  }
  return words;
}

function officeWords(words: readonly string[]): string[] {
  return words.flatMap((word) => OFFICES[word]?.split(" ") ?? [word]);
}

/** "the mayor of Chicago" is not the one called "Philadelphia Mayor". */
function placesClash({text}: Discourse, phrase: Markable, member: Markable): boolean {
  const place = placeOf(text, phrase.end);
  if (place === null) return false;
  if (member.title) return !text.slice(Math.max(0, member.title.start - 20), member.end).includes(place);
  return !text.slice(member.start, member.end).includes(place) && placeOf(text, member.end) !== place;
}

/** "Chicago" where the text goes on with "of Chicago". */
function placeOf(text: string, offset: number): string | null {
  return /^\s+of\s+(?:the\s+)?(?:city\s+of\s+)?(\p{Lu}[\p{L}'’-]*)/u.exec(text.slice(offset, offset + 50))?.[1] ?? null;
}

/** "the agency", "the city", "the country", "the operation": the thing of that kind that stands out. */
export const description: Sieve = {
  name: "description",
  run: (discourse, clusters) => {
    for (const phrase of discourse.markables) {
      if (!(phrase.type !== null && phrase.type !== "PERSON" && phrase.type in REACH) || !isDescription(phrase))
        continue;
      if (
        phrase.plural ||
        isFormer(phrase.text) ||
        clusters.isNamed(clusters.of(phrase.index)) ||
        isRestricted(discourse, phrase) ||
        isPredicate(discourse, phrase)
      )
        continue;
      const chosen = standsOut(discourse, clusters, phrase);
      if (chosen === undefined || !fitsModifiers(discourse, clusters, chosen, phrase)) continue;
      if (hasOtherMinister(discourse, clusters, chosen, phrase)) continue;
      if (!hasRival(discourse, clusters, chosen, phrase)) clusters.join(chosen, phrase.index, "description");
    }
  },
};

/** "the city of Northport", "the company that sank it", "the agency's director" say which; they do not point back. */
function isRestricted({text, tokens, tags}: Discourse, {end, last}: Markable): boolean {
  // "told the council that …": there the word opens what was told.
  if (tokens.lower[last] === "that" && /^(?:IN|SCONJ)$/.test(tags.xpos[last] ?? "")) return false;
  if (
    /^\s+(?:of|for|that|which|who|where|in|on|from|behind|called|named|known|led|run|owned)\b/i.test(
      text.slice(end, end + 12),
    )
  )
    return true;
  return tags.upos[last] === "VERB" && /^VBN$/.test(tags.xpos[last] ?? "") && tokens.lower[last] !== "said";
}

/** "The north is the only safe area": it is what is said of the subject. */
function isPredicate({syntax, sentences}: Discourse, {head, sentence}: Markable): boolean {
  const {first, last} = sentences[sentence];
  const labels = new Set<string>();
  for (let token = first; token < last; token++)
    if (syntax.heads[token] === head) labels.add(syntax.labels[token] as string);
  return labels.has("cop") && labels.has("nsubj") && !labels.has("case");
}

/** "The Harbour Ministry … Trade Minister Ann Field said the ministry": between the two somebody heads another one. */
function hasOtherMinister(discourse: Discourse, clusters: Clusters, cluster: number, phrase: Markable): boolean {
  const {markables, tags, text} = discourse;
  if (!/^(?:ministry|department)$/.test(tags.lemmas[phrase.head] as string)) return false;
  const own = clusters.names(cluster).flatMap(({text}) => nameWords(text).map((word) => word.slice(0, 4)));
  const last = clusters.lastBefore(cluster, phrase.index) ?? phrase.index;
  return markables.slice(last + 1, phrase.index).some(({title, sentence}) => {
    if (!title || phrase.sentence - sentence > 1) return false;
    const field = /(?:^|\s)(\p{Lu}\p{L}+)\s(?:Minister|Secretary)$/u.exec(text.slice(title.start, title.end))?.[1];
    const word = field?.toLowerCase();
    return word !== undefined && !NO_FIELD.test(word) && !own.includes(word.slice(0, 4));
  });
}

/** Something of the kind without a name was brought up since: "a bigger sweep … the sweep". Kinds that no class joins go by their noun. */
function hasRival({markables, tags}: Discourse, clusters: Clusters, cluster: number, phrase: Markable): boolean {
  const noun = phrase.subtype === "other" ? tags.lemmas[phrase.head] : null;
  const last = clusters.lastBefore(cluster, phrase.index) ?? phrase.index;
  return markables
    .slice(last + 1, phrase.index)
    .some(
      ({index, kind, type, subtype, plural, opening, head}) =>
        kind === "nominal" &&
        type === phrase.type &&
        subtype === phrase.subtype &&
        (noun === null || tags.lemmas[head] === noun) &&
        !plural &&
        opening !== "definite" &&
        !clusters.isNamed(clusters.of(index)),
    );
}

/** One candidate only, or the one spoken of last if it also is the one spoken of most. */
function standsOut(discourse: Discourse, clusters: Clusters, phrase: Markable): number | undefined {
  const candidates = before(discourse, clusters, phrase).filter(
    (cluster) =>
      isOfKind(discourse, clusters, cluster, phrase) && !onlyInCompounds(discourse, clusters, cluster, phrase),
  );
  if (candidates.length <= 1) return candidates[0];
  const weight = (cluster: number): number => clusters.countBefore(cluster, phrase.index);
  const last = nearest(clusters, candidates, phrase) as number;
  const most = candidates.reduce((best, cluster) => (weight(cluster) > weight(best) ? cluster : best));
  if (last === most) return last;
  // A country or state is spoken of as such throughout; other things are the one just named.
  const sentence = (discourse.markables[clusters.lastBefore(last, phrase.index) as number] as Markable).sentence;
  if (phrase.type === "PLACE") return weight(most) >= 2 * weight(last) ? most : undefined;
  return phrase.sentence - sentence <= 1 && alone(discourse, clusters, candidates, phrase) ? last : undefined;
}

/** "The Norway-backed plan": so far the name was only part of a longer word. */
function onlyInCompounds({text, markables}: Discourse, clusters: Clusters, cluster: number, phrase: Markable): boolean {
  return clusters
    .members(cluster)
    .filter((index) => index < phrase.index)
    .every((index) => /^\p{Pd}\p{Ll}/u.test(text.slice(markables[index].end, markables[index].end + 2)));
}

/** Only one of the candidates was spoken of in this sentence and the one before. */
function alone({markables}: Discourse, clusters: Clusters, candidates: readonly number[], phrase: Markable): boolean {
  const near = candidates.filter((cluster) => {
    const last = clusters.lastBefore(cluster, phrase.index);
    return last !== undefined && phrase.sentence - (markables[last] as Markable).sentence <= 1;
  });
  return near.length === 1;
}
