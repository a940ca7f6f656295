import type {Tags} from "../model/layers";

/*
 * What each relation is, is said by the guidelines of Universal Dependencies 2 (universaldependencies.org/en). The lists of verbs were
 * counted in the train parts of EWT and GUM: a reading that has 19 of 20 of a verb's places or more; some verbs of the same kind that the
 * treebanks lack were added.
 */

/** Verbs whose infinitive is their complement. */
const COMPLETED = words(
  `afford agree aim allow attempt authorize begin believe cause choose claim compel consider continue convince decide enable encourage
  entitle expect fail force forget happen hate help hesitate hope inspire instruct intend like love manage mean oblige offer order permit
  persuade pledge prefer pretend qualify refuse remember require say seem suppose tell tempt tend threaten try urge want wish`,
);
/** Other verbs that an infinitive may complete in the passive: "was asked to leave". */
const COMPLETED_IN_PASSIVE = words(
  `advise amaze appoint approve argue ask bind commission commit cue deem demonstrate design destine determine direct elect estimate find
  forbid forecast guarantee hear hire impel induce invite know lead leave make mandate motivate note obligate pay perceive plan predict
  prepare press pressure presume project prompt prove push recommend reckon report request restrict rule rumor rumour sadden schedule see
  send set show sign single slate suggest surprise suspect take teach think train trust understand use warn`,
);
/** Verbs whose infinitive tells what for. */
const PURPOSEFUL = words(
  "be change charge check contact design do give hire keep meet move provide put return send stay travel use",
);
/** Verbs that tell what something is called or taken for. */
const NAMING = words("appoint call consider declare deem dub elect name nickname proclaim rename");
/** Those of them that do so in a participle behind its noun: "a bridge called Northgate". */
const NAMING_BEHIND = words("appoint call deem dub elect name nickname rename");
/** Verbs whose one object, beside an infinitive or a clause, is who is spoken to or let do something. */
const ADDRESSING = words("allow ask assure cause convince inform notify reassure remind tell trust");
/** Those of them whose one object is so with nothing beside it. */
const ADDRESSING_ALONE = words("notify remind trust");
/** Verbs whose one object may be who receives; that of all others is a plain object. */
const GIVING = words(
  `advise allow ask assure cause charge convince email excuse inform notify pay persuade promise reassure remind show teach tell trust
  warn`,
);
/** Nouns of which a clause tells what they are: "the fact that she left". */
const TOLD = words(
  `assertion assumption belief chance claim conclusion danger doubt effect fact fear feeling hope idea impression indication likelihood
  news notion possibility premise reason reminder result suggestion view warning`,
);
/** Verbs without an object. */
const INTRANSITIVE = words(
  `act arrive be come conflict continue deal die exist expand fall get go hang happen help increase live matter move occur prevail result
  rise speak start stay succeed visit work`,
);

/** How far from a verb its dependents are looked for, in tokens: long sentences stay cheap. */
const REACH = 30;

/** A parse in the making: one head and one label a token. */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: string[];
}

/** Chooses anew between relations of a verb's dependents where verb and form leave no choice; in place, heads stay. */
export function repairComplements(arcs: Arcs, parts: Tags): void {
  const {heads, labels} = arcs;
  for (let token = 0; token < heads.length; token++)
    if (heads[token] >= 0) REPAIRS[labels[token]]?.(arcs, parts, token);
}

/** Gives verbs of saying the speaker that was taken for an apposition of what is said before them; in place. */
export function repairSpeakers(arcs: Arcs, parts: Tags): void {
  const {heads, labels} = arcs;
  for (let token = 0; token < heads.length; token++)
    if (labels[token] === "ccomp" && heads[token] > token) mendSpeaker(arcs, parts, heads[token]);
}

/** "The bridge was a danger, [mayor Ann Lee] has said": who stands between the comma and the verb is its subject, where it has none. */
function mendSpeaker(arcs: Arcs, {upos, lemmas}: Tags, verb: number): void {
  const {heads, labels} = arcs;
  if (upos[verb] !== "VERB" || childOf(arcs, verb, /^(?:nsubj|csubj)/) >= 0) return;
  let last = verb;
  while (last > 0 && /^(?:AUX|ADV)$/.test(upos[last - 1])) last--;
  let first = last;
  while (first > 0 && last - first < REACH && SPEAKER.test(upos[first - 1])) first--;
  if (first === last || lemmas[first - 1] !== ",") return;
  let top = -1;
  for (let token = first; token < last; token++) {
    if (heads[token] >= first && heads[token] < last) continue;
    if (top >= 0) return;
    top = token;
  }
  if (top < 0 || heads[top] >= first || labels[top] !== "appos" || !/^(?:NOUN|PROPN)$/.test(upos[top])) return;
  heads[top] = verb;
  labels[top] = "nsubj";
}

/** What a speaker is made of. */
const SPEAKER = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|PART)$/;

/** What is done with the dependents by each relation. */
const REPAIRS: Readonly<Record<string, (arcs: Arcs, parts: Tags, token: number) => void>> = {
  nsubj: mendSubject,
  obj: mendObject,
  iobj: mendReceiver,
  mark: mendRelative,
  advcl: mendClause,
  xcomp: mendClause,
  ccomp: mendExtraposed,
  parataxis: mendQuoted,
};

/** "He was fined" has the subject of a passive; "it is hard to say" has its subject behind it. */
function mendSubject(arcs: Arcs, {lemmas}: Tags, token: number): void {
  const head = arcs.heads[token];
  if (childOf(arcs, head, /^aux:pass$/) >= 0) arcs.labels[token] = "nsubj:pass";
  else if (lemmas[token] === "it" && token < head && childOf(arcs, head, /^csubj/) > head) arcs.labels[token] = "expl";
}

function mendObject(arcs: Arcs, parts: Tags, token: number): void {
  const {heads, labels} = arcs;
  if (token < heads[token]) return;
  if (isPredicate(arcs, parts, token)) {
    const thing = childOf(arcs, heads[token], OBJECT, token);
    if (thing >= 0 && thing < token) labels[thing] = "obj";
    labels[token] = "xcomp";
  } else if (isAddressed(arcs, parts, token)) labels[token] = "iobj";
}

const OBJECT = /^i?obj$/;

/** "Remains a city", "a bridge called Northgate", "call it a lie": what something is, becomes or is called. */
function isPredicate(arcs: Arcs, {upos, xpos, lemmas}: Tags, token: number): boolean {
  const {heads, labels} = arcs;
  const head = heads[token];
  if (upos[token] !== "NOUN" && upos[token] !== "PROPN") return false;
  if (lemmas[head] === "remain" || lemmas[head] === "become") return true;
  if (!NAMING.has(lemmas[head])) return false;
  const thing = childOf(arcs, head, OBJECT, token);
  if (thing >= 0 || xpos[head] !== "VBN") return thing >= 0 && thing < token;
  const behind = labels[head] === "acl" && NAMING_BEHIND.has(lemmas[head]);
  return behind || childOf(arcs, head, /^(?:aux|nsubj):pass$/) >= 0;
}

/** "Told [her] to leave". */
function isAddressed(arcs: Arcs, {lemmas}: Tags, token: number): boolean {
  const head = arcs.heads[token];
  if (!ADDRESSING.has(lemmas[head]) || childOf(arcs, head, OBJECT, token) >= 0) return false;
  return ADDRESSING_ALONE.has(lemmas[head]) || childOf(arcs, head, /^[cx]comp$/) > token;
}

/** "Heal us": one object alone is a plain one, but for verbs of giving and telling. */
function mendReceiver(arcs: Arcs, {lemmas}: Tags, token: number): void {
  const head = arcs.heads[token];
  if (!GIVING.has(lemmas[head]) && childOf(arcs, head, /^(?:obj|ccomp|xcomp)$/) < 0) arcs.labels[token] = "obj";
}

/** "The letter that she wrote": the relative is the object of a verb that has a subject and no object. */
function mendRelative(arcs: Arcs, {lemmas, upos}: Tags, token: number): void {
  const {heads, labels} = arcs;
  const head = heads[token];
  if (lemmas[token] !== "that" || token > head || upos[head] !== "VERB" || !labels[head].startsWith("acl")) return;
  const bare =
    childOf(arcs, head, /^nsubj$/) >= 0 && childOf(arcs, head, /^(?:obj|iobj|ccomp|xcomp|cop|aux:pass)$/) < 0;
  if (!bare || (labels[head] === "acl" && (TOLD.has(lemmas[heads[head]]) || INTRANSITIVE.has(lemmas[head])))) return;
  labels[head] = "acl:relcl";
  labels[token] = "obj";
}

/** "Allowed to leave" is completed by its infinitive; "was built to last" tells what for. */
function mendClause(arcs: Arcs, parts: Tags, token: number): void {
  const {heads, labels} = arcs;
  const head = heads[token];
  if (token < head) return;
  if (parts.upos[head] !== "VERB") mendExtraposed(arcs, parts, token);
  else if (markOf(arcs, parts, token) === "to") {
    const verb = parts.lemmas[head];
    if (labels[token] === "advcl") {
      if (COMPLETED.has(verb)) labels[token] = "xcomp";
    } else if (childOf(arcs, head, /^aux:pass$/) >= 0 ? !isCompletedInPassive(verb) : PURPOSEFUL.has(verb))
      labels[token] = "advcl";
  }
}

function isCompletedInPassive(verb: string): boolean {
  return COMPLETED.has(verb) || COMPLETED_IN_PASSIVE.has(verb);
}

/** "It is clear that she left", "it was said that she left": the clause is the subject. */
function mendExtraposed(arcs: Arcs, parts: Tags, token: number): void {
  const {heads, labels} = arcs;
  const head = heads[token];
  const it = token < head ? -1 : childOf(arcs, head, /^expl$/);
  if (it < 0 || it > head || parts.lemmas[it] !== "it") return;
  const mark = markOf(arcs, parts, token);
  if (parts.upos[head] === "ADJ") {
    if (mark === "that" || (mark === "to" && labels[token] !== "advcl")) labels[token] = "csubj";
  } else if (labels[token] === "ccomp" && mark === "that" && childOf(arcs, head, /^aux:pass$/) >= 0)
    labels[token] = "csubj:pass";
}

/** "I was like, let's go": what was said. */
function mendQuoted({heads, labels}: Arcs, {lemmas}: Tags, token: number): void {
  const head = heads[token];
  if (lemmas[head] !== "be") return;
  for (let each = head + 1; each < token; each++)
    if (heads[each] === head && lemmas[each] === "like") labels[token] = "ccomp";
}

/** The word that marks a clause, the nearest before its head; "" if it has none. */
function markOf({heads, labels}: Arcs, {lemmas}: Tags, clause: number): string {
  for (let each = clause - 1; each > Math.max(heads[clause], clause - REACH); each--)
    if (heads[each] === clause && labels[each] === "mark") return lemmas[each];
  return "";
}

/** The first token that hangs on a head by one of the wanted relations, the given one aside; -1 if there is none near by. */
function childOf({heads, labels}: Arcs, head: number, wanted: RegExp, but = -1): number {
  const last = Math.min(heads.length, head + REACH);
  for (let each = Math.max(0, head - REACH); each < last; each++)
    if (heads[each] === head && each !== but && wanted.test(labels[each])) return each;
  return -1;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
