import type {Clusters} from "./clusters";
import {type Discourse, headOf, labelOf} from "./discourse";
import type {Markable} from "./markable";
import type {Sieve} from "./sieve";

/** People and bodies that act without a name. */
const AGENTS = new Set("authority official agent officer police troop force soldier prosecutor agency".split(" "));

/**
 * True for a noun phrase that does what the text tells: "immigration authorities arrested …", "the raids targeted …".
 * Only bodies, officers and operations: what they do is worth knowing though nobody names them.
 */
export function isActor(discourse: Discourse, {kind, head, type, subtype, role, sentence}: Markable): boolean {
  if (kind !== "nominal") return false;
  if (!AGENTS.has(discourse.tags.lemmas[head] as string) && !(type === "EVENT" && subtype === "operation"))
    return false;
  return verbsOf(discourse, head, {role, sentence}).some((verb) =>
    discourse.acts.has(discourse.tags.lemmas[verb] as string),
  );
}

const TIMES = /^(?:day|week|weekend|month|year|morning|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** The verb whose subject or agent a noun is, the infinitive or clause below that, and clauses that describe the noun. */
function verbsOf(
  {syntax, sentences, tokens}: Discourse,
  noun: number,
  {role, sentence: place}: Pick<Markable, "role" | "sentence">,
): number[] {
  const verb = headOf({syntax}, noun);
  const verbs: number[] = role === "subject" && verb >= 0 ? [verb] : [];
  for (let token = noun + 1; token < (sentences[place]?.last ?? 0); token++) {
    const head = headOf({syntax}, token);
    const label = labelOf({syntax}, token);
    // "raids this week that arrested 500": the clause hangs on the week, but speaks of the raids.
    const timed = head > noun && head <= noun + 2 && TIMES.test(tokens.lower[head] as string);
    if ((head === noun || timed) && label === "acl") verbs.push(token);
    if (verbs.includes(head) && (label === "xcomp" || label === "conj")) verbs.push(token);
  }
  return verbs;
}

/** "the raids … the raids": an operation without a name that the text comes back to. */
export const repeated: Sieve = {
  name: "repeated",
  run: ({markables, tags}, clusters: Clusters) => {
    const seen = new Map<string, number>();
    for (const {index, kind, type, subtype, opening, plural, head} of markables) {
      if (kind !== "nominal" || type !== "EVENT" || subtype !== "operation") continue;
      const key = `${tags.lemmas[head]} ${plural}`;
      const earlier = seen.get(key);
      const free = !clusters.isNamed(clusters.of(index));
      if (opening === "definite" && earlier !== undefined && free && !clusters.isNamed(clusters.of(earlier))) {
        clusters.join(earlier, index, "repeated");
      }
      if (free) seen.set(key, index);
    }
  },
};
