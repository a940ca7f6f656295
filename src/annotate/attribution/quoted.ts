import {trimContent} from "./contents";
import {coverRange, type Draft, holds} from "./draft";
import {modeOf} from "./frames";
import {isQuoteMark, isStop, type Material, type TokenRange} from "./material";

/** Shortest quotation that is a sentence by itself, in tokens with marks and stop: “We wait.” */
const SHORTEST = 5;

/**
 * Quotations that no cue stands beside belong to the speaker before: a sentence in quotation marks after "…, he said.",
 * and the paragraphs of a quotation that is not closed.
 */
export function floatingQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  let current = drafts;
  material.quotations.forEach((quotation, index) => {
    const range = material.quoteTokens[index];
    if (quotation.depth > 0 || range.last - range.first < SHORTEST) return;
    if (current.some(({content, by}) => by !== "quoted-report" && overlapsAny(content, range))) return;
    const owner = ownerOf(material, index, current);
    if (!owner) return;
    const content = [...owner.content, trimContent(material, range)];
    current = current.map((draft) => (draft === owner ? {...draft, content} : draft));
  });
  return current;
}

/**
 * “Trains run late. // “They always did,” she said: paragraphs of a quotation that is taken up again before its speaker is named are hers.
 */
export function takenUpQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  let current = drafts;
  for (let index = material.quotations.length - 1; index > 0; index--) {
    if (!material.quotations[index].continued || material.quotations[index].depth > 0) continue;
    const before = openedBefore(material, index);
    if (!before || current.some((draft) => isClaimed(draft, before))) continue;
    const next = material.quoteTokens[index];
    const owner = current.find(
      ({source, content: [{first}]}) => source !== null && next.first <= first && first <= next.first + 1,
    );
    if (!owner) continue;
    const content = [trimContent(material, before), ...owner.content];
    current = current.map((draft) => (draft === owner ? {...draft, content} : draft));
  }
  return current;
}

/** The quotation of the paragraph before that a quotation takes up: not closed, and alone in its sentences; after a straight mark “ opens another within it. */
function openedBefore(material: Material, index: number): TokenRange | null {
  for (let before = index - 1; before >= 0; before--) {
    const {depth, closed} = material.quotations[before];
    if (depth > 0) continue;
    const range = material.quoteTokens[before];
    const {words} = material.tokens;
    const within = words[range.first] === '"' && words[material.quoteTokens[index].first] !== '"';
    return !within && !closed && standsAlone(material, range) ? range : null;
  }
  return null;
}

/**
 * Part of a quotation is all of it: where a content lies within a quotation whose speaker and cue stand outside, and nobody else
 * says the rest, it takes the rest.
 */
export function wholeQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const taken = [...draft.cue, ...(draft.source ? [draft.source] : [])];
    const content = draft.content.map((range) => {
      const quotation = material.quoteTokens.find(
        ({first, last}, index) =>
          material.quotations[index].role === "speech" &&
          material.quotations[index].depth === 0 &&
          material.quotations[index].closed &&
          first <= range.first &&
          range.last <= last &&
          last - first > range.last - range.first,
      );
      if (!quotation || overlapsAny(taken, quotation)) return range;
      const rest = [
        {first: quotation.first, last: range.first},
        {first: range.last, last: quotation.last},
      ].filter(({first, last}) => last > first);
      const free = rest.every(
        (part) => !drafts.some((other) => isClaimed(other, part)) && !overlapsAny(draft.content, part),
      );
      return free ? trimContent(material, quotation) : range;
    });
    return content.every((range, index) => range === draft.content[index]) ? draft : {...draft, content};
  });
}

/**
 * "The road was old, she said. “Trains run late. They always did,” Lee said.": a quotation that opens a sentence of its own and ends before a speaker is
 * that speaker's from its beginning, whoever spoke before.
 */
export function undividedQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {quotations, quoteTokens, tokens} = material;
  let current = drafts;
  quotations.forEach(({depth, role, closed}, index) => {
    if (depth > 0 || role !== "speech" || !closed) return;
    const quote = quoteTokens[index];
    if (!/^[.!?]+$/.test(tokens.words[quote.first - 1] ?? "")) return;
    const behind = ({source, cue, head}: Draft): boolean =>
      source !== null && head >= quote.last && coverRange([source, ...cue]).first === quote.last;
    const speaker = current.find(
      (draft) => behind(draft) && draft.content.some(({first, last}) => quote.first <= first && last <= quote.last),
    );
    const earlier = current.find(
      ({head, content}) =>
        head < quote.first &&
        content.length > 1 &&
        content.some(({first, last}) => first === quote.first && last < quote.last),
    );
    if (!speaker || !earlier) return;
    current = current.map((draft) => {
      if (draft === earlier) return {...draft, content: draft.content.filter(({first}) => first !== quote.first)};
      if (draft !== speaker) return draft;
      const content = draft.content.map((range) =>
        quote.first <= range.first && range.last <= quote.last ? trimContent(material, quote) : range,
      );
      return {...draft, content};
    });
  });
  return current;
}

/**
 * “Trains run late. They always did,” where somebody says the beginning by a word before it ("she stated: “…") and the whole by a
 * word after it ("she added"): each word has its own part.
 */
export function sharedQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const content = draft.content.map((range) => {
      const before = drafts.flatMap((other) =>
        other !== draft && other.head < range.first
          ? other.content.filter(
              ({first, last}) => first === range.first && last < range.last && material.quoteOf[first] >= 0,
            )
          : [],
      );
      return before.length === 1 && draft.head >= range.last
        ? trimContent(material, {first: before[0].last, last: range.last})
        : range;
    });
    return content.every((range, index) => range === draft.content[index]) ? draft : {...draft, content};
  });
}

/** True if somebody says the part, or is said there to speak; what is reported within a quotation is no claim to it. */
function isClaimed({source, cue, content, by}: Draft, part: TokenRange): boolean {
  return by !== "quoted-report" && overlapsAny([...content, ...cue, ...(source ? [source] : [])], part);
}

/** “Trains,” she said, “run late.”: the words before the speaker belong to the quotation that goes on behind, however few they are. */
export function begunQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const begun = begunBefore(material, draft);
    if (!begun || drafts.some(({content}) => overlapsAny(content, begun))) return draft;
    return {...draft, content: [trimContent(material, begun), ...draft.content]};
  });
}

/** The quotation that opens the sentence, ends in a comma, and is followed at once by the source and cue of a quotation that comes after. */
function begunBefore({tokens, quoteTokens, sentenceOf, sentences}: Material, draft: Draft): TokenRange | null {
  const {source, cue, content} = draft;
  const rest = content[0]?.first ?? -1;
  if (!source || cue.length === 0 || !quoteTokens.some(({first}) => first === rest)) return null;
  const said = coverRange([source, ...cue]);
  const sentence = sentences[sentenceOf[said.first]];
  if (!sentence || rest < said.last) return null;
  return (
    quoteTokens.find(
      ({first, last}) => first === sentence.first && last === said.first && tokens.words[last - 2] === ",",
    ) ?? null
  );
}

/** “Trains run late”, she said on Friday, “when it rains”: a quotation that breaks off before the speaker goes on behind her. */
export function brokenQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const rest = restBehind(material, draft);
    if (!rest || drafts.some((other) => isClaimed(other, rest))) return draft;
    return {...draft, content: [...draft.content, trimContent(material, rest)]};
  });
}

/** Most tokens between who says something and the comma before the rest: "said on Friday evening". */
const LONGEST_ASIDE = 4;

/** The quotation that goes on in small letters, after a comma, behind the source and cue of the one before. */
function restBehind({tokens, tags, quoteTokens, sentenceOf}: Material, draft: Draft): TokenRange | null {
  const {source, cue, content} = draft;
  if (!source || cue.length === 0 || content.length !== 1) return null;
  const said = coverRange([source, ...cue]);
  const [begun] = content;
  if (!quoteTokens.some(({first}) => first === begun.first) || begun.last > said.first) return null;
  if (said.first - begun.last > 1 || sentenceOf[begun.first] !== sentenceOf[said.first]) return null;
  let comma = said.last;
  while (comma < said.last + LONGEST_ASIDE && !/^(?:VERB|AUX|PUNCT)$/.test(tags.upos[comma] ?? "PUNCT")) comma++;
  if (tokens.words[comma] !== ",") return null;
  const rest = quoteTokens.find(({first}) => first === comma + 1);
  return rest && sentenceOf[rest.first] === sentenceOf[said.first] && /^\p{Ll}/u.test(tokens.words[rest.first + 1])
    ? rest
    : null;
}

function overlapsAny(content: readonly TokenRange[], range: TokenRange): boolean {
  return content.some(({first, last}) => first < range.last && range.first < last);
}

/** The attribution whose quotation stands before in the paragraph, or before a quotation that goes on from the last paragraph. */
function ownerOf(material: Material, index: number, drafts: readonly Draft[]): Draft | null {
  const range = material.quoteTokens[index];
  if (!standsAlone(material, range)) return null;
  const paragraph = paragraphOf(material, range.first);
  const from = material.quotations[index].continued ? paragraph - 1 : paragraph;
  const before = drafts.filter(
    ({content, source, head, by}) =>
      source !== null &&
      by !== "quoted-report" &&
      content.length > 0 &&
      paragraphOf(material, content[content.length - 1].first) >= from &&
      content[content.length - 1].first < range.first &&
      head < range.first &&
      content.some(({first}) => material.quoteOf[first] >= 0 || holdsQuotation(material, content)),
  );
  return before.sort((a, b) => lastOf(a) - lastOf(b)).at(-1) ?? null;
}

function lastOf({content, head}: Draft): number {
  return Math.max(head, content[content.length - 1].last);
}

function holdsQuotation(material: Material, content: readonly TokenRange[]): boolean {
  return material.quoteTokens.some(
    ({first}, index) => material.quotations[index].role === "speech" && holds(content, first),
  );
}

/** Shortest quotation without a cue of its own, in tokens with marks and stop. */
const SHORTEST_UNCUED = 8;
/** What is left of a statement's confidence for a quotation after it. */
const UNCUED_SHARE = 0.9;

/**
 * Sentences that are one quotation without a cue belong to who speaks in the sentence right before: "Lee said the bridge was old. “We all
 * knew.”", or the quotation is a paragraph by itself, or several. The same words of saying serve it.
 */
export function uncuedQuotations(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  let current = drafts;
  const {quotations, quoteTokens} = material;
  quotations.forEach((quotation, index) => {
    const range = quoteTokens[index];
    if (quotation.depth > 0 || range.last - range.first < SHORTEST_UNCUED) return;
    if (!standsAlone(material, range) || current.some((draft) => isClaimed(draft, range))) return;
    const owner = quotation.continued ? null : speakerBefore(material, range, current);
    if (!owner || isOtherMark(material, owner, range)) return;
    const content = [range, ...goingOn(material, index, current)].map((part) => trimContent(material, part));
    current =
      modeOf(material, owner.content) === "direct"
        ? current.map((draft) => (draft === owner ? {...draft, content: [...draft.content, ...content]} : draft))
        : [
            ...current,
            {
              ...owner,
              content,
              addressee: null,
              confidence: owner.confidence * UNCUED_SHARE,
              by: "quoted-paragraph",
              apart: true,
            },
          ];
  });
  return current;
}

/** “…,” she said. and then a passage in straight marks: that one is taken from elsewhere. */
function isOtherMark({tokens: {words}}: Material, {content}: Draft, {first}: TokenRange): boolean {
  const own = words[content[0].first];
  return isQuoteMark(own) && own !== words[first] && /^["“]$/.test(own) && /^["“]$/.test(words[first]);
}

/** The quotations of the next paragraphs that take this one up, as long as nobody else is said to say them. */
function goingOn(material: Material, index: number, drafts: readonly Draft[]): TokenRange[] {
  const {quotations, quoteTokens} = material;
  const found: TokenRange[] = [];
  let open = !quotations[index].closed;
  for (let next = index + 1; open && next < quotations.length; next++) {
    const {depth, continued, closed} = quotations[next];
    if (depth > 0) continue;
    const range = quoteTokens[next];
    if (!continued || !standsAlone(material, range) || drafts.some((draft) => isClaimed(draft, range))) break;
    found.push(range);
    open = !closed;
  }
  return found;
}

/**
 * The one statement that ends in the sentence before, and lies in no other; null where there are several. From one paragraph to the next only
 * for a quotation that fills its own.
 */
function speakerBefore(material: Material, range: TokenRange, drafts: readonly Draft[]): Draft | null {
  const {sentences, sentenceOf} = material;
  const {paragraph} = sentences[sentenceOf[range.first]];
  const last = sentences[sentenceOf[range.first - 1]];
  if (!last || last.paragraph < paragraph - 1) return null;
  if (last.paragraph < paragraph && !endsParagraph(material, range)) return null;
  const near = drafts.filter(
    (draft) =>
      draft.source !== null &&
      draft.cue.length > 0 &&
      draft.content.length > 0 &&
      draft.negation.length === 0 &&
      draft.entry !== null &&
      !isPlace(material, draft.source) &&
      lastOf(draft) > last.first &&
      Math.max(draft.head, draft.content[0].first) < last.last,
  );
  const outer = near.filter(({head}) => !near.some(({content}) => holds(content, head)));
  const sources = new Set(outer.map(({source}) => source?.first));
  return sources.size === 1 ? (outer.at(-1) ?? null) : null;
}

/** "Algeria aims to lead": a country does not go on in quotation marks. */
function isPlace({names, nameOf}: Material, {first, last}: TokenRange): boolean {
  const name = names[nameOf[last - 1]];
  return name?.type === "PLACE" && name.first <= first + 1;
}

/** True if nothing but stops follow in the paragraph. */
function endsParagraph({sentences, sentenceOf, tokens}: Material, {first, last}: TokenRange): boolean {
  const {paragraph} = sentences[sentenceOf[first]];
  for (let token = last; token < tokens.count && sentences[sentenceOf[token]]?.paragraph === paragraph; token++)
    if (!isStop(tokens.words[token])) return false;
  return true;
}

/** True if the quotation fills its sentences: nothing but stops stands beside it. */
function standsAlone(material: Material, range: TokenRange): boolean {
  const begin = material.sentences[material.sentenceOf[range.first]];
  const end = material.sentences[material.sentenceOf[range.last - 1]];
  for (let token = begin.first; token < range.first; token++) if (!isStop(material.tokens.words[token])) return false;
  for (let token = range.last; token < end.last; token++) if (!isStop(material.tokens.words[token])) return false;
  return true;
}

function paragraphOf(material: Material, token: number): number {
  return material.sentences[material.sentenceOf[token]].paragraph;
}
