import type {PronounClass} from "./agreement";
import type {Clusters} from "./clusters";
import {clausePlace, type Discourse, headOf, labelOf} from "./discourse";
import type {Markable} from "./markable";
import {isSpeaker} from "./speaker-goes-on";

/** A pronoun, and something that it may stand for. */
export interface Pair {
  readonly discourse: Discourse;
  readonly clusters: Clusters;
  readonly cluster: number;
  /** The cluster's mention nearest to the pronoun. */
  readonly mention: Markable;
  readonly pronoun: Markable;
  readonly kind: PronounClass;
  /** How many candidates are nearer. */
  readonly rank: number;
  /** The cluster of who spoke last before, -1 if nobody did. */
  readonly spoke: number;
  /** The cluster of the subject that the sentence comes to after the pronoun, -1 if there is none. */
  readonly awaited: number;
}

type Part = string | number | boolean | null;

/** Gives a feature of one part; each text is made once, so that whoever looks it up need not go through its letters again. */
function ofOne(name: string): (part: Part) => string {
  const known = new Map<Part, string>();
  return (part) => {
    const made = known.get(part);
    if (made !== undefined) return made;
    const text = `${name}${part}`;
    known.set(part, text);
    return text;
  };
}

/** As `ofOne`, of two parts with something between them. */
function ofTwo(name: string, between = " "): (first: Part, second: Part) => string {
  const known = new Map<Part, (second: Part) => string>();
  return (first, second) => {
    let of = known.get(first);
    if (!of) {
      of = ofOne(`${name}${first}${between}`);
      known.set(first, of);
    }
    return of(second);
  };
}

/** Features whose parts come from short lists. */
export const FEATURE = {
  distance: ofOne("dist="),
  rank: ofOne("rank="),
  role: ofOne("role="),
  roles: ofTwo("roles="),
  rolesNear: ofTwo("", " dist="),
  roleRank: ofTwo("role=", " rank="),
  label: ofTwo("label=", " dist="),
  tokens: ofOne("tokens="),
  kind: ofOne("kind="),
  size: ofOne("size="),
  named: ofOne("named="),
  gender: ofOne("gender="),
  quote: ofOne("quote="),
  type: ofOne("type="),
  typeRole: ofTwo("type="),
  subtype: ofOne("subtype="),
  opening: ofOne("opening="),
  subjects: ofOne("subjects="),
  recent: ofOne("recent="),
  depth: ofTwo("depth="),
  choice: ofTwo("choice="),
  subjectRank: ofOne("subject-rank="),
  ownClause: ofTwo("clause=own "),
  aboveClause: ofTwo("clause=above "),
} as const;

/** What training learns and the table weighs. */
export function featuresOf(pair: Pair): string[] {
  const {discourse, clusters, cluster, mention, pronoun, kind, rank, awaited} = pair;
  const distance = Math.min(pronoun.sentence - mention.sentence, 4);
  const type = clusters.type(cluster);
  const after = mention.start > pronoun.start;
  const roles = FEATURE.roles(mention.role, pronoun.role);
  const features = [
    after ? (awaited === cluster ? "after" : "after unawaited") : FEATURE.distance(distance),
    ...(after ? [`after ${mention.role}`, `after ${opensSentence(pair)} ${mention.role === "subject"}`] : []),
    FEATURE.rank(Math.min(rank, 4)),
    FEATURE.role(mention.role),
    roles,
    FEATURE.rolesNear(roles, Math.min(distance, 2)),
    FEATURE.roleRank(mention.role, Math.min(rank, 3)),
    FEATURE.label(labelOf(discourse, clausePlace(discourse, mention.head)), Math.min(distance, 1)),
    FEATURE.tokens(Math.floor(Math.log2(1 + Math.abs(pronoun.first - mention.first)))),
    FEATURE.kind(mention.kind),
    FEATURE.size(sizeOf(clusters, cluster, pronoun)),
    FEATURE.named(clusters.isNamed(cluster)),
    FEATURE.gender(clusters.gender(cluster) !== null),
    FEATURE.quote(quoteState(mention, pronoun)),
    ...structure(pair),
    ...history(pair),
    ...givenName(pair),
  ];
  if (kind === "person") features.push(...person(pair));
  else
    features.push(FEATURE.type(type), FEATURE.typeRole(type, pronoun.role), FEATURE.subtype(clusters.subtype(cluster)));
  if (mention.kind === "nominal") features.push(FEATURE.opening(mention.opening));
  return features;
}

/**
 * What is asked of people only: who the sentence comes to later, who does what the pronoun's clause tells, whether the name is of that
 * gender (a guess may be overruled), and whether two are named in one breath.
 */
function person(pair: Pair): string[] {
  const {discourse, clusters, cluster, mention, pronoun, awaited, spoke} = pair;
  const features = [
    ...(spoke >= 0 && isSpeaker(discourse, pronoun) ? [spoke === cluster ? "spoke last" : "other spoke"] : []),
    awaited < 0 ? "awaits none" : `awaits ${awaited === cluster ? "this" : "other"} ${opensSentence(pair)}`,
  ];
  const subject = subjectOf(discourse, clausePlace(discourse, pronoun.head));
  if (subject >= 0 && mention.sentence === pronoun.sentence) {
    const doer = subject === clausePlace(discourse, mention.head) ? "doer" : "not-doer";
    features.push(`${doer} ${pronoun.role} ${mention.role}`);
  }
  const gender = clusters.gender(cluster);
  if (gender !== null) {
    const sure = clusters.isGenderGuessed(cluster) ? "guessed" : "known";
    features.push(`gender=${sure} ${gender === pronoun.gender ? "same" : "other"}`);
  }
  if (isJoined(discourse, mention)) features.push("joined");
  if (clusters.type(cluster) !== "PERSON")
    features.push(`doubt=${clusters.type(cluster)}`, `doubt=${clusters.type(cluster)} ${mention.role}`);
  features.push(...salience(pair), FEATURE.depth(depthOf(discourse, mention), distanceOf(pair)));
  return features;
}

/** In the pronoun's sentence, or before it. */
function distanceOf({mention, pronoun}: Pair): string {
  return mention.sentence === pronoun.sentence ? "here" : "back";
}

/** How deep in the tree of its sentence a mention stands, at most 6. */
function depthOf(discourse: Discourse, {head}: Markable): number {
  let depth = 0;
  for (let token = head; token >= 0 && depth < 6; depth++) token = headOf(discourse, token);
  return depth;
}

/** How often the thing was the subject so far, and how often it was spoken of in this sentence and the two before. */
function salience({discourse: {markables}, clusters, cluster, pronoun}: Pair): string[] {
  let subjects = 0;
  let recent = 0;
  const members = clusters.members(cluster);
  for (let place = clusters.countBefore(cluster, pronoun.index) - 1; place >= 0; place--) {
    const {role, sentence} = markables[members[place] as number] as Markable;
    if (role === "subject") subjects++;
    if (pronoun.sentence - sentence <= 2) recent++;
  }
  return [FEATURE.subjects(Math.min(subjects, 4)), FEATURE.recent(Math.min(recent, 4))];
}

const JOINING = /^(?:and|or|&)$/;

/** "Ann Lee and Bo Ray": a name beside another one. */
function isJoined({tokens}: Discourse, {first, last}: Markable): boolean {
  return JOINING.test(tokens.lower[first - 1] ?? "") || JOINING.test(tokens.lower[last] ?? "");
}

/** The end of a given name that the table does not know, with the gender of the pronoun: "-a" and she. */
function givenName({clusters, cluster, pronoun, kind}: Pair): string[] {
  if (kind !== "person" || clusters.gender(cluster) !== null) return [];
  const given = clusters.names(cluster)[0]?.text.split(/\s/, 1)[0]?.toLowerCase() ?? "";
  return given.length < 3
    ? []
    : [`given=${given.slice(-1)} ${pronoun.gender}`, `given=${given.slice(-2)} ${pronoun.gender}`];
}

function sizeOf(clusters: Clusters, cluster: number, pronoun: Markable): string {
  const size = clusters.countBefore(cluster, pronoun.index);
  return size <= 3 ? String(size) : size <= 6 ? "4-6" : size <= 12 ? "7-12" : "13";
}

function quoteState(mention: Markable, pronoun: Markable): string {
  if (mention.quotation === pronoun.quotation) return pronoun.quotation < 0 ? "none" : "same";
  return pronoun.quotation >= 0 ? (mention.quotation >= 0 ? "other" : "into") : "out";
}

/** How the pronoun's sentence opens, "In his", "When she": it tells whether the pronoun waits for the subject to come. */
function opensSentence({discourse: {tags, sentences}, pronoun}: Pair): string {
  const first = sentences[pronoun.sentence]?.first ?? 0;
  return `${tags.upos[first]} ${pronoun.first - first <= 2 ? "near" : "far"} ${pronoun.role}`;
}

/** Where the mention stands in the tree, seen from the pronoun. */
function structure({discourse, mention, pronoun}: Pair): string[] {
  const features: string[] = [];
  const place = clausePlace(discourse, mention.head);
  const verb = headOf(discourse, place);
  if (discourse.sentences[mention.sentence]?.first === mention.first) features.push("opens");
  if (mention.role === "subject" && verb >= 0) {
    const top = headOf(discourse, verb) < 0;
    features.push(top ? "main" : "embedded");
  }
  if (mention.sentence !== pronoun.sentence || verb < 0) return features;
  let token = clausePlace(discourse, pronoun.head);
  for (let step = 0; step < 20; step++) {
    token = headOf(discourse, token);
    if (token < 0) break;
    if (token !== verb) continue;
    features.push(
      step === 0 ? FEATURE.ownClause(mention.role, pronoun.role) : FEATURE.aboveClause(mention.role, pronoun.role),
    );
    break;
  }
  if (token < 0) features.push("clause=beside");
  return features;
}

/** How many tokens before its verb a subject is looked for. */
const SUBJECT_REACH = 25;

/** The subject of the clause that a token stands in, or of the clause that one goes on from ("Ann came and asked him"); -1 if none is found. */
function subjectOf({syntax, tags}: Discourse, token: number): number {
  let verb = token;
  for (let step = 0; step < 12; step++) {
    verb = syntax.heads[verb] ?? -2;
    if (verb < 0) return -1;
    if (tags.upos[verb] !== "VERB" && tags.upos[verb] !== "AUX") continue;
    for (let near = verb - 1; near >= Math.max(0, verb - SUBJECT_REACH); near--) {
      if (syntax.heads[near] === verb && /^nsubj/.test(syntax.labels[near] ?? "")) return near;
    }
    if (!/^(?:conj|xcomp|advcl)/.test(syntax.labels[verb] ?? "")) return -1;
  }
  return -1;
}

/** What the text did with this thing before. */
function history({discourse, clusters, cluster, pronoun}: Pair): string[] {
  const features: string[] = [];
  let subjectBefore = false;
  let samePronoun = false;
  const members = clusters.members(cluster);
  for (let place = clusters.countBefore(cluster, pronoun.index) - 1; place >= 0; place--) {
    const member = discourse.markables[members[place] as number] as Markable;
    if (member.sentence < pronoun.sentence - 1) break;
    if (member.sentence === pronoun.sentence - 1 && member.role === "subject") subjectBefore = true;
    if (member.kind === "pronoun") samePronoun = true;
  }
  if (subjectBefore) features.push("subject-before");
  if (samePronoun) features.push("pronoun-before");
  if ((discourse.markables[clusters.members(cluster)[0] as number] as Markable).sentence === 0)
    features.push("from-start");
  return features;
}
