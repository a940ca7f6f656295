import type {Modality} from "../../model/record";
import {dependents, label, preposition, type Reading} from "./reading";

/** How sure the text is that something happened, and whether it denies it. */
export interface Claim {
  readonly modality: Modality;
  readonly negated: boolean;
}

/** What a word above a trigger makes of it: a modality, or the opposite. */
type Effect = Modality | "not";

/** Verbs of what is not yet done: "vowed to deport", "is expected to visit". */
const PLANNING = words(
  "plan vow intend promise pledge aim prepare threaten set agree propose commit move seek pursue decide schedule announce offer expect mean",
);
const ORDERING = words("order tell direct instruct require mandate oblige");
/** What follows these is somebody's claim: "accused of killing Poe", "prosecutors allege that he killed Poe". */
const ACCUSING = words("accuse suspect allege charge blame indict implicate accusation allegation suspicion");
const WISHING = words(
  "want wish hope urge demand call ask request encourage like need try attempt endorse recommend advise suggest favour favor advocate consider",
);
/** "Request that the court detain Poe": parsers take the subjunctive for the present tense. */
const DEMANDING = words("request demand urge ask propose recommend order require want wish hope");
/** "Allowed delegates to support Poe": they may. */
const PERMITTING = words("permit allow enable authorise authorize entitle empower");
const FAILING = words("fail refuse decline deny stop cease avoid reject forbid prevent");
/** "Kept Roe from leaving": it did not happen. */
const KEEPING = words("stop prevent keep bar ban block discourage deter hinder prohibit restrain save");

/** Nouns of what is not yet done: "a plan to deport people". */
const PLANS = words(
  "plan vow promise intention intent pledge proposal bid effort attempt decision threat offer idea plot choice pick nominee candidate",
);
const WISHES = words("request demand call appeal plea petition wish desire hope obligation instruction need");
const CHANCES = words(
  "right power authority ability chance opportunity possibility prospect risk permission willingness option",
);
const FAILURES = words("failure refusal inability unwillingness reluctance lack absence");

/** Adjectives before an infinitive: "is likely to visit". */
const READY = words("ready willing eager keen due poised determined");
const UNSURE = words("likely unlikely reluctant free possible probable");
const UNABLE = words("unable unwilling");

/** Words before a noun that tells a relation: "the attempted murder of Poe", "a planned visit to Northport". */
const BEFORE_NOUN: readonly (readonly [ReadonlySet<string>, Effect])[] = [
  [words("attempted planned proposed scheduled upcoming forthcoming threatened intended"), "planned"],
  [words("possible potential hypothetical"), "possible"],
  [words("alleged suspected purported supposed"), "alleged"],
  [words("failed foiled thwarted cancelled canceled aborted averted abortive"), "not"],
];

/** Verbs that only carry their noun: who did not make a trip did not travel. */
const CARRYING = words(
  "make pay hold have take conduct carry conclude sign forge form undertake launch stage mount open reopen resume begin start continue give offer express voice declare lend enter complete establish strike",
);
/** Verbs with a noun of what somebody plans, wants or keeps from happening. */
const PLANNING_NOUN = words("plan propose threaten schedule prepare promise pledge");
const WISHING_NOUN = words("want demand urge request seek order recommend");
const FAILING_NOUN = words("refuse decline avoid reject prevent cancel postpone avert foil thwart scrap");

const ALLEGED = words("allegedly purportedly supposedly");
const MAYBE = words("perhaps possibly maybe potentially");
const NEGATIVE = words("not n't n’t never no neither nor hardly scarcely");
const NOBODY = words("nobody none nothing");
/** "Not only arrested Poe" says that somebody did. */
const MERELY = words("only just merely simply least");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Steps from a trigger up through what governs it. */
const HIGHEST = 6;

/**
 * Reads modal verbs, adverbs and what governs a trigger: verbs ("vowed to deport"), nouns ("a plan to deport", "the request for the
 * arrest of"), adjectives ("is likely to visit", "attempted murder"). The trigger is a verb or a noun.
 */
export function claimOf(reading: Reading, trigger: number): Claim {
  let modality: Modality = isDestined(reading, trigger) ? "planned" : "asserted";
  let negated = false;
  const apply = (effect: Effect | null): void => {
    if (effect === "not") negated = !negated;
    else if (effect !== null) modality = weaker(modality, effect);
  };
  let token = trigger;
  let mayDeny = true;
  for (let step = 0; step < HIGHEST; step++) {
    for (const effect of ownEffects(reading, token)) if (mayDeny || effect !== "not") apply(effect);
    const plan = nounBefore(reading, token);
    if (plan >= 0) apply(nounEffect(reading.tags.lemmas[plan] as string));
    const governing = governorOf(reading, token);
    if (governing === null) break;
    if (plan < 0) apply(governing.effect);
    if (governing.next < 0) break;
    if (governing.keepsDenial === false) mayDeny = false;
    token = governing.next;
  }
  return {modality, negated};
}

/** What the words that hang on a verb or a noun make of it: modal verbs, "not", "if", "without", "alleged". */
function ownEffects(reading: Reading, token: number): Effect[] {
  const {lower} = reading.tokens;
  const effects: Effect[] = [];
  let negated = false;
  for (const child of reading.children[token] ?? []) {
    const word = lower[child] as string;
    const name = label(reading, child);
    if (name === "aux") effects.push(modalOf(word, lower[child + 1]));
    if (name === "advmod" && ALLEGED.has(word)) effects.push("alleged");
    if (name === "advmod" && MAYBE.has(word)) effects.push("possible");
    if (name === "mark" && /^(?:if|whether|unless)$/.test(word)) effects.push("possible");
    if (/^(?:mark|case)$/.test(name) && isInstead(reading, child, token)) negated = true;
    if (/^(?:advmod|det|cc)$/.test(name) && child < token && isNegative(reading, child)) negated = true;
    if (name === "amod" && reading.tags.upos[token] === "NOUN")
      for (const [adjectives, effect] of BEFORE_NOUN) if (adjectives.has(word)) effects.push(effect);
  }
  if (negated) effects.push("not");
  return effects;
}

/** "without being convicted", "instead of arresting", "rather than arresting". */
function isInstead({tokens, tags}: Reading, mark: number, verb: number): boolean {
  if (mark > verb || tags.upos[verb] !== "VERB") return false;
  const word = tokens.lower[mark];
  return word === "without" || (word === "instead" && tokens.lower[mark + 1] === "of");
}

/** "not", "never", "no"; "no longer"; but not "not only". */
function isNegative({tokens}: Reading, token: number): boolean {
  const word = tokens.lower[token] as string;
  if (word === "longer") return tokens.lower[token - 1] === "no";
  return NEGATIVE.has(word) && !MERELY.has(tokens.lower[token + 1] ?? "") && tokens.lower[token + 1] !== "longer";
}

/** "held no meeting", "lies not in the East", "no member supports Poe", "nobody supports Poe": what fills a place is denied. */
export function isDenied(reading: Reading, filler: number): boolean {
  if (reading.tags.upos[filler] === "VERB") return false;
  if (NOBODY.has(reading.tokens.lower[filler] as string)) return true;
  return dependents(reading, filler, ["advmod", "det", "cc"]).some(
    (child) => child < filler && isNegative(reading, child),
  );
}

/** What governs a token, and what it makes of it. */
interface Governing {
  readonly effect: Effect | null;
  /** The token to go on from; -1 where nothing above matters. */
  readonly next: number;
  /** Does a denial above deny the token too? */
  readonly keepsDenial?: boolean;
}

function governorOf(reading: Reading, token: number): Governing | null {
  const head = reading.syntax.heads[token] as number;
  if (head < 0) return null;
  const lemma = reading.tags.lemmas[head] as string;
  switch (label(reading, token)) {
    case "conj":
      return standsAlone(reading, token, head)
        ? null
        : {effect: null, next: head, keepsDenial: !deniesApart(reading, token)};
    case "xcomp":
      return overComplement(reading, token, head);
    case "ccomp":
    case "csubj":
      return overClause(reading, token, head);
    case "advcl":
      return overAdverbial(reading, token, head);
    case "acl":
      return overNoun(reading, token, head);
    case "compound":
      return {effect: nounEffect(lemma), next: -1};
    default:
      return reading.tags.upos[token] === "NOUN" ? overNounTrigger(reading, token, head) : null;
  }
}

/** "wants to visit", "was likely to visit", "wants Poe freed". */
function overComplement(reading: Reading, token: number, head: number): Governing | null {
  const lemma = reading.tags.lemmas[head] as string;
  if (KEEPING.has(lemma) && isKeptFrom(reading, token)) return {effect: "not", next: head};
  if (ACCUSING.has(lemma)) return {effect: "alleged", next: head};
  const wanted = reading.tags.xpos[token] === "VBN" && /^(?:want|order|need|like)$/.test(lemma);
  // "calls the line false but backs him", "was called a sweep and targeted Poe": no complement, whatever the tree says.
  if (!wanted && !isUntensed(reading, token)) return null;
  return {effect: verbEffect(lemma), next: head};
}

/** "request that the court detain Poe", "it is alleged that Poe lied", "denied that he lied". What is only said is left to who says it. */
function overClause(reading: Reading, token: number, head: number): Governing | null {
  const lemma = reading.tags.lemmas[head] as string;
  if (ACCUSING.has(lemma)) return {effect: "alleged", next: -1};
  if (lemma === "deny") return {effect: "not", next: -1};
  if (UNSURE.has(lemma)) return {effect: "possible", next: -1};
  if (DEMANDING.has(lemma) && !hasOwnAuxiliary(reading, token)) return {effect: "desired", next: head};
  if (reading.tags.upos[token] !== "VERB" || !isUntensed(reading, token) || hasOwnAuxiliary(reading, token))
    return null;
  if (KEEPING.has(lemma) && isKeptFrom(reading, token)) return {effect: "not", next: head};
  return {effect: verbEffect(lemma), next: head};
}

/** "accused Poe of lying", "kept Poe from leaving", "would end it by arresting Poe"; "to" right behind a verb is its complement. */
function overAdverbial(reading: Reading, token: number, head: number): Governing | null {
  const {tokens, tags} = reading;
  const lemma = tags.lemmas[head] as string;
  if (ACCUSING.has(lemma)) return {effect: "alleged", next: -1};
  if (KEEPING.has(lemma) && isKeptFrom(reading, token)) return {effect: "not", next: head};
  if (isInfinitive(reading, token))
    return {effect: head === token - 2 ? verbEffect(lemma) : null, next: head, keepsDenial: head === token - 2};
  const by = dependents(reading, token, ["mark"]).some((mark) => tokens.lower[mark] === "by");
  return by && tags.xpos[token] === "VBG" ? {effect: null, next: head, keepsDenial: false} : null;
}

/** "a plan to deport Poe", "accusations of lying", "a demand that the court free Poe", "a bureau to oversee the police". */
function overNoun(reading: Reading, token: number, head: number): Governing | null {
  const {syntax, tags} = reading;
  // "accused Roe of killing": the clause may hang on the verb or on whom it is about.
  const above = label(reading, head) === "obj" ? (syntax.heads[head] as number) : head;
  const accusing = [above, head].some((each) => each >= 0 && ACCUSING.has(tags.lemmas[each] as string));
  if (accusing) return {effect: "alleged", next: -1};
  if (above >= 0 && KEEPING.has(tags.lemmas[above] as string) && isKeptFrom(reading, token))
    return {effect: "not", next: above};
  if (syntax.labels[token] === "acl:relcl") return null;
  if (!isInfinitive(reading, token) && !isMarked(reading, token)) return null;
  const effect =
    tags.upos[head] === "NOUN" ? nounEffect(tags.lemmas[head] as string) : verbEffect(tags.lemmas[head] as string);
  return {effect, next: effect === null ? above : head};
}

/** "of lying", "that the court free Poe". */
function isMarked(reading: Reading, verb: number): boolean {
  return (
    /^VB[GP]?$/.test(reading.tags.xpos[verb] ?? "") &&
    dependents(reading, verb, ["mark"]).some((mark) =>
      /^(?:of|at|for|that)$/.test(reading.tokens.lower[mark] as string),
    )
  );
}

/** A noun that tells a relation: "demanded the arrest of Poe", "a call for talks with Poe", "made no trip to Northport". */
function overNounTrigger(reading: Reading, noun: number, head: number): Governing | null {
  const lemma = reading.tags.lemmas[head] as string;
  const name = label(reading, noun);
  const isVerb = reading.tags.upos[head] === "VERB";
  if (isVerb && (name === "obj" || reading.syntax.labels[noun] === "nsubj:pass")) {
    if (PLANNING_NOUN.has(lemma)) return {effect: "planned", next: head};
    if (WISHING_NOUN.has(lemma)) return {effect: "desired", next: head};
    if (FAILING_NOUN.has(lemma)) return {effect: "not", next: head};
    return CARRYING.has(lemma) ? {effect: null, next: head} : null;
  }
  if (isVerb && name === "obl") {
    if (ACCUSING.has(lemma)) return {effect: "alleged", next: -1};
    const called = preposition(reading, noun) === "for" && WISHING.has(lemma);
    return called ? {effect: "desired", next: -1} : null;
  }
  if (name !== "nmod" || isVerb || !/^(?:of|for|at|to)$/.test(preposition(reading, noun))) return null;
  return {effect: nounEffect(lemma), next: -1};
}

function verbEffect(lemma: string): Effect | null {
  if (PLANNING.has(lemma) || READY.has(lemma)) return "planned";
  if (ORDERING.has(lemma) || WISHING.has(lemma)) return "desired";
  if (PERMITTING.has(lemma) || UNSURE.has(lemma)) return "possible";
  return FAILING.has(lemma) || UNABLE.has(lemma) ? "not" : null;
}

function nounEffect(lemma: string): Effect | null {
  if (PLANS.has(lemma)) return "planned";
  if (WISHES.has(lemma)) return "desired";
  if (CHANCES.has(lemma)) return "possible";
  if (FAILURES.has(lemma)) return "not";
  return ACCUSING.has(lemma) ? "alleged" : null;
}

function isKeptFrom({tokens}: Reading, verb: number): boolean {
  return tokens.lower[verb - 1] === "from" || (tokens.lower[verb - 1] === "being" && tokens.lower[verb - 2] === "from");
}

/** "to deport", of which "to" is no preposition. */
function isInfinitive({tokens, tags}: Reading, verb: number): boolean {
  return tokens.lower[verb - 1] === "to" && (tags.xpos[verb] || "VB") === "VB";
}

/** "did not arrest but freed Poe": what follows "but" is not denied, what follows "nor" is denied by it. */
function deniesApart(reading: Reading, token: number): boolean {
  return dependents(reading, token, ["cc"]).some((child) =>
    /^(?:but|nor)$/.test(reading.tokens.lower[child] as string),
  );
}

/** A coordinated verb with an auxiliary, a subject or a tense of its own takes nothing from a complement beside it: "vowed to deport Poe and left". */
function standsAlone(reading: Reading, token: number, head: number): boolean {
  const isFiniteVerb = (verb: number): boolean => /^(?:VBD|VBZ|VBP)$/.test(reading.tags.xpos[verb] ?? "");
  return (
    (isFiniteVerb(token) && !isFiniteVerb(head)) ||
    (reading.children[token] ?? []).some((child) => /^(?:aux|nsubj)$/.test(label(reading, child)))
  );
}

/** A base form or a gerund, as complements of "want" and "consider" are. */
function isUntensed({tags}: Reading, verb: number): boolean {
  return /^VBG?$/.test(tags.xpos[verb] || "VB") || tags.upos[verb] !== "VERB";
}

/** "that they will detain Poe", "that Poe is lying". */
function hasOwnAuxiliary(reading: Reading, verb: number): boolean {
  return dependents(reading, verb, ["aux"]).length > 0;
}

/** The noun of plans that an infinitive follows directly, wherever the parser hung it: "the decision" of "the decision to deport Poe"; -1 for none. Who has it means to do so. */
export function planBefore(reading: Reading, verb: number): number {
  const noun = nounBefore(reading, verb);
  return noun >= 0 && !WISHES.has(reading.tags.lemmas[noun] as string) ? noun : -1;
}

/** The same, or the noun of a wish: "the request to free Poe". */
function nounBefore(reading: Reading, verb: number): number {
  const isOne =
    isInfinitive(reading, verb) &&
    reading.tags.upos[verb - 2] === "NOUN" &&
    nounEffect(reading.tags.lemmas[verb - 2] as string) !== null;
  return isOne ? verb - 2 : -1;
}

/** "was to deport" */
function isDestined(reading: Reading, verb: number): boolean {
  return isInfinitive(reading, verb) && /^(?:is|are|was|were)$/.test(reading.tokens.lower[verb - 2] ?? "");
}

function modalOf(word: string, next: string | undefined): Modality {
  if (/^(?:may|might|could|would|can)$/.test(word)) return "possible";
  if (/^(?:will|shall|'ll|’ll|wo|going)$/.test(word)) return "planned";
  if (/^(?:should|must|ought)$/.test(word)) return "desired";
  return (word === "is" || word === "are" || word === "was" || word === "were") && next === "to"
    ? "planned"
    : "asserted";
}

/** The first modality that is not plain assertion stays. */
function weaker(a: Modality, b: Modality): Modality {
  return a === "asserted" ? b : a;
}
