import type {AttributionFrame, Resolved} from "../../model/layers";
import type {Attribution, Chain, Mention, TimeExpression} from "../../model/record";
import {contains, cover, type Span} from "../../model/span";
import {jointSpeakers} from "./joint-sources";
import {indexMentions, type MentionIndex, mentionsIn} from "./mention-index";
import {chainOfPhrase, headRegion, mentionOfPhrase, mentionOfSource} from "./source-mention";
import {inAny} from "./speakers";

/** Words for a text that somebody issues: "The statement added …" goes on with what was said "in a statement". */
const ISSUED =
  /\b(statement|letter|report|memo|tweet|post|email|release|filing|complaint|lawsuit|order|message|note|op-ed|column|article)\b/i;
/** How far back, in characters, the statement may have been named. */
const ISSUED_REACH = 1500;

/** Frames joined to chains: who speaks, for whom, to whom, about whom, and when. */
export function joinFrames(
  text: string,
  frames: readonly AttributionFrame[],
  references: Resolved,
  times: readonly TimeExpression[],
): Attribution[] {
  const index = indexMentions(text, references);
  const chains = new Map(references.chains.map((chain) => [chain.id, chain]));
  const joined: Attribution[] = [];
  for (const frame of frames) {
    const [first, ...others] = references.groups.get(frame.id) ?? distinct(speakersOf(text, frame, index, joined));
    const speaker = first ?? null;
    const chain = speaker === null ? undefined : chains.get(speaker);
    const said: Attribution = {
      id: frame.id,
      kind: frame.kind,
      source: frame.source,
      sourceKind: kindOf(frame, chain),
      cue: frame.cue,
      content: frame.content,
      mode: frame.mode,
      stance: frame.stance,
      hedges: frame.hedges,
      negated: frame.negated,
      negation: frame.negation,
      confidence: frame.confidence,
      by: frame.by,
      within: frame.within,
      speaker,
      affiliation:
        chain && !chain.unnamed && frame.sourceKind !== "document" ? [] : affiliationOf(index, chains, frame.source),
      addressee: chainOfPhrase(index, frame.addresseeSpan),
      about: aboutOf(index, chains, frame),
      times: times.filter((time) => inAny(frame.content, time)).map(({id}) => id),
      date: dateOf(text, frame, times),
    };
    joined.push(others.length > 0 ? Object.assign(said, {jointly: others}) : said);
  }
  return joined;
}

/** The chains that speak: one, or several side by side; "they" are who spoke together just before. */
function speakersOf(
  text: string,
  frame: AttributionFrame,
  index: MentionIndex,
  joined: readonly Attribution[],
): readonly string[] {
  const issuer = issuerOf(index, frame, joined);
  if (issuer !== null) return [issuer];
  const joint = frame.source ? jointSpeakers(index, frame.source).map(({chain}) => chain) : [];
  if (joint.length > 0) return joint;
  const single = frame.source && mentionOfSource(index, frame.source)?.chain;
  if (!single || !frame.source) return [];
  const several = text.slice(frame.source.start, frame.source.end).toLowerCase() === "they";
  const before = several ? joined.filter(({speaker}) => speaker === single).at(-1) : undefined;
  return [single, ...(before?.jointly ?? [])];
}

/** A name, a title or pronoun with a name behind it is named; a source that no name stands behind is not. */
function kindOf({sourceKind, source}: AttributionFrame, chain: Chain | undefined): Attribution["sourceKind"] {
  if (!source || sourceKind === "document") return sourceKind;
  return chain && !chain.unnamed ? "named" : "unnamed";
}

/** "A statement from the bureau": whom the phrase names; "the statement" by itself: the speaker of the last attribution made "in a statement". */
function issuerOf(
  index: MentionIndex,
  {source, sourceKind, cue}: AttributionFrame,
  earlier: readonly Attribution[],
): string | null {
  if (!source || sourceKind !== "document") return null;
  const named = namedIssuer(index, source);
  if (named !== null) return named;
  const {text} = index;
  const noun = ISSUED.exec(text.slice(source.start, source.end))?.[1].toLowerCase();
  if (noun === undefined || !/^(?:the|this|that|his|her|their|its)\s/i.test(text.slice(source.start, source.end)))
    return null;
  const from = cue[0].start - ISSUED_REACH;
  for (let at = earlier.length - 1; at >= 0; at--) {
    const before = earlier[at];
    if (before.speaker === null || before.cue[0].start < from) continue;
    if (before.cue.some((span) => text.slice(span.start, span.end).toLowerCase().includes(noun))) return before.speaker;
    if (isOwnText(index, before, noun)) return before.speaker;
    if (
      before.source &&
      (opensIn(text, before.source, noun) || isIssued(text, before, noun) || saysIn(text, before, noun))
    )
      return before.speaker;
  }
  return null;
}

/** "Field’s letter said": its words were hers already. */
function isOwnText(index: MentionIndex, {source, sourceKind, speaker}: Attribution, noun: string): boolean {
  if (!source || sourceKind !== "document" || !index.text.slice(source.start, source.end).toLowerCase().includes(noun))
    return false;
  return namedIssuer(index, source) === speaker;
}

/** "A letter from the bureau", "a report published by Harbour Bank", "Harbour Bank's report": a body or person beside the word for the text. */
function namedIssuer(index: MentionIndex, source: Span): string | null {
  const {text} = index;
  const issuer = mentionsIn(index, source).find(({start, end, title, type, kind}) => {
    if ((type !== "ORG" && type !== "PERSON") || kind === "pronoun") return false;
    const before = text.slice(source.start, title && title.end <= start ? title.start : start);
    const behind = text.slice(end, source.end);
    const by = BY_WHOM.test(before) && !CITED.test(before) && !GOES_ON.test(behind);
    return by || (kind === "name" && /^(?:the\s)?$/iu.test(before) && OWN_TEXT.test(behind));
  });
  return issuer?.chain ?? null;
}

/** Up to who wrote, made or sent a text. */
const BY_WHOM = /^[^,–—]*\s(?:by|from)\s(?:the\s)?$/iu;
/** "A report cited by the Harbour Herald" is another's. */
const CITED =
  /\s(?:cited|quoted|seen|obtained|reviewed|viewed|combed|received|read|leaked)\s(?:[\p{L}-]+\s)?by\s(?:the\s)?$/iu;
/** "By the Harbour Board and Nexa", "by Field's family", "by Harbour School professor Bo Ray": more than the name. */
const GOES_ON =
  /^(?:['’]|\s(?:and|or|&)\s|\s(?!(?:of|in|on|at|for|to|about|with|from|that|which|who|published|released|issued|last|this|earlier|online|says?|said)\b)\p{L})/u;

/** "'s latest quarterly report" behind a name. */
const OWN_TEXT =
  /^['’]s?\s(?:[\p{L}\p{N}-]+\s){0,4}(?:statement|letter|report|memo|tweet|post|email|release|filing|complaint|lawsuit|message|note|op-ed|column|article|study|survey|poll|book|review|bulletin|website|data|figures)$/iu;

/** "The bureau in its harbour report said": the medium stands between who speaks and the cue. */
function saysIn(text: string, {source, cue}: Attribution, noun: string): boolean {
  const between = source ? text.slice(source.start, Math.max(source.start, cue[0].start)) : "";
  return /\sin\s(?:an?|its|his|her|their)\s[^,.;]{1,80}$/u.exec(between)?.[0].toLowerCase().includes(noun) === true;
}

/** "The bureau issued a statement calling …": the medium stands between the verb and what is said. */
function isIssued(text: string, {source, content}: Attribution, noun: string): boolean {
  if (!source || !content[0] || content[0].start <= source.end) return false;
  const between = text.slice(source.end, Math.min(content[0].start, source.end + LONGEST_ISSUE)).toLowerCase();
  return (
    /\b(?:issued|released|published|sent|filed|posted|wrote)\s(?:an?|the|its|his|her|their)\s/.test(between) &&
    between.includes(noun)
  );
}

/** Longest way from who issues a text to what it says, in characters. */
const LONGEST_ISSUE = 80;

/** "In a statement issued here, the bureau said": the medium opens the sentence. */
function opensIn(text: string, source: Span, noun: string): boolean {
  const opening = /(?:^|[.!?\n]["”’)]*\s*)In\s(?:an?|its|his|her|their)\s([^.!?\n]{1,80}),\s*$/u.exec(
    text.slice(Math.max(0, source.start - 120), source.start),
  );
  return opening?.[1].toLowerCase().includes(noun) === true;
}

/** The organisations, places and people that an unnamed source belongs to, named in the phrase itself. */
function affiliationOf(index: MentionIndex, chains: ReadonlyMap<string, Chain>, source: Span | null): string[] {
  if (!source) return [];
  const head = mentionOfPhrase(index, source);
  const clause = /,|\swho\s|\swhich\s|\sthat\s/u.exec(index.text.slice(source.start, source.end));
  const region = {start: source.start, end: clause ? source.start + clause.index : source.end};
  const named = mentionsIn(index, region).filter(
    (mention) => mention.kind === "name" && mention !== head && chains.get(mention.chain)?.unnamed === false,
  );
  const first = named.filter(({type}) => type === "ORG");
  const rest = named.filter((mention) => mention.type !== "ORG" && belongs(index, source, mention));
  return distinct((first.length > 0 ? first : rest).map(({chain}) => chain));
}

/** "a spokesman for Field", "Field's lawyer", "Ohio officials", "the mayor of Ohio"; not "a judge in Ohio". */
function belongs(index: MentionIndex, source: Span, mention: Mention): boolean {
  const region = headRegion(index, source);
  return (
    mention.end <= region.end ||
    /\b(?:for|of|with|from)\s(?:the\s)?(?:\p{L}+\s)?$/u.test(index.text.slice(source.start, mention.start))
  );
}

function aboutOf(index: MentionIndex, chains: ReadonlyMap<string, Chain>, frame: AttributionFrame): string[] {
  const judged = judgedIn(index, frame);
  const found = [...(judged ? [judged] : []), ...frame.content.flatMap((span) => mentionsIn(index, span))].filter(
    ({chain}) => chains.get(chain)?.unnamed === false,
  );
  return distinct(found.map(({chain}) => chain));
}

/** "called Field a danger", "blasted Field as a danger": who is judged stands between the verb and what is said of them. */
function judgedIn(index: MentionIndex, {source, cue, content, addresseeSpan}: AttributionFrame): Mention | null {
  const opens = content[0]?.start ?? 0;
  const verb = cue.filter(({end}) => end <= opens).at(-1);
  if (!verb || addresseeSpan || opens - verb.end > LONGEST_JUDGED) return null;
  const judged = mentionsIn(index, {start: verb.end, end: opens}).find(
    ({start, end}) =>
      !(source && contains(source, {start, end})) &&
      /^\s(?:(?:the|mr\.|mrs\.|ms\.|president)\s)?$/i.test(index.text.slice(verb.end, start)) &&
      /^\s(?:(?:as|of|for)\s)?$/.test(index.text.slice(end, opens)),
  );
  return judged ?? null;
}

/** Longest phrase for who is judged, in characters. */
const LONGEST_JUDGED = 60;

/** A time beside source and cue, outside the content, is when it was said. */
function dateOf(
  text: string,
  {source, cue, content}: AttributionFrame,
  times: readonly TimeExpression[],
): string | null {
  const core = cover([...(source ? [source] : []), ...cue]);
  if (!core) return null;
  const near = times.find(
    (time) =>
      !inAny(content, time) &&
      time.start >= core.start - 40 &&
      time.end <= core.end + 40 &&
      sameSentence(text, core, time),
  );
  return near?.id ?? null;
}

function sameSentence(text: string, core: Span, time: Span): boolean {
  const between = time.start >= core.end ? text.slice(core.end, time.start) : text.slice(time.end, core.start);
  return !/[.!?;]["”’)]*\s|\n/u.test(between);
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
