import {directory} from "../model/directory";
import type {Askable} from "../model/knowledge";
import {cut} from "../model/span";
import type {Statement} from "../model/statement";

/** Which way something may be spoken of. */
export const ATTITUDES = ["for", "against"] as const;
/** Which way something is spoken of. */
export type Attitude = (typeof ATTITUDES)[number];

/** Beginnings of words of praise and of blame. "Back" counts as a verb only: people come back too. */
const FOR =
  "support|welcom|prais|back(?:s|ed|ing)\\b|endors|favou?r|defend|appreciat|approv|applaud|commend|justif|advocat|champion|hail|safer|contribut|benefi|thank|proud|agree[ds]?\\b";
const AGAINST =
  "oppos|critic|condemn|denounc|accus(?:e|es|ing)\\b|accused (?:the|him|her|them|it|us)\\b|(?:are|is|was|were|out|stand|stood|vot(?:e|ed|ing)) against|reject|protest|sham(?:e|ful)|blam|lament|decr(?:y|ied)|object(?:s|ed|ions?)\\b|rebuk|outrag|cruel|inhuman|violat(?:e[sd]?|ing)\\b|unconstitutional|unlawful|unjust|unfair|wrong|harm|resist|concerns? (?:about|over|at|that)|worr|disagree|disapprov|deplor|complain|abusive|retaliat";
const WORD = new RegExp(
  `(?<![\\p{L}-])(?<no>(?:not|no|never|without|\\p{L}+n[’']t)\\s+(?:\\p{L}+\\s+)?)?(?:(?<good>${FOR})|${AGAINST})`,
  "giu",
);

/**
 * Whether a statement speaks for or against what it is about, by the words of praise and blame in its source, cue and content, each turned
 * round by a "not" before it; null where there are none or as many of either. A hint to read by, no judgement.
 */
export function attitudeOf(knowledge: Askable, {reports: [report], text}: Statement): Attitude | null {
  const document = directory(knowledge).documents.get(report.document);
  const words = document ? cut(document.text, report) : text;
  let balance = 0;
  for (const {groups} of words.matchAll(WORD))
    balance += (groups?.good === undefined) === (groups?.no === undefined) ? -1 : 1;
  return balance === 0 ? null : balance > 0 ? "for" : "against";
}
