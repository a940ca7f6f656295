import {type LemmaTables, Lemmatiser, lemmaClass} from "../../src/models/lemmatiser";
import type {TreebankSentence} from "../shared/conllu";

/** The tables of the lemmatiser: base forms of verbs, and every form whose lemma in the treebanks is not the one by rule. */
export function lemmaTables(sentences: readonly TreebankSentence[]): LemmaTables {
  const verbs = new Set<string>();
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    for (const [at, form] of sentence.forms.entries()) {
      const lemma = sentence.lemmas[at].toLowerCase();
      if (sentence.upos[at] === "PROPN") continue;
      if (!/^[\p{L}'’.-]+$/u.test(form) || !/^[\p{L}'’.-]+$/u.test(lemma)) continue;
      if (sentence.upos[at] === "VERB" && /^[a-z-]+$/.test(lemma)) verbs.add(lemma);
      const key = `${lemmaClass(sentence.xpos[at])} ${form.toLowerCase()}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      counts.set(key, lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1));
    }
  }
  const tables = {exceptions: [], verbs: [...verbs].sort()};
  const byRule = new Lemmatiser(tables);
  const exceptions: string[] = [];
  for (const key of [...counts.keys()].sort()) {
    const [tagClass, form] = key.split(" ");
    const [lemma, count] = [...counts.get(key)!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
    const seldom = tagClass === "o" ? count < 3 : false;
    if (!seldom && byRule.lemma(form, XPOS_OF[tagClass]) !== lemma) exceptions.push(`${key} ${lemma}`);
  }
  return {...tables, exceptions};
}

/** A Penn tag of each class. */
const XPOS_OF: Readonly<Record<string, string>> = {
  n: "NNS",
  z: "VBZ",
  g: "VBG",
  d: "VBD",
  r: "JJR",
  s: "JJS",
  p: "NNP",
  o: "NN",
};
