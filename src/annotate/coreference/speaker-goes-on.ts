import {agrees, pronounClass} from "./agreement";
import type {Clusters} from "./clusters";
import {clausePlace, type Discourse, headOf, labelOf} from "./discourse";
import type {Markable} from "./markable";

/** Verbs of plain speech: who is their subject goes on speaking. */
const SPEECH = new Set(
  "say tell add write ask claim argue note explain warn insist continue state announce declare reply answer recall call admit blast slam criticize criticise describe denounce condemn accuse urge predict suggest vow respond tweet stress emphasize emphasise acknowledge concede reveal confirm conclude observe remark quip recount lament complain joke testify".split(
    " ",
  ),
);
/** How many sentences back somebody may have spoken last. */
const SPEAKER_REACH = 8;
/** The same of the last main clause about a person. */
const SUBJECT_REACH = 6;

/** Outside quotation marks, and the subject of a verb of speech. */
export function isSpeaker(discourse: Discourse, {head, role, quotation}: Markable): boolean {
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
  if (!isSpeaker(discourse, pronoun)) return null;
  if (pronounClass(pronoun) === "thing") return bodyGoingOn(discourse, clusters, pronoun);
  if (pronounClass(pronoun) !== "person") return null;
  if (
    !standsByQuotation(discourse, pronoun) &&
    !isParenthesis(discourse, pronoun) &&
    !followsQuotation(discourse, pronoun) &&
    !saysMore(discourse, pronoun)
  )
    return null;
  const speaker = lastSpeaker(discourse, pronoun);
  // “…,” said Lee, and she replied: that is another one.
  if (
    speaker?.sentence === pronoun.sentence &&
    /^(?:reply|answer|respond|retort)$/.test(discourse.tags.lemmas[pronoun.last] ?? "")
  )
    return replying(discourse, clusters, speaker, pronoun);
  const subject = lastSubject(discourse, clusters, pronoun);
  if (!speaker || !subject) return null;
  // "Ann Lee said the man ran. He was late, she said.": the subject of what she said just before is no rival.
  const said = subject.sentence === speaker.sentence && pronoun.sentence - speaker.sentence === 1;
  if (!clusters.same(speaker.index, subject.index) && !said) return null;
  const cluster = clusters.of(speaker.index);
  if (!agrees(discourse, clusters, cluster, speaker, pronoun)) return null;
  return isNamedSince(discourse, clusters, {speaker, subject}, pronoun) ? null : cluster;
}

/** How many sentences back a body may have spoken. */
const BODY_REACH = 2;

/** "The ministry said so. The army’s mills are enough for the war, it said.": behind what is said "it" is the body that spoke last, not one that is spoken of. */
function bodyGoingOn(discourse: Discourse, clusters: Clusters, pronoun: Markable): number | null {
  if (!isParenthesis(discourse, pronoun)) return null;
  const speaker = lastSpeaker(discourse, pronoun);
  if (!speaker || pronoun.sentence - speaker.sentence > BODY_REACH) return null;
  const cluster = clusters.of(speaker.index);
  return clusters.type(cluster) === "ORG" && agrees(discourse, clusters, cluster, speaker, pronoun) ? cluster : null;
}

/** “…,” said the prosecutor to Ann Lee, and she replied: the only one named between the two who agrees. */
function replying(discourse: Discourse, clusters: Clusters, speaker: Markable, pronoun: Markable): number | null {
  const named = discourse.markables
    .slice(speaker.index + 1, pronoun.index)
    .filter(({kind, quotation}) => kind === "name" && quotation < 0)
    .map((mention) => ({mention, cluster: clusters.of(mention.index)}))
    .filter(({cluster}) => clusters.type(cluster) === "PERSON" && cluster !== clusters.of(speaker.index))
    .filter(({mention, cluster}) => agrees(discourse, clusters, cluster, mention, pronoun));
  const [first] = named;
  return first && named.every(({cluster}) => cluster === first.cluster) ? first.cluster : null;
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

/** "The bridge was old, Lee said. He further said …", "He added …": right after the sentence of who spoke. */
function saysMore(discourse: Discourse, pronoun: Markable): boolean {
  const {sentence, first, last} = pronoun;
  const {sentences, tokens, tags} = discourse;
  if (first !== sentences[sentence]?.first || lastSpeaker(discourse, pronoun)?.sentence !== sentence - 1) return false;
  return (
    /^(?:further|also|again)$/.test(tokens.lower[last] ?? "") || /^(?:add|continue)$/.test(tags.lemmas[last] ?? "")
  );
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
    if (pronoun.sentence - mention.sentence > SUBJECT_REACH) return null;
    if (mention.quotation >= 0 || mention.role !== "subject" || clusters.type(clusters.of(index)) !== "PERSON")
      continue;
    const verb = headOf(discourse, clausePlace(discourse, mention.head));
    if (verb >= 0 && (headOf(discourse, verb) < 0 || labelOf(discourse, verb) === "parataxis")) return mention;
  }
  return null;
}

/** Who spoke last before a pronoun. */
export function lastSpeaker(discourse: Discourse, pronoun: Markable): Markable | null {
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = discourse.markables[index] as Markable;
    if (pronoun.sentence - mention.sentence > SPEAKER_REACH) return null;
    if (mention.end <= pronoun.start && isSpeaker(discourse, mention)) return mention;
  }
  return null;
}
