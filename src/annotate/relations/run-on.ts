import type {Finding} from "./finding";
import {isBody, isOffice, statusOf, wordsBefore} from "./office";
import {type Placed, placedBetween, type Reading} from "./reading";
import {evidenceOf} from "./triggered";

/** "Chief Executive of the Harbour Company Adam Poe": the office, its body and the name in one run, where no title was marked at the name. */
export function runOnPositions(reading: Reading): Finding[] {
  const {tokens, tags} = reading;
  return reading.placed.flatMap((place): Finding[] => {
    const {chain, mention, first} = place;
    if (chain.type !== "PERSON" || mention.kind !== "name" || mention.title) return [];
    // "…, Adam Poe said": the comma parts the office from the name.
    const comma = tokens.words[first - 1] === "," ? first - 1 : first;
    const end = tokens.words[comma - 1] === ")" ? bracketBefore(tokens.words, comma - 1) : comma;
    const body = placedBetween(reading, first - 12, first).find(
      (other) => other.last === end && other.mention.kind === "name" && isBody(other),
    );
    if (!body)
      return end < first ? [...officeBeforeComma(reading, place, end), ...officeOfField(reading, place, end)] : [];
    const article = /^(?:the|an?)$/.test(tokens.lower[body.first - 1] ?? "") ? 1 : 0;
    const noun = body.first - article - 2;
    if (noun < 0 || !/^(?:of|for|at)$/.test(tokens.lower[noun + 1] as string)) return [];
    if (!isOffice(reading, tokens.lower[noun] as string)) return [];
    let start = noun;
    while (start > 0 && noun - start < LONGEST_OFFICE && isOfficeWord(reading, start - 1)) start--;
    const literal = {start: tokens.starts[start] as number, end: body.mention.end};
    const words = reading.text.slice(literal.start, literal.end).replace(/\s+/gu, " ");
    if (tags.xpos[noun]?.endsWith("S")) return [];
    return [
      {
        type: "holds_position",
        subject: chain,
        object: body.chain,
        literal,
        qualifiers: {title: words, status: statusOf(`${wordsBefore(reading, literal, literal)} ${words}`)},
        evidence: evidenceOf(reading, place.head, [mention, literal]),
        anchor: mention.start,
        confidence: 0.85,
        by: "title",
      },
    ];
  });
}

/** "Northport Port Public Relations Officer, Adam Poe": a body, its office, a comma and the name. */
function officeBeforeComma(reading: Reading, place: Placed, comma: number): Finding[] {
  const {tokens, tags} = reading;
  const noun = comma - 1;
  if (!isOffice(reading, tokens.lower[noun] ?? "") || tags.xpos[noun]?.endsWith("S")) return [];
  let start = noun;
  while (start > 0 && noun - start < LONGEST_OFFICE && isOfficeWord(reading, start - 1) && !endsBody(reading, start))
    start--;
  const body = placedBetween(reading, start - 12, start).find(
    (other) => other.last === start && other.mention.kind === "name" && other.chain.type === "ORG",
  );
  if (!body) return [];
  const literal = {start: tokens.starts[start] as number, end: tokens.ends[noun] as number};
  const words = reading.text.slice(literal.start, literal.end).replace(/\s+/gu, " ");
  return [
    {
      type: "holds_position",
      subject: place.chain,
      object: body.chain,
      literal,
      qualifiers: {title: words, status: statusOf(`${wordsBefore(reading, body.mention, literal)} ${words}`)},
      evidence: evidenceOf(reading, place.head, [place.mention, body.mention]),
      anchor: place.mention.start,
      confidence: 0.8,
      by: "title",
    },
  ];
}

/** "the Minister of Justice, Adam Poe; the Minister of Defence, Ann Lee": an office of a field, a comma and the name, where the tree hangs the name elsewhere. */
function officeOfField(reading: Reading, place: Placed, comma: number): Finding[] {
  const {tokens, tags, syntax} = reading;
  if (syntax.labels[place.head] === "appos") return [];
  let of = comma - 1;
  while (of > 0 && comma - of <= LONGEST_OFFICE + 1 && isFieldWord(reading, of)) of--;
  const office = of - 1;
  if (
    of === comma - 1 ||
    !/^(?:of|for)$/.test(tokens.lower[of] ?? "") ||
    !isOffice(reading, tokens.lower[office] ?? "")
  )
    return [];
  if (!/^\p{Lu}/u.test(tokens.words[office] as string) || tags.xpos[office]?.endsWith("S")) return [];
  let start = office;
  while (start > 0 && office - start < LONGEST_OFFICE && isOfficeWord(reading, start - 1)) start--;
  if (tokens.lower[start - 1] !== "the") return [];
  const literal = {start: tokens.starts[start] as number, end: tokens.ends[comma - 1] as number};
  const words = reading.text.slice(literal.start, literal.end).replace(/\s+/gu, " ");
  return [
    {
      type: "holds_position",
      subject: place.chain,
      object: null,
      literal,
      qualifiers: {title: words, status: statusOf(`${wordsBefore(reading, literal, literal)} ${words}`)},
      evidence: evidenceOf(reading, place.head, [place.mention, literal]),
      anchor: place.mention.start,
      confidence: 0.8,
      by: "title",
    },
  ];
}

/** "Justice", "and", "Food" of "Minister of Justice", "Minister of Agriculture and Food". */
function isFieldWord({tags, tokens}: Reading, token: number): boolean {
  return (
    tokens.lower[token] === "and" ||
    (/^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[token] as string) && /^\p{Lu}/u.test(tokens.words[token] as string))
  );
}

/** Does a body's name end right before a token? */
function endsBody(reading: Reading, token: number): boolean {
  return placedBetween(reading, token - 12, token).some((other) => other.last === token && isBody(other));
}

/** "(HSB)" of "the director of the Harbour Safety Board (HSB), Adam Poe": where the bracket opens that closes at a token. */
function bracketBefore(words: readonly string[], close: number): number {
  for (let open = close - 1; open >= Math.max(0, close - 6); open--) if (words[open] === "(") return open;
  return close;
}

/** Words of an office before its noun: "Senior Executive Vice" of "Senior Executive Vice President". */
const LONGEST_OFFICE = 4;

function isOfficeWord({tags, tokens}: Reading, token: number): boolean {
  return (
    /^(?:NOUN|PROPN|ADJ)$/.test(tags.upos[token] as string) &&
    !/^(?:former|late|then)$/.test(tokens.lower[token] as string)
  );
}
