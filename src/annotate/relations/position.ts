import type {Chain, Qualifiers} from "../../model/record";
import {contains, type Span} from "../../model/span";
import {claimOf} from "./claim";
import type {Context} from "./context";
import {bodiesOf, type Described, isBased, nextRole, secondRole} from "./descriptions";
import type {Finding} from "./finding";
import {
  coordinated,
  dependents,
  isTime,
  label,
  type Placed,
  phraseSpan,
  placedBetween,
  preposition,
  type Reading,
  reach,
  sentenceOf,
  tokenAt,
} from "./reading";
import {evidenceOf} from "./triggered";

const HONORIFIC =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lady|lord|madam|st|saint|rev|prof|hon|sheikh|shaikh|haji|hajji|syed|sayyid|maulana|mullah|shri|sri|smt|datuk|dato|ustadz|comrade)\.?$/i;
const FORMER = /\b(?:former|formerly|ex|late|retired|onetime|one-time|then|past|previous)\b/i;
const FUTURE = /\b(?:elect|nominee|designate|incoming|hopeful|candidate)\b|-(?:elect|designate)\b/i;
const ACTING = /\b(?:acting|interim)\b/i;

/** Current, former, acting or future, as the words of a title tell. */
export function statusOf(words: string, past = false): "current" | "former" | "acting" | "future" {
  if (FORMER.test(words)) return "former";
  if (ACTING.test(words)) return past ? "former" : "acting";
  if (FUTURE.test(words)) return "future";
  return past ? "former" : "current";
}

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

/** Does "-based", "-owned", "-led" stand at a token, joined to the word before? */
function isCompounded({text, tokens}: Reading, token: number): boolean {
  const start = tokens.starts[token];
  return start !== undefined && [start, start - 1].some((from) => /^[-–]\p{Ll}+\b/u.test(text.slice(from, from + 14)));
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

/** Does the name of a person begin at a token? */
function namesSomebody(reading: Reading, token: number): boolean {
  return placedBetween(reading, token, token + 1).some(
    ({chain, mention}) => chain.type === "PERSON" && mention.kind === "name",
  );
}

/** A body or a place: what somebody may hold an office of. */
export function isBody({chain}: Placed): boolean {
  return chain.type === "ORG" || chain.type === "PLACE";
}

/** Words of the field of an office between a body and the title: "history" of "Harvard history professor". */
const FIELD = 3;

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

/** Tokens between "former" and the title or body that it is said of. */
const FORMER_AWAY = 5;

/** "former" of "former Harvard history professor" and of "former [Canadian] President Roe", "then" of "then-mayor": what stands before a title and its body. */
export function wordsBefore({tokens, tags}: Reading, body: Span, title: Span): string {
  const start = tokenAt(tokens, Math.min(body.start, title.start));
  for (let token = start - 1; token >= Math.max(0, start - FORMER_AWAY); token--) {
    const word = tokens.lower[token] as string;
    if (/^(?:former|formerly|ex|then|late|acting|interim|retired|onetime|one-time)(?:-.*)?$/.test(word))
      return word.split("-")[0] as string;
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tags.upos[token] as string) && !/^[-[\]()]$/.test(word)) return "";
  }
  return "";
}

/** Verbs that take an office from somebody. */
const OUSTING = new Set("discharge dismiss sack fire oust remove depose topple relieve".split(" "));

/** "Roe, the director of the Border Office, was dismissed": the office no longer holds. */
function isOusted(reading: Reading, {head}: Placed): boolean {
  const verb = reading.syntax.heads[head] as number;
  if (verb < 0 || reading.syntax.labels[head] !== "nsubj:pass" || !OUSTING.has(reading.tags.lemmas[verb] as string))
    return false;
  const {modality, negated} = claimOf(reading, verb);
  return modality === "asserted" && !negated;
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

/** Says the title by itself what office somebody holds? A profession ("actor", "investor") needs a body to be a position. */
export function isOffice({titles}: Reading, title: string): boolean {
  const words = title.toLowerCase().split(/[\s-]+/);
  for (let from = Math.max(0, words.length - titles.longest); from < words.length; from++) {
    const kind = titles.classOf(words.slice(from).join(" "));
    if (kind !== undefined) return kind !== "role" && kind !== "honorific";
  }
  if (OFFICES.has(words.at(-1) as string)) return true;
  // "Minister of Health": the office stands before its field.
  const joint = words.findIndex((word) => /^(?:of|for|at|to|with|in|under)$/.test(word));
  return joint > 0 && isOffice({titles} as Reading, words.slice(0, joint).join(" "));
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

/** People who know a place and hold no office of it. */
const KNOWING = new Set(
  "specialist expert scholar correspondent analyst historian observer watcher researcher".split(" "),
);

/** Offices that may be for a part of the world: "Asia director of the Harbour Council". */
const REGIONAL = new Set(
  "director manager head chief editor executive officer chair representative ceo scholar".split(" "),
);

/**
 * "China" of "China specialist at Harbour College", "Asia director for the Harbour Council": a place before the noun is a field where
 * the phrase names a body, or where the noun is for those who know it. "Canada’s Harbour Board" is one body.
 */
function withoutFields(reading: Reading, bodies: readonly Placed[]): Placed[] {
  const {tokens, tags} = reading;
  const isField = ({chain, head, last}: Placed): boolean => {
    if (chain.type !== "PLACE") return false;
    // "a fellow for Canada at the Harbour Bank"
    if (preposition(reading, head) === "for") return bodies.some((other) => other.chain.type === "ORG");
    const next = bodies.find((other) => other.chain.type === "ORG" && other.first > last);
    if (/^['’]s?$/.test(tokens.lower[last] ?? "")) return next !== undefined && next.first <= last + 2;
    const nouns: string[] = [];
    for (let noun = last; nouns.length <= FIELD && /^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[noun] as string); noun++)
      nouns.push((tags.lemmas[noun] as string).toLowerCase());
    if (nouns.length === 0) return false;
    if (nouns.some((lemma) => KNOWING.has(lemma))) return true;
    return (
      next !== undefined &&
      (nouns.some((lemma) => REGIONAL.has(lemma)) || /^(?:at|for|with)$/.test(preposition(reading, next.head)))
    );
  };
  return bodies.filter((body) => !isField(body));
}

/** Nouns whose relation is not a position, or is told more exactly by other rules. */
const OTHER_NOUNS = new Set(
  (
    "man woman boy girl person people child kid baby friend wife husband son daughter father mother brother sister parent spouse partner widow cousin uncle aunt nephew niece girlfriend boyfriend " +
    "fugitive convict criminal beneficiary contender favourite favorite outsider newcomer fan victim suspect resident native citizen immigrant migrant refugee critic supporter opponent fan founder co-founder graduate alumnus member winner loser candidate father-in-law participant survivor hero rival defendant " +
    "actor actress singer writer musician individual veteran student worshipper witness resident refugee supporter opponent critic advocate guy lady gentleman neighbor neighbour foe enemy ally prisoner inmate detainee killer murderer twin hostage " +
    "mentor colleague star patriarch matriarch protagonist hero heroine character villain protege protégé"
  ).split(" "),
);

/** Who plays for a body holds no office there. */
const ATHLETES = new Set(
  "player footballer midfielder striker defender goalkeeper forward winger quarterback pitcher batsman bowler".split(
    " ",
  ),
);

/** Positions told by a description: "Roe, director of the Border Office", "Roe is the mayor", "Roe was named chairman". */
export function describedPositions(reading: Reading, {described: all}: Context): Finding[] {
  return all.flatMap((described) => {
    if (described.chain.type !== "PERSON" || inTitle(reading, described)) return [];
    const lemma = reading.tags.lemmas[described.noun] as string;
    const bodies = describedBodies(reading, described);
    if (lemma === "member" || lemma === "supporter")
      return bodies
        .filter(({chain}) => chain.type === "ORG")
        .map(({chain, mention}) =>
          finding(reading, described, {
            type: lemma === "member" ? "member_of" : "supports",
            object: chain,
            evidence: mention,
          }),
        );
    if (lemma === "founder" || lemma === "co-founder")
      return bodies
        .filter(({chain}) => chain.type === "ORG")
        .map(({chain, mention}) => ({
          ...finding(reading, described, {type: "founded_by", object: chain, evidence: mention}),
          subject: chain,
          object: described.chain,
        }));
    if (ATHLETES.has(lemma))
      return bodies
        .filter(({chain}) => chain.type === "ORG")
        .map(({chain, mention}) => finding(reading, described, {type: "member_of", object: chain, evidence: mention}));
    if (lemma === "graduate" || lemma === "alumnus" || lemma === "student")
      return bodies
        .filter(({chain}) => chain.type === "ORG")
        .map(({chain, mention}) =>
          finding(reading, described, {type: "educated_at", object: chain, evidence: mention}),
        );
    if (lemma === "resident" || lemma === "native")
      return bodies
        .filter(({chain}) => chain.type === "PLACE")
        .map(({chain, mention}) =>
          finding(reading, described, {
            type: lemma === "native" ? "born_in" : "lives_in",
            object: chain,
            evidence: mention,
          }),
        );
    // "the youngest mayor in Japan" is measured by the country, and may live anywhere.
    const isMeasured = dependents(reading, described.noun, ["amod"]).some(
      (child) =>
        reading.tags.xpos[child] === "JJS" ||
        /^(?:first|only|last|second|third)$/.test(reading.tokens.lower[child] as string),
    );
    const inside = bodies.filter(
      ({chain, head}) => chain.type === "PLACE" && /^(?:in|from)$/.test(preposition(reading, head)),
    );
    // "At a gig in Denver, Ann Lee": what stands beside a name by a misreading says nothing of a person.
    const isPerson = described.how !== "apposition" || reading.nouns.get(lemma)?.type === "PERSON";
    const represented = REPRESENTING.has(lemma) ? inside.filter(({head}) => preposition(reading, head) === "from") : [];
    // "a celebrity in Chile" is known there; "a lawyer in Denver" lives there.
    const home = inside.filter(
      ({chain, head}) => !isMeasured && isPerson && (chain.subtype === "city" || preposition(reading, head) === "from"),
    );
    const homes = home.map(({chain, mention}) =>
      finding(reading, described, {type: "lives_in", object: chain, evidence: mention}),
    );
    return [
      ...positions(
        reading,
        described,
        lemma,
        bodies.filter((body) => !inside.includes(body) || represented.includes(body)),
      ),
      ...homes,
    ];
  });
}

/** Who sits somewhere for a place: "a committeeman from Oregon". */
const REPRESENTING = new Set(
  "senator congressman congresswoman representative lawmaker legislator deputy councilman councilwoman committeeman committeewoman assemblyman assemblywoman delegate mp".split(
    " ",
  ),
);

/** The noun is part of a title that stands with the name, and told as such. */
function inTitle(reading: Reading, {noun, chain}: Described): boolean {
  if (OTHER_NOUNS.has(reading.tags.lemmas[noun] as string)) return false;
  const start = reading.tokens.starts[noun] as number;
  return placedBetween(reading, noun - 24, noun + 24).some(({mention, chain: other}) => {
    const span = mention.title ?? mention;
    return (
      other === chain &&
      mention.kind === "name" &&
      ((mention.title && start >= span.start && start < span.end) || (start >= mention.start && start < mention.end))
    );
  });
}

function positions(reading: Reading, described: Described, lemma: string, bodies: readonly Placed[]): Finding[] {
  if (OTHER_NOUNS.has(lemma) || !isPersonNoun(reading, lemma) || !isSingular(reading, described.noun)) return [];
  if (isOneOfAll(reading, described)) return [];
  const literal = titleWords(reading, described.noun);
  const words = reading.text.slice(literal.start, literal.end);
  const qualifiers: Qualifiers = {
    title: words.replace(/\s+/gu, " ").slice(0, 120),
    status: statusOf(words.slice(0, 60), described.past || isOusted(reading, described.mention)),
  };
  const near = withoutFields(reading, bodies);
  const own = near.length > 0 ? near : described.how === "apposition" ? bodyBehind(reading, described.noun + 1) : [];
  // "a local activist" tells what somebody is, not what office: it counts with a body, or where the noun is an office.
  if (own.length === 0 && !OFFICES.has(lemma)) return [];
  return (own.length > 0 ? own : [null]).map((body) => ({
    qualifiers,
    ...finding(reading, described, {type: "holds_position", object: body?.chain ?? null, evidence: literal}),
    literal,
  }));
}

/** A noun for a person, also one that no table knows: "committeeman". */
function isPersonNoun({nouns}: Reading, lemma: string): boolean {
  const entry = nouns.get(lemma);
  return entry ? entry.type === "PERSON" : /\p{L}{3}(?:man|woman|person)$/u.test(lemma);
}

/** "the only president who wept", "the first minister to resign": one of many, compared. */
function isOneOfAll(reading: Reading, {noun, how}: Described): boolean {
  const compared = dependents(reading, noun, ["amod"]).some((child) =>
    /^(?:only|first|last)$/.test(reading.tokens.lower[child] as string),
  );
  return compared && how === "copula" && dependents(reading, noun, ["acl"]).length > 0;
}

/** "Northport Hospital" of "Adam Poe, director, Northport Hospital, said": a body between two commas, the first at a token. */
function bodyBehind(reading: Reading, comma: number): Placed[] {
  const {lower} = reading.tokens;
  if (lower[comma] !== ",") return [];
  return placedBetween(reading, comma + 1, comma + 2).filter(
    ({chain, mention, last}) => chain.type === "ORG" && mention.kind === "name" && /^[,.]$/.test(lower[last] ?? "."),
  );
}

/** The words of a position: they end before a clause, a comma or a quotation mark. */
function titleWords(reading: Reading, noun: number): Span {
  const span = phraseSpan(reading, noun, {cut: ["appos", "acl", "nsubj", "cop", "advmod", "advcl", "aux"]});
  const {starts, ends, words, lower} = reading.tokens;
  const first = tokenAt(reading.tokens, span.start);
  const opens = reading.tags.upos[first] === "DET" || /^(?:his|her|its|their|our|my)$/.test(lower[first] as string);
  const start = opens && first < noun ? (starts[first + 1] as number) : span.start;
  let last = noun;
  for (let token = noun + 1; token < words.length && (starts[token] as number) < span.end; token++) {
    if (/^(?:who|whom|whose|which|that)$/.test(lower[token] as string)) break;
    // "of the Denver-based board": the participle belongs to the name.
    if (reading.tags.upos[token] === "VERB" && !isCompounded(reading, token)) break;
    if (/^[,;:()"“”—–]$/.test(words[token] as string) || isTime(reading, token)) break;
    // "and the administrator of …": another position begins, whatever the parser hangs it on.
    if (/^(?:to|with|by|alongside)$/.test(lower[token] as string) && namesSomebody(reading, token + 1)) break;
    if (secondRole(reading, noun, token) >= 0) break;
    if (
      /^[\p{L}\p{N}]/u.test(words[token] as string) &&
      !/^(?:CCONJ|ADP|DET|SCONJ)$/.test(reading.tags.upos[token] as string)
    )
      last = token;
  }
  return {start, end: Math.max(ends[last] as number, ends[noun] as number)};
}

const OFFICES = new Set(
  "president vice-president premier chancellor minister secretary senator governor mayor congressman congresswoman representative director commissioner chairman chairwoman chairperson chair chief ambassador judge justice sheriff attorney prosecutor general commander speaker king queen czar executive ceo cfo coo spokesman spokeswoman spokesperson coach captain bishop archbishop pope editor manager treasurer superintendent undersecretary lawmaker councilman councilwoman".split(
    " ",
  ),
);

function isSingular({tags, tokens}: Reading, noun: number): boolean {
  const xpos = tags.xpos[noun];
  return xpos ? !xpos.endsWith("S") : tokens.lower[noun] === tags.lemmas[noun];
}

function describedBodies(reading: Reading, {noun, how}: Described): Placed[] {
  const [first, last] = reach(reading, noun, ["conj", "acl", "parataxis", "nsubj", "cop", "appos"]);
  const end = nextRole(reading, noun, last);
  const bodies = bodiesOf(reading, noun, how === "modifier" ? [Math.max(0, noun - 6), noun] : [first, end]);
  if (how !== "modifier" || bodies.length > 0) return bodies;
  // The parser hangs the words before a name on the name: what stands before the noun belongs to it.
  return placedBetween(reading, noun - 12, noun).filter(
    ({last: end, chain}) => end === noun && (chain.type === "ORG" || chain.type === "PLACE"),
  );
}

function finding(
  reading: Reading,
  described: Described,
  {type, object, evidence}: {readonly type: string; readonly object: Chain | null; readonly evidence: Span},
): Finding {
  return {
    type,
    subject: described.chain,
    object,
    literal: null,
    negated: described.negated,
    modality:
      described.how === "role" || described.how === "copula"
        ? claimOf(reading, roleVerb(reading, described)).modality
        : "asserted",
    evidence: evidenceOf(reading, described.noun, [described.mention.mention, evidence]),
    anchor: reading.tokens.starts[described.noun] as number,
    confidence: described.how === "apposition" || described.how === "copula" ? 0.8 : 0.7,
    by: described.how,
  };
}

/** The word that carries modal verbs: the noun itself beside a copula, the verb above a role. */
function roleVerb({syntax}: Reading, {noun, how}: Described): number {
  return how === "copula" ? noun : Math.max(0, syntax.heads[noun] as number);
}

/** "Sam Poe of the Border Office" works there, "Sam Poe of Northport" lives there; "an organizer … with the party". */
export function attachments(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const place of reading.placed) {
    const {chain, mention, head} = place;
    if (chain.type !== "PERSON" || mention.kind !== "name") continue;
    for (const child of dependents(reading, head, ["nmod"])
      .filter((each) => /^(?:of|from|with|at)$/.test(preposition(reading, each)))
      .flatMap((each) => coordinated(reading, each))) {
      const body = reading.byHead.get(child);
      if (!body || body.mention.kind === "pronoun" || mention.title) continue;
      // "Roe at Northport" tells where she was that day.
      const home =
        body.chain.type === "PLACE" &&
        body.chain.subtype !== "facility" &&
        /^(?:of|from)$/.test(preposition(reading, child));
      const type = body.chain.type === "ORG" ? "works_for" : home ? "lives_in" : null;
      if (type)
        for (const each of [...namedBeside(reading, place), place])
          found.push({
            type,
            subject: each.chain,
            object: body.chain,
            literal: null,
            evidence: evidenceOf(reading, each.head, [each.mention, body.mention]),
            anchor: each.mention.start,
            confidence: 0.6,
            by: "attachment",
          });
    }
  }
  return found;
}

/** "Ann Roe and" of "Ann Roe and Sam Poe of the Border Office": only "and" and no words of her own part the two. */
function namedBeside(reading: Reading, {first, head}: Placed): Placed[] {
  const other = label(reading, head) === "conj" ? reading.byHead.get(reading.syntax.heads[head] as number) : undefined;
  if (!other || other.chain.type !== "PERSON" || other.mention.kind !== "name" || other.mention.title) return [];
  return other.last === first - 1 && reading.tokens.lower[first - 1] === "and" ? [other] : [];
}

/** People who stand for or against something, or report on it, are not of it. */
const OUTSIDERS = new Set(
  "advocate supporter opponent critic fan foe rival protester protestor demonstrator victim resident voter businessman businesswoman reporter report account rumour rumor".split(
    " ",
  ),
);

/** What an outlet's name stands before: "the Harbour Times news site". */
const MEDIA = new Set(
  "site website portal page channel station newspaper daily weekly magazine paper outlet blog".split(" "),
);

/** Is the head of a source somebody who can belong to a body? */
function speaksFor(reading: Reading, source: Span): boolean {
  const first = tokenAt(reading.tokens, source.start);
  for (
    let token = first;
    token < reading.tokens.count && (reading.tokens.starts[token] as number) < source.end;
    token++
  ) {
    const governor = reading.syntax.heads[token] as number;
    const inside = governor >= first && (reading.tokens.starts[governor] as number) < source.end;
    // "the Harbour Times news site" is the body, and nobody who belongs to it.
    if (!inside) {
      const lemma = reading.tags.lemmas[token] as string;
      const isBody = lemma !== "office" && reading.nouns.get(lemma)?.type === "ORG";
      return !OUTSIDERS.has(lemma) && !isBody && !MEDIA.has(lemma);
    }
  }
  return true;
}

/** "anti-Poe delegates" are not of what they are against. */
function isAgainst({text, references}: Reading, source: Span, {id}: Chain): boolean {
  const named = references.mentions.filter((mention) => mention.chain === id && contains(source, mention));
  return (
    named.length > 0 &&
    named.every(
      ({start}) =>
        /\banti-$/i.test(text.slice(Math.max(0, start - 5), start)) || /^anti-/i.test(text.slice(start, start + 5)),
    )
  );
}

/** Unnamed sources belong to the body that the text names: "a spokesman for the Border Office". */
export function affiliations(reading: Reading): Finding[] {
  const chains = new Map(reading.references.chains.map((chain) => [chain.id, chain]));
  return reading.attributions.flatMap(({source, speaker, sourceKind, affiliation}) => {
    const subject = speaker === null ? undefined : chains.get(speaker);
    if (!source || !subject || sourceKind !== "unnamed" || !speaksFor(reading, source)) return [];
    return affiliation.flatMap((id) => {
      const object = chains.get(id);
      if (!object || object === subject || isAgainst(reading, source, object)) return [];
      return [
        {
          type: "affiliated_with",
          subject,
          object,
          literal: null,
          evidence: source,
          anchor: source.start,
          confidence: 0.8,
          by: "unnamed-source",
        },
      ];
    });
  });
}
