import type {Chain} from "../../model/record";
import {contains, type Span} from "../../model/span";
import type {Finding} from "./finding";
import {coordinated, dependents, label, type Placed, preposition, type Reading, tokenAt} from "./reading";
import {evidenceOf} from "./triggered";

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
  if (other?.chain.type !== "PERSON" || other.mention.kind !== "name" || other.mention.title) return [];
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
