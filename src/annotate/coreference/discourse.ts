import type {NounEntry} from "../../lexicon/nouns";
import type {Name, Quotation, Sentence, Syntax, Tags, Tokens} from "../../model/layers";
import {withoutSubtype} from "../../model/text";
import type {Markable} from "./markable";

/** What coreference reads: the layers of a document and the tables. */
export interface Material {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly tags: Tags;
  readonly names: readonly Name[];
  readonly syntax: Syntax;
  /** By lemma. */
  readonly nouns: ReadonlyMap<string, NounEntry>;
  /** By first name in lower case. */
  readonly genders: ReadonlyMap<string, "male" | "female">;
  /** Folded name -> the folded name it is short for, by type ("PLACE us" -> "united states"). */
  readonly aliases: ReadonlyMap<string, string>;
  /** Lemmas of verbs that tell what somebody did: who does that is kept even without a name. */
  readonly acts: ReadonlySet<string>;
}

/** The material with every phrase that may refer. */
export interface Discourse extends Material {
  readonly markables: readonly Markable[];
}

/** The token that governs a token, or -1 for a root and -1 where nothing was parsed. */
export function headOf(material: Pick<Material, "syntax">, token: number): number {
  const head = material.syntax.heads[token] ?? -2;
  return head < 0 ? -1 : head;
}

/** The label of a token's dependency without its subtype: "nsubj" of "nsubj:pass". */
export function labelOf(material: Pick<Material, "syntax">, token: number): string {
  return withoutSubtype(material.syntax.labels[token] ?? "");
}

/** True if the sentence of this token was parsed. */
export function isParsed(material: Pick<Material, "syntax">, token: number): boolean {
  return (material.syntax.heads[token] ?? -2) !== -2;
}

/** The head of the first conjunct and of what an apposition stands beside: whose place in the clause a token shares. */
export function clausePlace(material: Pick<Material, "syntax">, token: number): number {
  let current = token;
  for (let step = 0; step < 8; step++) {
    const label = labelOf(material, current);
    if (label !== "conj" && label !== "appos" && label !== "flat") return current;
    const head = headOf(material, current);
    if (head < 0) return current;
    current = head;
  }
  return current;
}
