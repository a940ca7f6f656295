import type {Chain, Qualifiers} from "../../model/record";
import type {Span} from "../../model/span";
import {claimOf} from "./claim";
import type {Context} from "./context";
import {bodiesOf, type Described, nextRole} from "./descriptions";
import type {Finding} from "./finding";
import {bodyBehind, isOusted, OFFICES, OTHER_NOUNS, statusOf, titleWords, withoutFields} from "./office";
import {dependents, type Placed, placedBetween, preposition, type Reading, reach} from "./reading";
import {evidenceOf} from "./triggered";

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
