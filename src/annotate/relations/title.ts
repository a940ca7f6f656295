import type {Chain} from "../../model/record";
import {contains, type Span} from "../../model/span";
import {isBased} from "./descriptions";
import type {Finding} from "./finding";
import {
  bodyBehind,
  FIELD,
  isBody,
  isCompounded,
  isOffice,
  isOusted,
  OTHER_NOUNS,
  statusOf,
  titleWords,
  withoutFields,
  wordsBefore,
} from "./office";
import {
  dependents,
  isTime,
  type Placed,
  placedBetween,
  preposition,
  type Reading,
  sentenceOf,
  tokenAt,
} from "./reading";
import {evidenceOf} from "./triggered";

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lady|lord|madam|st|saint|rev|prof|hon|sheikh|shaikh|haji|hajji|syed|sayyid|maulana|mullah|shri|sri|smt|datuk|dato|ustadz|comrade)\.?$/i;

/** Positions told by a title before the name: "Border Office Director Jane Roe", "Northport Mayor Roe", "Mayor Roe of Northport". */
export function titlePositions(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const place of reading.placed) {
    const {mention, chain} = place;
    if (chain.type !== "PERSON" || !mention.title || mention.kind !== "name") continue;
    const whole = officeSpan(reading, place, mention.title);
    if (whole === null || namesPerson(reading, whole)) continue;
    const near = titleBodies(reading, place, whole);
    const field = near.length === 0 ? withField(reading, whole) : null;
    const title = field?.title ?? whole;
    const bodies = field ? [field.body] : near;
    const words = reading.text.slice(title.start, title.end);
    // A body alone before "Dr." is no office.
    if (bodies.some(({mention: body}) => body.start <= title.start && title.end <= body.end)) continue;
    if (bodies.length > 0 && isOtherNoun(words)) {
      found.push(...otherwiseTold(reading, place, title, bodies));
      continue;
    }
    if (isRole(words) || (bodies.length === 0 && !isOffice(reading, words))) continue;
    const status = statusOf(
      `${wordsBefore(reading, bodies[0]?.mention ?? title, title)} ${words}`,
      isOusted(reading, place),
    );
    for (const body of bodies.length > 0 ? bodies : [null]) {
      found.push({
        type: "holds_position",
        subject: chain,
        object: body?.chain ?? null,
        literal: title,
        qualifiers: {title: words.replace(/\s+/gu, " "), status},
        evidence: evidenceOf(reading, place.head, [mention, mention.title, body?.mention]),
        anchor: mention.start,
        confidence: body ? 0.9 : 0.8,
        by: "title",
      });
    }
  }
  return found;
}

/** The words of an office at a name: without honorifics and "late", with the words that the mark of the title left out. */
function officeSpan(reading: Reading, place: Placed, title: Span): Span | null {
  const bare = withoutHonorific(reading.text, wholeTitle(reading, title));
  if (bare === null) return null;
  const whole = withoutLate(reading, withComplement(reading, place, withFirstWords(reading, bare)));
  return ownOffice(reading, place, whole);
}

/** "Senator" of "late Senator", "mayor" of "then mayor": when is no part of an office. */
function withoutLate({text}: Reading, title: Span): Span {
  const words = text.slice(title.start, title.end);
  const when = /^(?:(?:the\s+)?(?:late|then)[\s-]+)+(?=\S)/i.exec(words)?.[0] ?? "";
  return {start: title.start + when.length, end: title.end};
}

/** "Interior Minister" of "the deputy head of the agency and Interior Minister Poe's choice": an article opens another phrase, which is whose the choice is. */
function ownOffice({text, tokens}: Reading, {mention}: Placed, title: Span): Span | null {
  if (title.end > mention.start || !/^['’]s?\s/.test(text.slice(mention.end, mention.end + 3))) return title;
  const before = tokens.lower[tokenAt(tokens, title.start) - 1] ?? "";
  const joint = /^.*[\s,]and\s+(?=\p{Lu})/su.exec(text.slice(title.start, title.end))?.[0];
  if (joint === undefined || !/^(?:the|an?)$/.test(before)) return title;
  return {start: title.start + joint.length, end: title.end};
}

/** "director of the cultural division of the Harbour Board" behind a name, where only "director" was marked; "director of the Denver-based Harbour Board". */
function withComplement(reading: Reading, {mention}: Placed, title: Span): Span {
  const {tokens} = reading;
  if (title.start < mention.end) return title;
  const noun = tokenAt(tokens, title.end - 1);
  const next = tokens.lower[noun + 1] ?? "";
  if (isCompounded(reading, noun + 1)) return {start: title.start, end: compoundEnd(reading, noun + 1)};
  if (!/^(?:of|for|at)$/.test(next)) return title;
  const longer = titleWords(reading, noun);
  return longer.end > title.end && longer.start <= tokens.starts[noun] ? {start: title.start, end: longer.end} : title;
}

/** The end of the noun phrase that a compound stands before: "Harbour Board" of "Denver-based Harbour Board". */
function compoundEnd(reading: Reading, token: number): number {
  const {tokens, tags} = reading;
  const name = placedBetween(reading, token + 1, token + 4).find(({mention}) => mention.kind === "name");
  if (name) return name.mention.end;
  let last = token;
  while (/^[-–]?(?:\p{Ll}+(?:ed|led|run))?$/u.test(tokens.words[last + 1] ?? "")) last++;
  while (/^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[last + 1] as string)) last++;
  return tokens.ends[last] as number;
}

/** "Police Chief of Northport" of "Police Chief of Northport General Adam Poe", where only "Northport General" was taken for the title. */
function wholeTitle(reading: Reading, title: Span): Span {
  const {tokens, tags} = reading;
  const first = tokenAt(tokens, title.start);
  const last = tokenAt(tokens, title.end - 1);
  if (first === last || tokens.lower[first - 1] !== "of" || !isOffice(reading, tokens.lower[first - 2] ?? ""))
    return title;
  if (!isOffice(reading, tokens.lower[last] as string) || isOffice(reading, tokens.lower[first] as string))
    return title;
  let start = first - 2;
  while (start > 0 && /^(?:PROPN|NOUN|ADJ)$/.test(tags.upos[start - 1] as string)) start--;
  return {start: tokens.starts[start] as number, end: tokens.ends[last - 1] as number};
}

/** "Harvard" and "history professor" of "former Harvard history professor Adam Poe". */
function withField(reading: Reading, title: Span): {readonly title: Span; readonly body: Placed} | null {
  const {tokens, tags} = reading;
  const start = tokenAt(tokens, title.start);
  let first = start;
  while (
    first > 0 &&
    start - first < FIELD &&
    /^(?:NOUN|ADJ)$/.test(tags.upos[first - 1] as string) &&
    /^\p{Ll}/u.test(tokens.words[first - 1] as string)
  )
    first--;
  const body = placedBetween(reading, first - 8, first).find(
    ({chain, mention, last}) => chain.type === "ORG" && mention.kind === "name" && last === first,
  );
  if (first === start || !body) return null;
  return {title: {start: tokens.starts[first] as number, end: title.end}, body};
}

/** What a noun before a name tells instead of an office. */
const OTHERWISE: Readonly<Record<string, readonly [type: string, object: Chain["type"]]>> = {
  student: ["educated_at", "ORG"],
  graduate: ["educated_at", "ORG"],
  alumnus: ["educated_at", "ORG"],
  member: ["member_of", "ORG"],
  resident: ["lives_in", "PLACE"],
  native: ["born_in", "PLACE"],
};

/** "Northport University student Adam Poe" learns there, "Northport resident Adam Poe" lives there. */
function otherwiseTold(reading: Reading, place: Placed, title: Span, bodies: readonly Placed[]): Finding[] {
  const words = reading.text.slice(title.start, title.end).toLowerCase().split(/\s+/);
  const told = words.map((word) => OTHERWISE[word]).find((each) => each !== undefined);
  if (!told) return [];
  const [type, object] = told;
  return bodies
    .filter(({chain}) => chain.type === object)
    .map(({chain, mention}) => ({
      type,
      subject: place.chain,
      object: chain,
      literal: null,
      evidence: evidenceOf(reading, place.head, [place.mention, title, mention]),
      anchor: place.mention.start,
      confidence: 0.8,
      by: "title",
    }));
}

/** "his father Adam", "patriarch Adam Poe": in small letters no priest, and nobody's office. */
function isRole(title: string): boolean {
  return /^(?:father|mother|brother|sister|son|daughter|aunt|uncle|patriarch|matriarch|protagonist|character|hero|heroine|villain)\b/.test(
    title,
  );
}

/** "resident of Northport" holds no office, whatever follows the noun. */
function isOtherNoun(title: string): boolean {
  const words = title.toLowerCase().split(/\s+/);
  const joint = words.findIndex((word) => /^(?:of|for|at|in|to|from|with|on)$/.test(word));
  // "a partner at the Harbour Bank" is no spouse.
  if (words[joint - 1] === "partner" && words[joint] === "at") return false;
  return OTHER_NOUNS.has((joint > 0 ? words[joint - 1] : words.at(-1)) as string);
}

/** Words that a title may lack at its front: "Foreign Trade" of "Foreign Trade Minister". */
const LONGEST_FRONT = 3;

/** "Prime Minister" and "Tourism Minister" where only "Minister" was taken for the title: capital words before it that are no name. */
function withFirstWords(reading: Reading, title: Span): Span {
  const {tokens, tags} = reading;
  let last = tokenAt(tokens, title.start);
  // "On Monday Minister Roe": the day is no part of the title.
  while (isTime(reading, last) && (tokens.starts[last + 1] as number) < title.end) last++;
  let first = last;
  if (!isCapital(tokens.words[last])) return {start: tokens.starts[last] as number, end: title.end};
  if (!isOffice(reading, tokens.lower[last] as string))
    return {start: tokens.starts[withJoinedField(reading, last)] as number, end: title.end};
  const start = reading.sentences[sentenceOf(reading, last)]?.first ?? 0;
  while (
    first > start &&
    last - first < LONGEST_FRONT &&
    isCapital(tokens.words[first - 1]) &&
    /^(?:PROPN|NOUN|ADJ)$/.test(tags.upos[first - 1] as string) &&
    !isTime(reading, first - 1) &&
    !endsName(reading, first)
  )
    first--;
  return {start: tokens.starts[withJoinedField(reading, first)] as number, end: title.end};
}

/** "Interior and" of "Interior and Safety Minister", "Culture, Sports and" of "Culture, Sports and Tourism Minister": more fields of the same office. */
function withJoinedField(reading: Reading, title: number): number {
  const {tokens, tags} = reading;
  const start = reading.sentences[sentenceOf(reading, title)]?.first ?? 0;
  const isField = (token: number): boolean =>
    token >= start &&
    isCapital(tokens.words[token]) &&
    /^(?:PROPN|NOUN|ADJ)$/.test(tags.upos[token] as string) &&
    !isTime(reading, token) &&
    !endsName(reading, token + 1) &&
    !isOffice(reading, tokens.lower[token] as string);
  if (isOffice(reading, tokens.lower[title] as string) || tokens.lower[title - 1] !== "and" || !isField(title - 2))
    return title;
  let first = title - 2;
  while (isField(first - 1)) first--;
  while (tokens.words[first - 1] === "," && isField(first - 2)) first -= 2;
  return first;
}

function isCapital(word = ""): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Does a name end right before a token? */
function endsName(reading: Reading, token: number): boolean {
  return placedBetween(reading, token - 12, token).some(({last, mention}) => last >= token && mention.kind === "name");
}

/** "chairman" of "chairman Dr"; null where only an honorific stands there. */
function withoutHonorific(text: string, title: Span): Span | null {
  let words = text.slice(title.start, title.end).trimEnd();
  for (let last = lastWord(words); HONORIFIC.test(last); last = lastWord(words))
    words = words.slice(0, words.length - last.length).trimEnd();
  return words === "" ? null : {start: title.start, end: title.start + words.length};
}

function lastWord(words: string): string {
  return words.split(/\s+/u).at(-1) as string;
}

/** "Mr. Roe's former adviser" before a name tells whose adviser, not what office. */
function namesPerson(reading: Reading, title: Span): boolean {
  const start = tokenAt(reading.tokens, title.start);
  return placedBetween(reading, start, start + 24).some(
    ({chain, mention}) => chain.type === "PERSON" && mention.kind === "name" && contains(title, mention),
  );
}

/** The bodies a title names: within it, directly before it, or after the name ("Mayor Roe of Northport"). */
function titleBodies(reading: Reading, {last, head}: Placed, title: Span): Placed[] {
  const start = tokenAt(reading.tokens, title.start);
  const inside = placedBetween(reading, start, start + 24).filter(
    (other) => isBody(other) && contains(title, other.mention) && !isBased(reading, other),
  );
  const named = inside.filter(
    ({chain, head: token}) =>
      chain.type === "ORG" ||
      !/^(?:in|from)$/.test(preposition(reading, token) || (reading.tokens.lower[token - 1] as string)),
  );
  if (named.length > 0) return withoutFields(reading, named);
  const before = placedBetween(reading, start - 12, start).find(
    (other) =>
      isBody(other) &&
      other.mention.kind === "name" &&
      (other.last === start ||
        (other.last === start - 1 && /^['’]s?$/.test(reading.tokens.words[start - 1] as string))),
  );
  if (before) return [before];
  const after = placedBetween(reading, last + 1, last + 3).find(
    (other) => isBody(other) && /^(?:of|from)$/.test(reading.tokens.lower[last] as string),
  );
  if (after) return [after];
  // "Adam Poe, director, Northport Hospital, said".
  const end = tokenAt(reading.tokens, title.end - 1) + 1;
  const beside = title.start > (reading.tokens.starts[last] ?? 0) ? bodyBehind(reading, end) : [];
  if (beside.length > 0) return beside;
  return dependents(reading, head, ["nmod"])
    .filter((child) => /^(?:of|from)$/.test(preposition(reading, child)))
    .flatMap((child) => reading.byHead.get(child) ?? [])
    .filter(isBody);
}
