import {planBefore} from "./claim";
import {coordinated, dependents, isTime, label, placedBetween, preposition, type Reading, sentenceOf} from "./reading";

const RELATIVES = new Set(["who", "which", "that", "whom"]);
/** Verbs that order, let or make somebody else do what follows. */
const CAUSING = new Set(
  "order ask tell force allow permit urge direct instruct require help let make want expect push lead cause compel authorize authorise encourage prompt enable".split(
    " ",
  ),
);

/** Who does what a verb says and to whom, as tokens; coordinated ones listed. */
export interface Arguments {
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly passive: boolean;
}

/** Reads a verb's arguments through passives, relative clauses, participles, infinitives and coordination. */
export function argumentsOf(reading: Reading, verb: number): Arguments {
  const passive = isPassive(reading, verb);
  const own = objectsOf(reading, verb);
  // "protesting groups": a participle before its noun says what the noun does, and to nobody.
  if (!passive && label(reading, verb) === "amod")
    return {subjects: coordinated(reading, reading.syntax.heads[verb] as number), objects: own, passive};
  if (!passive) {
    const objects = own.length > 0 ? own : nextPhrase(reading, verb);
    const subjects = subjectsOf(reading, verb, 0).filter((token) => !objects.includes(token));
    return {subjects: subjects.length > 0 ? subjects : subjectBefore(reading, verb), objects, passive};
  }
  const agents = (reading.children[verb] ?? []).filter(
    (child) =>
      reading.syntax.labels[child] === "obl:agent" ||
      (label(reading, child) === "obl" && preposition(reading, child) === "by"),
  );
  const patients = subjectsOf(reading, verb, 0);
  return {
    subjects: agents.length > 0 ? agents.flatMap((child) => coordinated(reading, child)) : agentAfter(reading, verb),
    // "were denied access": the object that stays beside a passive is the thing, not the one it happens to.
    objects: patients.length > 0 ? patients : own,
    passive,
  };
}

/** Without an agent in the tree: the name after the "by" that follows the passive, which parsers hang elsewhere when a time stands between. */
function agentAfter(reading: Reading, verb: number): number[] {
  const {tags, tokens} = reading;
  for (let token = verb + 1; token < Math.min(tokens.count, verb + 8); token++) {
    if (tags.upos[token] === "VERB" || tags.upos[token] === "PUNCT") return [];
    if (tokens.lower[token] !== "by") continue;
    const name = placedBetween(reading, token + 1, token + 8).find(({mention}) => mention.kind === "name");
    const isNext =
      name !== undefined &&
      tags.upos.slice(token + 1, name.first).every((upos) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(upos as string));
    return isNext ? coordinated(reading, name.head) : [];
  }
  return [];
}

/** Without an object in the tree: the noun phrase that follows the verb directly, which parsers hang elsewhere when it is a long name. */
function nextPhrase(reading: Reading, verb: number): number[] {
  const {tags, tokens} = reading;
  if (dependents(reading, verb, ["ccomp", "xcomp"]).some((child) => tags.upos[child] === "VERB")) return [];
  for (let token = verb + 1; token < Math.min(tokens.count, verb + 9); token++) {
    const name = placedBetween(reading, token, token + 1).find(({mention}) => mention.kind === "name");
    if (name && !continuesPhrase(reading, name.last)) return coordinated(reading, name.head);
    const upos = tags.upos[token] as string;
    if (upos === "NOUN" && !continuesPhrase(reading, token + 1)) return coordinated(reading, token);
    // "over 8,400 people"
    if (upos === "ADV" && tags.upos[token + 1] === "NUM") continue;
    if (
      upos === "ADP"
        ? !(token === verb + 1 && tokens.lower[token] === "up" && tokens.lower[token + 1] === "to") &&
          tokens.lower[token - 1] !== "up"
        : !/^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(upos)
    )
      return [];
  }
  return [];
}

function continuesPhrase({tags}: Reading, token: number): boolean {
  return tags.upos[token] === "NOUN" || tags.upos[token] === "PROPN" || tags.xpos[token] === "POS";
}

/** Without a subject in the tree: that of the nearest finite verb before a finite verb in its sentence ("was called X and targeted Y"). */
function subjectBefore(reading: Reading, verb: number): number[] {
  if (!/^(?:VBD|VBZ|VBP)$/.test(reading.tags.xpos[verb] ?? "") || reading.tokens.lower[verb - 1] !== "and") return [];
  const from = reading.sentences[sentenceOf(reading, verb)]?.first ?? 0;
  for (let token = verb - 1; token >= from; token--) {
    if (reading.tags.upos[token] !== "VERB" || reading.syntax.labels[token] === "acl:relcl") continue;
    const own = dependents(reading, token, ["nsubj"]).filter((child) => child < verb);
    if (own.length > 0) return own.flatMap((child) => coordinated(reading, antecedent(reading, child)));
  }
  return [];
}

/** True for "was arrested", "those arrested", "arrested by". */
export function isPassive(reading: Reading, verb: number): boolean {
  const marks = (reading.children[verb] ?? []).map((child) => reading.syntax.labels[child] as string);
  if (marks.some((mark) => mark === "nsubj:pass" || mark === "aux:pass" || mark === "csubj:pass")) return true;
  if (marks.includes("nsubj") || marks.includes("aux")) return false;
  const name = label(reading, verb);
  const participle = isParticiple(reading, verb);
  if (name === "acl") return reading.syntax.labels[verb] !== "acl:relcl" && participle;
  if (name === "conj" && participle)
    return isPassive(reading, reading.syntax.heads[verb] as number) && !marks.includes("obj");
  return (
    (name === "advcl" || name === "amod") &&
    participle &&
    verb < (reading.syntax.heads[verb] as number) &&
    !marks.includes("obj")
  );
}

function isParticiple({tags, tokens}: Reading, verb: number): boolean {
  const xpos = tags.xpos[verb];
  return xpos ? xpos === "VBN" || xpos === "VBD" : /(?:ed|en|wn|ught|ld|nt)$/.test(tokens.lower[verb] as string);
}

function objectsOf(reading: Reading, verb: number): number[] {
  const own = dependents(reading, verb, ["obj"]).flatMap((child) => coordinated(reading, antecedent(reading, child)));
  return own.length > 0 ? own : relativeObject(reading, verb);
}

/** "the sweep (that) officers carried out": a relative clause with a subject of its own and no object is about its object. */
function relativeObject(reading: Reading, verb: number): number[] {
  if (reading.syntax.labels[verb] !== "acl:relcl" || dependents(reading, verb, ["ccomp", "xcomp"]).length > 0)
    return [];
  const subjects = dependents(reading, verb, ["nsubj"]);
  const foreign = subjects.some((child) => !RELATIVES.has(reading.tokens.lower[child] as string));
  return foreign && reading.syntax.labels[subjects[0] as number] !== "nsubj:pass" ? [describedNoun(reading, verb)] : [];
}

/** The noun that a relative pronoun stands for; any other token itself. */
function antecedent(reading: Reading, token: number): number {
  if (!RELATIVES.has(reading.tokens.lower[token] as string)) return token;
  let clause = reading.syntax.heads[token] as number;
  while (clause >= 0 && label(reading, clause) !== "acl") {
    if (label(reading, clause) !== "conj" && label(reading, clause) !== "xcomp") return token;
    clause = reading.syntax.heads[clause] as number;
  }
  return clause >= 0 ? describedNoun(reading, clause) : token;
}

/** The noun that a clause describes: "raids this week that arrested 500" speaks of the raids, though the clause hangs on the week. */
function describedNoun(reading: Reading, clause: number): number {
  const noun = reading.syntax.heads[clause] as number;
  let before = noun;
  while (before > 0 && noun - before < 4 && isTime(reading, before)) before--;
  return before !== noun && reading.tags.upos[before] === "NOUN" ? before : noun;
}

function subjectsOf(reading: Reading, verb: number, depth: number): number[] {
  const own = dependents(reading, verb, ["nsubj"]);
  if (own.length > 0) return own.flatMap((child) => coordinated(reading, antecedent(reading, child)));
  const plan = planBefore(reading, verb);
  if (depth > 5) return [];
  if (plan >= 0) return coordinatedNoun(reading, plan, verb, depth);
  const head = reading.syntax.heads[verb] as number;
  if (head < 0) return [];
  const name = label(reading, verb);
  if (name === "acl" && !isReproach(reading, verb))
    return coordinatedNoun(reading, describedNoun(reading, verb), verb, depth);
  if (name === "xcomp" || name === "ccomp") {
    const object = dependents(reading, head, ["obj", "iobj"])[0];
    if (object !== undefined && CAUSING.has(reading.tags.lemmas[head] as string)) return coordinated(reading, object);
    return name === "ccomp" ? [] : subjectsOf(reading, head, depth + 1);
  }
  if ((name === "advcl" || name === "xcomp" || name === "acl") && isReproach(reading, verb)) {
    const object = dependents(reading, head, ["obj", "iobj"]).find((child) => child < verb);
    if (object !== undefined && !isPassive(reading, head)) return coordinated(reading, object);
    // The tree hangs "of killing" on the accused.
    if (name === "acl") return coordinated(reading, head);
  }
  if (name === "conj" || name === "advcl" || name === "parataxis") {
    if (
      name === "advcl" &&
      dependents(reading, verb, ["mark"]).some((mark) =>
        /^(?:if|because|when|while|after|before|as)$/.test(reading.tokens.lower[mark] as string),
      ) &&
      hasTense(reading, verb)
    )
      return [];
    if (name === "parataxis") return [];
    // "blamed Roe for shooting and killing": a gerund does not stand beside a finite verb, whatever the tree says.
    if (name === "conj" && reading.tags.xpos[verb] === "VBG" && hasTense(reading, head)) return [];
    return isVerbal(reading, head) ? subjectsOf(reading, head, depth + 1) : [];
  }
  return [];
}

/** "praised Roe for founding", "accused Roe of killing", "kept Roe from leaving": the gerund is what the object did or shall not do. */
function isReproach({children, tags, tokens, syntax}: Reading, verb: number): boolean {
  if (tags.xpos[verb] !== "VBG") return false;
  return (children[verb] ?? []).some(
    (child) =>
      child < verb &&
      /^(?:mark|case)$/.test(syntax.labels[child] as string) &&
      /^(?:for|of|from|into)$/.test(tokens.lower[child] as string),
  );
}

/** "officers arresting people": the noun. "plans to arrest people": whoever has the plans. */
function coordinatedNoun(reading: Reading, noun: number, verb: number, depth: number): number[] {
  const infinitive = (reading.children[verb] ?? []).some(
    (child) => reading.tokens.lower[child] === "to" && child < verb,
  );
  if (!infinitive) return coordinated(reading, noun);
  const owner = (reading.children[noun] ?? []).find((child) => reading.syntax.labels[child] === "nmod:poss");
  if (owner !== undefined) return [owner];
  const named = placedBetween(reading, noun - 8, noun).find(({last}) => last === noun - 1);
  if (named && /^['’]s?$/.test(reading.tokens.lower[noun - 1] as string)) return [named.head];
  const governor = reading.syntax.heads[noun] as number;
  return governor >= 0 && isVerbal(reading, governor) && label(reading, noun) === "obj"
    ? subjectsOf(reading, governor, depth + 1)
    : [];
}

function isVerbal({tags}: Reading, token: number): boolean {
  return (
    tags.upos[token] === "VERB" ||
    tags.upos[token] === "AUX" ||
    tags.upos[token] === "ADJ" ||
    tags.upos[token] === "NOUN"
  );
}

function hasTense({tags}: Reading, verb: number): boolean {
  return /^(?:VBD|VBZ|VBP)$/.test(tags.xpos[verb] ?? "VBD");
}
