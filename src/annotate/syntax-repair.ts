import type {Tags} from "../model/layers";
import type {Arcs} from "./complements";

/** Verbs that take the hearer as object and a clause for what is said. */
const TELLING = new Set(
  "tell inform remind warn assure convince persuade notify advise promise ask show teach reassure caution brief alert".split(
    " ",
  ),
);
const HEARER = new Set(["obj", "iobj"]);

/** Mends in place what the parser gets wrong by habit. */
export function repairSyntax(arcs: Arcs, parts: Tags): void {
  hangClauses(arcs, parts);
  hangExamples(arcs, parts);
  hangGerunds(arcs, parts);
}

/**
 * "Told reporters that police …", where the clause is hung on the hearer: a clause with its own mark, on the object of a verb of telling,
 * belongs to the verb.
 */
function hangClauses({heads, labels}: Arcs, parts: Tags): void {
  const marked = new Set<number>();
  for (let token = 0; token < heads.length; token++) {
    if (labels[token] === "mark" && parts.lemmas[token] !== "to") marked.add(heads[token]);
  }
  for (const clause of marked) {
    if (clause < 0 || (labels[clause] !== "ccomp" && labels[clause] !== "acl")) continue;
    const hearer = heads[clause];
    if (hearer < 0 || hearer > clause || !HEARER.has(labels[hearer])) continue;
    const verb = heads[hearer];
    if (verb < 0 || verb > hearer || !TELLING.has(parts.lemmas[verb])) continue;
    heads[clause] = verb;
    labels[clause] = "ccomp";
  }
}

/** "Detained seven workers, including Ann Field", where the example is hung on a verb: it belongs to the noun before the comma. */
function hangExamples({heads, labels}: Arcs, {upos, lemmas}: Tags): void {
  for (let word = 2; word < heads.length; word++) {
    if (lemmas[word] !== "include" || labels[word] !== "case" || lemmas[word - 1] !== ",") continue;
    const example = heads[word];
    const verb = example < 0 ? -1 : heads[example];
    if (example < word || verb < 0 || verb >= word - 2 || !isNoun(upos[word - 2]) || isNoun(upos[verb])) continue;
    let noun = word - 2;
    for (let above = heads[noun]; above > verb && above < word && isNoun(upos[above]); above = heads[noun])
      noun = above;
    if (hangsBelow(heads, noun, example)) continue;
    heads[example] = noun;
    labels[example] = "nmod";
  }
}

function isNoun(part: string): boolean {
  return part === "NOUN" || part === "PROPN";
}

/** Whether a token is another one or hangs below it. */
export function hangsBelow(heads: Int32Array, from: number, wanted: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0 && steps <= heads.length; steps++) {
    if (at === wanted) return true;
    at = heads[at];
  }
  return false;
}

/** "Accused Roe of killing Ann Field", where the verb is hung on its object as if it were part of the name. */
function hangGerunds({heads, labels}: Arcs, {upos, xpos}: Tags): void {
  for (let verb = 1; verb + 1 < heads.length; verb++) {
    const object = verb + 1;
    if (labels[verb] !== "compound" || heads[verb] !== object || upos[verb] !== "VERB" || xpos[verb] !== "VBG")
      continue;
    if (upos[object] !== "PROPN" || labels[verb - 1] !== "case" || heads[verb - 1] !== object) continue;
    heads[verb] = heads[object];
    labels[verb] = isNoun(upos[heads[verb]] ?? "") ? "acl" : "advcl";
    heads[object] = verb;
    labels[object] = "obj";
    heads[verb - 1] = verb;
    labels[verb - 1] = "mark";
  }
}
