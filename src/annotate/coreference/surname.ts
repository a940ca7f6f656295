import {foldText} from "../../model/text";
import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {personName} from "./name-forms";
import {contradicts, setApart} from "./set-apart";
import type {Sieve} from "./sieve";

/** A family name, or where nobody bears it as such a given name, of a person whom the text names in full: the nearest one before it, else the first after it. */
export const surname: Sieve = {
  name: "surname",
  run: (discourse: Discourse, clusters) => {
    const {markables, text} = discourse;
    const people = markables.filter(({kind, type}) => kind === "name" && type === "PERSON");
    const byFamily = new Map<string, Markable[]>();
    const byGiven = new Map<string, Markable[]>();
    for (const person of people) {
      const {given, family} = personName(person.text);
      // "Ben Field", whose given name is a particle in other families.
      if (given.length === 0 && GIVEN_PARTICLE.test(person.text))
        push(clusters, byFamily, family.split(" ").at(-1) as string, person);
      if (given.length === 0 || isHyphenated(person)) continue;
      push(clusters, byFamily, family, person);
      // "Ann Smith-Jones" is also "Smith-Jones", "Kim Sun-young" also "Sun-young".
      for (const word of person.text.split(/\s+/u).filter((part) => /\p{L}\p{Pd}\p{L}/u.test(part)))
        push(clusters, person.text.endsWith(word) ? byFamily : byGiven, foldText(word), person);
      // "Osama bin Laden" is also "Laden", "Ana García Lopez" also "García".
      const last = family.split(" ").at(-1) as string;
      if (last !== family) push(clusters, byFamily, last, person);
      // The last given name, then the first, then those between: "B Z Zameer Ahmed Khan" is also "Zameer", "Sophia Chong Suk-fan" "Chong".
      for (const word of new Set([given.at(-1) as string, given[0] as string, ...given]))
        if (word.length > 2 || word === given[0]) push(clusters, byGiven, word, person);
    }
    // "Rep. Ann Field … President Field … Field": either may go by the name alone.
    const apart = setApart(discourse);
    const alone = new Set([...apart.values()].flat());
    for (const [family, titled] of apart)
      for (const person of titled) push(clusters, byFamily.has(family) ? byFamily : byGiven, family, person);
    for (const person of people) {
      const parts = personName(person.text);
      if ((parts.given.length > 0 && !isHyphenated(person)) || alone.has(person)) continue;
      const family = isHyphenated(person) ? foldText(person.text) : parts.family;
      const candidates = (byFamily.get(family) ?? byGiven.get(family) ?? []).filter(
        (bearer) => !contradicts(discourse, person, people, bearer),
      );
      const chosen = choose(person, candidates, clusters, text);
      if (chosen) clusters.join(chosen.index, person.index, byFamily.has(family) ? "surname" : "given-name");
    }
  },
};

const GIVEN_PARTICLE = /^(?:Ben|Al|Van|Mac|Della)\s\p{Lu}\S+$/u;

/** One word with a hyphen: "Smith-Jones", "Sun-young". */
function isHyphenated({text}: Markable): boolean {
  return /^\p{L}[\p{L}'’]*(?:\p{Pd}\p{L}[\p{L}'’]*)+$/u.test(text);
}

/** Lists a bearer of a name, once for each cluster and title. */
function push(clusters: Clusters, table: Map<string, Markable[]>, key: string, value: Markable): void {
  const list = table.get(key);
  if (list?.some(({index, title}) => clusters.same(index, value.index) && (title !== null || value.title === null)))
    return;
  if (list) list.push(value);
  else table.set(key, [value]);
}

/**
 * Of those who fit in gender and title, the one named last before; else the first named after. Gender counts only where a title
 * tells it: many family names are first names too.
 */
function choose(
  person: Markable,
  candidates: readonly Markable[],
  clusters: Clusters,
  text: string,
): Markable | undefined {
  const spokenOf = clusters.members(clusters.of(person.index))[0] as number;
  const own = clusters.of(person.index);
  const gender = clusters.isGenderGuessed(own) ? null : clusters.gender(own);
  const fits = candidates.filter(
    (candidate) =>
      (gender === null ||
        clusters.gender(clusters.of(candidate.index)) === null ||
        clusters.gender(clusters.of(candidate.index)) === gender) &&
      (spokenOf > (clusters.members(clusters.of(candidate.index))[0] as number) || !isRelative(text, candidate)),
  );
  const title = person.title ? text.slice(person.title.start, person.title.end).toLowerCase() : null;
  const titled =
    title === null || /^(?:mr|mrs|ms|miss)\b/.test(title)
      ? []
      : fits.filter((other) => other.title && text.slice(other.title.start, other.title.end).toLowerCase() === title);
  const bare = foldText(person.text);
  const goesBy = (candidate: Markable): boolean =>
    clusters
      .names(clusters.of(candidate.index))
      .some((name) => name.index < person.index && foldText(name.text) === bare);
  const known = fits.some(goesBy);
  // "Lee … for his wife Ann Lee … Lee said": who was named once, in passing, as somebody's wife, is not meant; nor who was named
  // so where another one goes by the name alone.
  const passing = (candidate: Markable): boolean =>
    candidate.role !== "subject" &&
    clusters.countBefore(clusters.of(candidate.index), person.index) === 1 &&
    ((known && !goesBy(candidate)) || OWN_KIN.test(text.slice(Math.max(0, candidate.start - 100), candidate.start)));
  // "Bo Ray … his son Bo Ray Jr. … Ray … Bo Jr.": the younger goes by his whole name, or by his suffix.
  const {suffix} = personName(person.text);
  const generations = new Set(fits.map(({text}) => personName(text).suffix));
  const other = (candidate: Markable): boolean =>
    generations.size > 1 && generations.has(suffix) && personName(candidate.text).suffix !== suffix;
  const main = (titled.length > 0 ? titled : fits).filter((candidate) => !passing(candidate) && !other(candidate));
  const pool = main.length > 0 ? main : titled.length > 0 ? titled : fits;
  // A family name for two people is last used for the one spoken of last by any name.
  const recent = (candidate: Markable): number => clusters.lastBefore(clusters.of(candidate.index), person.index) ?? -1;
  let best: Markable | undefined;
  for (const candidate of pool)
    if (recent(candidate) >= 0 && (!best || recent(candidate) > recent(best))) best = candidate;
  return best ?? pool[0];
}

const KIN =
  "daughter|daughters|son|sons|child|children|grandson|granddaughter|grandchild|brother|sister|sibling|half-brother|half-sister|twin|wife|husband|widow|widower|father|mother|parents|uncle|aunt|nephew|niece|cousin|grandfather|grandmother|stepfather|stepmother";
/** "the daughter of the engineer Bo Lee and Ann Lee". */
const OF_KIN = new RegExp(`\\b(?:${KIN})\\s+(?:of|to)\\s+(?:[^.;]*\\band\\s+)?(?:[\\p{L}-]+\\s+){0,4}$`, "u");
/** "his wife, Ann Lee", "Lee's brother Bo Lee". */
const OWN_KIN = new RegExp(`(?:\\b(?:his|her|their)|['’]s?)\\s+(?:[\\p{Ll}-]+\\s+){0,3}(?:${KIN}),?\\s+$`, "u");

/** Named as somebody's relative: of a family name that was in use before, another one bears it. */
function isRelative(text: string, {start}: Markable): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  return OF_KIN.test(before) || OWN_KIN.test(before);
}
