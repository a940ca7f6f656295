import type {MentionType} from "../../model/record";
import type {Clusters} from "./clusters";
import {clausePlace, type Discourse, headOf, labelOf} from "./discourse";
import {type Markable, PRONOUNS} from "./markable";

/** he and she · it · they. */
export type PronounClass = "person" | "thing" | "many";

/** Something a pronoun may stand for, and what speaks for and against it. */
export interface Antecedent {
  readonly cluster: number;
  /** What training learns and the table weighs for each class of pronoun: "dist=1". */
  readonly features: readonly string[];
}

/** A candidate whose features still grow. */
interface Draft extends Antecedent {
  readonly features: string[];
}

/** How many sentences back each class looks. */
const REACH: Readonly<Record<PronounClass, number>> = {person: 6, thing: 3, many: 3};

/** The class of a pronoun of the third person. */
export function pronounClass({gender, plural}: Markable): PronounClass {
  return plural ? "many" : gender === "neuter" ? "thing" : "person";
}

/** What was spoken of before a pronoun and agrees with it, nearest first, with features for ranking. */
export function antecedents(discourse: Discourse, clusters: Clusters, pronoun: Markable): Antecedent[] {
  const kind = pronounClass(pronoun);
  const seen = new Set<number>();
  const found: Draft[] = [];
  const later = laterSubject(discourse, clusters, pronoun);
  const awaited = later ? clusters.of(later.index) : -1;
  const owned = ownedBy(discourse, clusters, pronoun);
  const speaker = kind === "person" ? lastSpeaker(discourse, pronoun) : null;
  const spoke = speaker ? clusters.of(speaker.index) : -1;
  const add = (cluster: number, mention: Markable): void => {
    const pair = {discourse, clusters, cluster, mention, pronoun, kind, rank: found.length, awaited, spoke};
    found.push({cluster, features: featuresOf(pair)});
  };
  const speaks = kind === "person" && isSpeaker(discourse, pronoun);
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (pronoun.sentence - mention.sentence > REACH[kind]) break;
    // “We trust Poe,” she said: who speaks is not the one that the words speak of.
    if (speaks && mention.quotation >= 0) continue;
    const cluster = clusters.of(index);
    if (mention.end > pronoun.start || seen.has(cluster) || clusters.same(index, pronoun.index)) continue;
    seen.add(cluster);
    if (cluster === owned) continue;
    if (agrees(discourse, clusters, cluster, mention, pronoun) && !isBound(discourse, clusters, cluster, pronoun))
      add(cluster, mention);
  }
  if (later && !seen.has(awaited) && awaited !== owned) add(awaited, later);
  if (kind === "person") {
    for (const mention of laterNames(discourse, pronoun)) {
      const cluster = clusters.of(mention.index);
      if (seen.has(cluster) || cluster === awaited || cluster === owned) continue;
      seen.add(cluster);
      const fits = clusters.type(cluster) === "PERSON" && agrees(discourse, clusters, cluster, mention, pronoun);
      if (fits) add(cluster, mention);
    }
  }
  return withComparisons(discourse, clusters, pronoun, found);
}

/** How many tokens after a pronoun a name may stand that it is put before: "under his real name, Bo Lee". */
const LATER_REACH = 20;

/** The names that the sentence comes to after the pronoun. */
function laterNames({markables}: Discourse, pronoun: Markable): Markable[] {
  const found: Markable[] = [];
  for (let index = pronoun.index + 1; index < markables.length; index++) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== pronoun.sentence || mention.first - pronoun.head > LATER_REACH) break;
    if (mention.kind === "name") found.push(mention);
  }
  return found;
}

/** Adds what only the comparison of all candidates tells: who is spoken of most, which subject is nearest, whether there is a choice at all. */
function withComparisons(
  discourse: Discourse,
  clusters: Clusters,
  pronoun: Markable,
  found: readonly Draft[],
): Antecedent[] {
  const sizes = found.map(({cluster}) => clusters.countBefore(cluster, pronoun.index));
  const most = Math.max(0, ...sizes);
  let subjects = 0;
  return found.map((each, position) => {
    const last = discourse.markables[clusters.lastBefore(each.cluster, pronoun.index) ?? each.cluster] as Markable;
    const features = [FEATURE.choice(Math.min(found.length, 5), sizes[position] === most ? "most" : "fewer")];
    if (last.role === "subject") features.push(FEATURE.subjectRank(Math.min(subjects++, 3)));
    each.features.push(...features);
    return each;
  });
}

/** Gender, number and kind of thing do not contradict. */
function agrees(
  {markables}: Discourse,
  clusters: Clusters,
  cluster: number,
  mention: Markable,
  pronoun: Markable,
): boolean {
  const type = clusters.type(cluster);
  const gender = clusters.gender(cluster);
  const first = markables[clusters.members(cluster)[0] as number] as Markable;
  if (pronoun.plural) {
    if (mention.kind === "pronoun") return mention.plural;
    if (type === "ORG" || type === "NORP") return true;
    return mention.plural && first.kind !== "name";
  }
  if (mention.plural || first.plural || type === "NORP") return false;
  if (pronoun.gender === "neuter")
    return (
      type !== "PERSON" &&
      gender !== "male" &&
      gender !== "female" &&
      (type !== null || mention.kind === "nominal" || gender === "neuter")
    );
  if (type !== "PERSON") return isDoubtful(clusters, cluster);
  return gender === null || gender === pronoun.gender || clusters.isGenderGuessed(cluster);
}

const UNSURE: ReadonlySet<MentionType> = new Set(["MISC", "EVENT", "LAW", "ORG", "PLACE"]);

/** A name of one word whose kind nothing but the model tells: "Nyro" may be a woman after all. */
function isDoubtful(clusters: Clusters, cluster: number): boolean {
  const names = clusters.names(cluster);
  return (
    names.length > 0 &&
    names.every(
      ({first, last, type, subtype, text}) =>
        last - first === 1 &&
        type !== null &&
        UNSURE.has(type) &&
        (subtype === null || subtype === "other") &&
        /^\p{Lu}\p{Ll}/u.test(text),
    )
  );
}

/** Subject and object of one verb are two things, unless the pronoun is reflexive; and a reflexive is its subject. */
function isBound(discourse: Discourse, clusters: Clusters, cluster: number, pronoun: Markable): boolean {
  const entry = PRONOUNS.get(pronoun.text.toLowerCase());
  if (entry?.possessive || pronoun.role === "possessive" || pronoun.role === "other") return false;
  const verb = headOf(discourse, clausePlace(discourse, pronoun.head));
  if (verb < 0) return false;
  const members = clusters.members(cluster);
  for (let place = clusters.countBefore(cluster, pronoun.index) - 1; place >= 0; place--) {
    const member = discourse.markables[members[place] as number] as Markable;
    if (member.sentence !== pronoun.sentence) break;
    const same =
      headOf(discourse, clausePlace(discourse, member.head)) === verb &&
      (member.role === "subject" || member.role === "object");
    if (same && !entry?.reflexive && pronoun.role !== "oblique") return true;
  }
  return false;
}

/** "his wife", "his wife, Ann Lee", "his brother Bo Ray", "Ann is his wife": who belongs to the possessor is somebody else. -1 if nobody is named so. */
function ownedBy(discourse: Discourse, clusters: Clusters, pronoun: Markable): number {
  if (!POSSESSIVE_FORM.test(pronoun.text)) return -1;
  const {markables, tags, nouns} = discourse;
  for (let index = Math.max(0, pronoun.index - 1); index < markables.length; index++) {
    const phrase = markables[index] as Markable;
    if (phrase.first > pronoun.first + OWNED_REACH) break;
    if (phrase.kind === "pronoun" || phrase.last <= pronoun.last) continue;
    if (phrase.first === pronoun.first) {
      const subject = predicated(discourse, phrase);
      return subject ? clusters.of(subject.index) : clusters.of(phrase.index);
    }
    if (phrase.kind === "name") {
      const between = tags.upos.slice(pronoun.last, phrase.first);
      const kin = nouns.get(tags.lemmas[phrase.first - 1] ?? "")?.type === "PERSON";
      return kin && between.every((part) => OWNED_PART.test(part)) ? clusters.of(phrase.index) : -1;
    }
  }
  return -1;
}

const POSSESSIVE_FORM = /^(?:his|her|its|their)$/i;
/** How many tokens after a possessive pronoun the name of what it possesses may open. */
const OWNED_REACH = 6;
const OWNED_PART = /^(?:ADJ|NOUN|NUM|PROPN)$/;

/** The subject of whom the phrase is told by "is" or "was". */
function predicated(discourse: Discourse, phrase: Markable): Markable | null {
  const {markables, syntax} = discourse;
  for (let index = phrase.index - 1; index >= 0; index--) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== phrase.sentence) return null;
    if (syntax.heads[mention.head] === phrase.head && /^nsubj/.test(syntax.labels[mention.head] ?? "")) return mention;
  }
  return null;
}

/** "In his first speech, Roe said": the named subject that the sentence comes to after the pronoun. */
function laterSubject(
  {markables, sentences, syntax}: Discourse,
  clusters: Clusters,
  pronoun: Markable,
): Markable | null {
  const sentence = sentences[pronoun.sentence];
  if (!sentence || pronoun.head - sentence.first > 12) return null;
  for (let index = pronoun.index + 1; index < markables.length; index++) {
    const mention = markables[index] as Markable;
    if (mention.sentence !== pronoun.sentence || mention.first - pronoun.head > 14) return null;
    if (mention.kind !== "name" || mention.role !== "subject") continue;
    const verb = syntax.heads[clausePlace({syntax}, mention.head)] ?? -2;
    const nested = verb < 0 || (syntax.heads[verb] ?? -2) !== -1;
    if (verb < 0 || (nested && pronounClass(pronoun) !== "person")) return null;
    return agrees({markables} as Discourse, clusters, clusters.of(index), mention, pronoun) ? mention : null;
  }
  return null;
}

/** Verbs of plain speech: who is their subject goes on speaking. */
const SPEECH = new Set(
  "say tell add write ask claim argue note explain warn insist continue state announce declare reply answer recall call admit blast slam criticize criticise describe denounce condemn accuse urge predict suggest vow respond tweet stress emphasize emphasise acknowledge concede reveal confirm conclude observe remark quip recount lament complain joke testify".split(
    " ",
  ),
);
/** How many sentences back somebody may have spoken last. */
const SPEAKER_REACH = 8;

/** Outside quotation marks, and the subject of a verb of speech. */
function isSpeaker(discourse: Discourse, {head, role, quotation}: Markable): boolean {
  if (role !== "subject" || quotation >= 0) return false;
  const place = clausePlace(discourse, head);
  // "The mayor was told" hears it.
  return (
    discourse.syntax.labels[place] !== "nsubj:pass" && SPEECH.has(discourse.tags.lemmas[headOf(discourse, place)] ?? "")
  );
}

/**
 * “…,” she said: who spoke last goes on, if that is also the person whom the last main clause was about. Null where the two differ, or
 * the pronoun does not follow on a quotation.
 */
export function goingOn(discourse: Discourse, clusters: Clusters, pronoun: Markable): number | null {
  if (pronounClass(pronoun) !== "person" || !isSpeaker(discourse, pronoun)) return null;
  if (
    !standsByQuotation(discourse, pronoun) &&
    !isParenthesis(discourse, pronoun) &&
    !followsQuotation(discourse, pronoun)
  )
    return null;
  const speaker = lastSpeaker(discourse, pronoun);
  // “…,” said Lee, and she replied: that is another one.
  if (
    speaker?.sentence === pronoun.sentence &&
    /^(?:reply|answer|respond|retort)$/.test(discourse.tags.lemmas[pronoun.last] ?? "")
  )
    return null;
  const subject = lastSubject(discourse, clusters, pronoun);
  if (!speaker || !subject) return null;
  // "Ann Lee said the man ran. He was late, she said.": the subject of what she said just before is no rival.
  const said = subject.sentence === speaker.sentence && pronoun.sentence - speaker.sentence === 1;
  if (!clusters.same(speaker.index, subject.index) && !said) return null;
  const cluster = clusters.of(speaker.index);
  if (!agrees(discourse, clusters, cluster, speaker, pronoun)) return null;
  return isNamedSince(discourse, clusters, {speaker, subject}, pronoun) ? null : cluster;
}

/** After the speaker's sentence the text names somebody else for whom the pronoun may stand: "…, with Ann Lee attacking the plan. “…,” she said." */
function isNamedSince(
  discourse: Discourse,
  clusters: Clusters,
  {speaker, subject}: {readonly speaker: Markable; readonly subject: Markable},
  pronoun: Markable,
): boolean {
  // "Jorge took over from his father Orlando. “…,” he said.": who is named in passing where the speaker acts is no rival.
  const passing = ({sentence, role, index}: Markable): boolean =>
    sentence === subject.sentence && index > subject.index && (role === "oblique" || role === "other");

  return discourse.markables
    .slice(speaker.index + 1, pronoun.index)
    .some(
      (mention) =>
        mention.kind === "name" &&
        mention.quotation < 0 &&
        mention.sentence > speaker.sentence &&
        !passing(mention) &&
        !clusters.same(mention.index, speaker.index) &&
        clusters.type(clusters.of(mention.index)) === "PERSON" &&
        agrees(discourse, clusters, clusters.of(mention.index), mention, pronoun),
    );
}

/** "The bridge was old, he said.": the clause of speaking stands behind what is said. */
function isParenthesis({tokens, sentences, tags}: Discourse, {sentence, first, last}: Markable): boolean {
  return (
    first > (sentences[sentence]?.first ?? first) &&
    tokens.words[first - 1] === "," &&
    SPEECH.has(tags.lemmas[last] ?? "") &&
    /^[,.]$/.test(tokens.words[last + 1] ?? ".")
  );
}

/** "“…,” Lee said. She said …": the pronoun opens the sentence after a quotation. */
function followsQuotation(discourse: Discourse, pronoun: Markable): boolean {
  const {sentence, first} = pronoun;
  return first === discourse.sentences[sentence]?.first && holdsQuotation(discourse, sentence - 1);
}

/** A quotation of speech lies in the pronoun's sentence. */
function standsByQuotation(discourse: Discourse, {sentence}: Markable): boolean {
  return holdsQuotation(discourse, sentence);
}

function holdsQuotation({quotations, sentences, tokens}: Discourse, sentence: number): boolean {
  const range = sentences[sentence];
  if (!range) return false;
  const start = tokens.starts[range.first] as number;
  const end = tokens.ends[range.last - 1] as number;
  return quotations.some((quotation) => quotation.role === "speech" && quotation.start < end && quotation.end > start);
}

/** The person who was last the subject of a main clause outside quotations, a few sentences back at most. */
function lastSubject(discourse: Discourse, clusters: Clusters, pronoun: Markable): Markable | null {
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (pronoun.sentence - mention.sentence > REACH.person) return null;
    if (mention.quotation >= 0 || mention.role !== "subject" || clusters.type(clusters.of(index)) !== "PERSON")
      continue;
    const verb = headOf(discourse, clausePlace(discourse, mention.head));
    if (verb >= 0 && (headOf(discourse, verb) < 0 || labelOf(discourse, verb) === "parataxis")) return mention;
  }
  return null;
}

/** Who spoke last before a pronoun. */
function lastSpeaker(discourse: Discourse, pronoun: Markable): Markable | null {
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (pronoun.sentence - mention.sentence > SPEAKER_REACH) return null;
    if (mention.end <= pronoun.start && isSpeaker(discourse, mention)) return mention;
  }
  return null;
}

interface Pair {
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
const FEATURE = {
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

function featuresOf(pair: Pair): string[] {
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
