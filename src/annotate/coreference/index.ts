import {readAliases, readGenders, readNouns} from "../../lexicon/nouns";
import {readTriggers} from "../../lexicon/relation-triggers";
import {readTable} from "../../lexicon/table";
import type {Name, References} from "../../model/layers";
import {names, noise, quotations, references, sentences, syntax, tags, tokens} from "../../model/layers";
import type {Chain, Mention, Noise} from "../../model/record";
import type {Resources} from "../../model/resources";
import {overlaps} from "../../model/span";
import {type Annotator, annotator} from "../annotator";
import {isActor, repeated} from "./actors";
import type {PronounClass} from "./agreement";
import {acronym, alias, bracket, knownAs} from "./alias";
import {apposition, naming} from "./apposition";
import {Clusters} from "./clusters";
import {description, title} from "./description";
import type {Discourse, Material} from "./discourse";
import {cutShort, exact, fullName} from "./exact";
import type {Markable} from "./markable";
import {findMarkables} from "./markables";
import {misspelling, organisation, partOfName} from "./organisation";
import {type PronounWeights, pronounSieve} from "./pronoun";
import type {Sieve} from "./sieve";
import {surname} from "./surname";

/**
 * Precise sieves first: what one joins, later ones build on.
 * After Lee et al. 2013, "Deterministic coreference resolution based on entity-centric, precision-ranked rules", Computational Linguistics 39.
 */
export const NAME_SIEVES: readonly Sieve[] = [
  exact,
  fullName,
  cutShort,
  bracket,
  knownAs,
  acronym,
  organisation,
  alias,
  surname,
  partOfName,
  misspelling,
  apposition,
  naming,
  title,
  description,
  repeated,
];

/** The annotator of the layer `references`: names, noun phrases and clear pronouns, and the chains they form. */
export function createReferences({lexicons}: Pick<Resources, "lexicons">): Annotator {
  const nouns = readNouns(lexicons.nouns);
  const genders = readGenders(lexicons["first-name-genders"]);
  const aliases = readAliases(lexicons["name-aliases"]);
  const acts = new Set(
    [...readTriggers(lexicons["relation-triggers"])].flatMap(([, [row]]) =>
      row?.part === "verb" && ACTS.has(row.type) ? [row.lemma] : [],
    ),
  );
  const sieves = [...NAME_SIEVES, pronounSieve(readPronounWeights(lexicons["pronoun-weights"]))];
  return annotator({
    name: "references",
    needs: [tokens, sentences, noise, quotations, tags, names, syntax],
    gives: references,
    run: ({text}, [tokens, sentences, noise, quotations, tags, names, syntax]) =>
      resolveReferences(
        {
          text,
          tokens,
          sentences,
          quotations,
          tags,
          names: outsideNoise(names, noise),
          syntax,
          nouns,
          genders,
          aliases,
          acts,
        },
        sieves,
      ),
  });
}

/** Names in mastheads and appeals are not mined; a dateline is no article either, but tells where it was written. */
function outsideNoise(names: readonly Name[], noise: readonly Noise[]): readonly Name[] {
  const silent = noise.filter(({by}) => by !== "dateline");
  return silent.length === 0 ? names : names.filter((name) => !silent.some((span) => overlaps(name, span)));
}

/** The relations whose doers are kept without a name. */
const ACTS: ReadonlySet<string> = new Set(
  "arrested detained deported released raided targeted conducts planned cancelled".split(" "),
);

/** Reads the table `pronoun-weights`, where the class of the pronoun stands before each feature. */
export function readPronounWeights(table: string | undefined): PronounWeights {
  const weights = {
    person: new Map<string, number>(),
    thing: new Map<string, number>(),
    many: new Map<string, number>(),
  };
  for (const [name, weight] of readTable("pronoun-weights", table).rows as readonly (readonly [string, string])[]) {
    const blank = name.indexOf(" ");
    weights[name.slice(0, blank) as PronounClass]?.set(name.slice(blank + 1), Number(weight));
  }
  return weights;
}

/** Runs the sieves over a document's phrases. Pronouns and noun phrases that nothing joined to a name or a person stay out. */
export function resolveReferences(material: Material, sieves: readonly Sieve[]): References {
  const discourse: Discourse = {markables: findMarkables(material), ...material};
  const clusters = new Clusters(discourse.markables);
  for (const sieve of sieves) sieve.run(discourse, clusters);
  return collect(discourse, clusters);
}

function collect(discourse: Discourse, clusters: Clusters): References {
  const {markables} = discourse;
  const mentions: Mention[] = [];
  const chains: Chain[] = [];
  for (const cluster of clusters.all()) {
    const members = clusters.members(cluster).map((index) => markables[index] as Markable);
    const unnamed = clusters.names(cluster).length === 0;
    if (unnamed && !isUnnamedPerson(members) && !members.some((member) => isActor(discourse, member))) continue;
    const chain: Chain = {
      id: `c${chains.length}`,
      name: chainName(members, clusters.type(cluster) ?? "MISC"),
      type: clusters.type(cluster) ?? "MISC",
      subtype: clusters.subtype(cluster),
      unnamed,
    };
    chains.push(chain);
    for (const member of members) mentions.push(mention(member, chain, clusters.by(member.index)));
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return {mentions: mentions.map((each, index) => ({...each, id: `m${index}`})), chains};
}

/** "A man … he": somebody the text describes and speaks of again, without a name; or a "she" of whom the text tells nothing else. */
function isUnnamedPerson(members: readonly Markable[]): boolean {
  if (members.every(({kind}) => kind === "pronoun")) return members[0]?.type === "PERSON";
  return members.length > 1 && members.some(({kind, type}) => kind === "nominal" && type === "PERSON");
}

function mention(member: Markable, chain: Chain, by: string): Mention {
  const {start, end, text, kind} = member;
  // A name taken for a thing that is a person's after all is a person's name.
  const named = kind === "name" && chain.type !== "PERSON";
  return {
    id: "",
    start,
    end,
    text,
    kind,
    type: named ? (member.type ?? chain.type) : chain.type,
    subtype: named ? (member.subtype ?? chain.subtype) : chain.subtype,
    title: member.title,
    chain: chain.id,
    by: by === "" ? kind : by,
  };
}

/**
 * The fullest name: most words, then most letters, then the first; short forms in capitals only where there is nothing else. A place goes
 * by the name that the text uses most: "North Korea", not "Democratic People's Republic of Korea".
 */
function chainName(members: readonly Markable[], type: Chain["type"]): string {
  const names = type === "PLACE" ? mostUsed(members) : members.filter(({kind}) => kind === "name");
  const phrases = members.filter(({kind}) => kind === "nominal");
  const pool = names.length > 0 ? names : phrases.length > 0 ? phrases : members;
  let best = pool[0] as Markable;
  for (const each of pool) if (fullness(each) > fullness(best)) best = each;
  return best.text.replace(/\s+/gu, " ");
}

/** The names of the wording that stands most often; abbreviations only where there is nothing else. */
function mostUsed(members: readonly Markable[]): Markable[] {
  const names = members.filter(({kind}) => kind === "name");
  const whole = names.filter(({text}) => /\p{Ll}/u.test(text) && !/\./.test(text));
  const counts = new Map<string, number>();
  const pool = whole.length > 0 ? whole : names;
  for (const {text} of pool) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return pool.filter(({text}) => counts.get(text) === most);
}

function fullness({first, last, text}: Markable): number {
  return (last - first) * 100 + Math.min(text.length, 99);
}
