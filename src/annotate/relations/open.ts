import {claimOf} from "./claim";
import {argumentsOf} from "./clause";
import type {Finding} from "./finding";
import {coordinated, dependents, label, type Placed, preposition, type Reading} from "./reading";
import {evidenceOf, qualifiersOf} from "./triggered";

/** What the type of an open relation begins with; the lemmas of its verb phrase follow: `open:voice concern over`. */
const OPEN = "open:";

/** Verbs that tell nothing without what follows them. */
const EMPTY = new Set("be have do make get take give go come let seem appear become include say tell".split(" "));

/** Relations outside the schema: a named subject, the words of the verb phrase, and a named object. */
export function openFindings(reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (let verb = 0; verb < reading.tokens.count; verb++) {
    if (reading.tags.upos[verb] !== "VERB" || reading.syntax.heads[verb] === -2) continue;
    const {subjects, objects} = argumentsOf(reading, verb);
    const people = subjects.flatMap((token) => named(reading, token) ?? []);
    if (people.length === 0) continue;
    const {negated, modality} = claimOf(reading, verb);
    for (const {words, object} of phrases(reading, verb, objects)) {
      for (const subject of people) {
        if (subject.chain === object.chain) continue;
        found.push({
          type: OPEN + words,
          subject: subject.chain,
          object: object.chain,
          literal: null,
          qualifiers: qualifiersOf(reading, verb, object.head, {place: object.chain}),
          negated,
          modality,
          evidence: evidenceOf(reading, verb, [subject.mention, object.mention]),
          anchor: reading.tokens.starts[verb] as number,
          confidence: 0.5,
          by: "open",
        });
      }
    }
  }
  return found;
}

/** The mention of something with a name, where a token is its head. */
function named({byHead}: Reading, token: number): Placed | null {
  const place = byHead.get(token);
  return place && !place.chain.unnamed ? place : null;
}

/** Prepositions of what frames a verb or gives an example. */
const LOOSE = new Set([
  "by",
  "as",
  "like",
  "such as",
  "including",
  "according to",
  "than",
  "across",
  "during",
  "until",
  "since",
  "because of",
]);

interface Phrase {
  readonly words: string;
  readonly object: Placed;
}

/** "praised Poe" · "spoke to Poe" · "voiced concern over Poe": the verb with its particle, what stands between, and the named thing it leads to. */
function phrases(reading: Reading, verb: number, objects: readonly number[]): Phrase[] {
  const particle = (reading.children[verb] ?? []).find((child) => reading.syntax.labels[child] === "compound:prt");
  const lemma = reading.tags.lemmas[verb] as string;
  const base = particle === undefined ? lemma : `${lemma} ${reading.tokens.lower[particle]}`;
  const found: Phrase[] = [];
  for (const token of objects) {
    const object = named(reading, token);
    if (object) {
      if (!EMPTY.has(lemma)) found.push({words: base, object});
      continue;
    }
    if (reading.tags.upos[token] !== "NOUN") continue;
    const words = `${base} ${reading.tags.lemmas[token]}`;
    found.push(...governed(reading, token, ["nmod"], words), ...governed(reading, verb, ["obl"], words, token + 1));
  }
  if (objects.length === 0 && !EMPTY.has(lemma)) found.push(...governed(reading, verb, ["obl"], base));
  return found;
}

/** The named things after prepositions that hang on a token; with `next`, only the one whose preposition is that token. */
function governed(reading: Reading, token: number, labels: readonly string[], words: string, next?: number): Phrase[] {
  return dependents(reading, token, labels)
    .filter((child) => next === undefined || (label(reading, next) === "case" && reading.syntax.heads[next] === child))
    .filter((child) => preposition(reading, child) !== "" && !LOOSE.has(preposition(reading, child)))
    .flatMap((child) =>
      coordinated(reading, child).flatMap((each) => {
        const object = named(reading, each);
        return object ? [{words: `${words} ${preposition(reading, child)}`, object}] : [];
      }),
    );
}
