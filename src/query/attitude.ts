import {directory} from "../model/directory";
import type {Askable} from "../model/knowledge";
import {cut, overlaps} from "../model/span";
import type {Statement} from "../model/statement";

/** Which way something may be spoken of. */
export const ATTITUDES = ["for", "against"] as const;
/** Which way something is spoken of. */
export type Attitude = (typeof ATTITUDES)[number];

/** Beginnings of words of praise and of blame. "Back" counts as a verb only: people come back too. */
const FOR =
  "support(?:s|ed|ing|ive)?\\b|welcom|prais|back(?:s|ed|ing)\\b|endors|favou?r(?:s|ed|ing)?\\b|defend(?:s|ed|ing)?\\b|appreciat|approv|applaud|commend|justif|advocat|champion|hail|safer|contribut(?:e[sd]?|ing)\\b|thank|proud|agree[ds]?\\b";
const AGAINST =
  "oppos|critic|condemn|denounc|accus(?:e|es|ing)\\b|accused (?:the|him|her|them|it|us)\\b|(?:are|is|was|were|out|stand|stood|vot(?:e|ed|ing)) against|reject|protest|sham(?:e|ful)|blam|lament|decr(?:y|ied)|object(?:s|ed|ions?)\\b|rebuk|outrag|cruel|inhuman|violat(?:e[sd]?|ing)\\b|unconstitutional|unlawful|unjust|unfair|wrong|harm|resist|concerns? (?:about|over|at|that)|worr|disagree|disapprov|deplor|complain|abusive|retaliat";
const WORD = new RegExp(
  `(?<![\\p{L}-])(?<no>(?:not|no|never|without|\\p{L}+n[’']t)\\s+(?:\\p{L}+\\s+)?)?(?:(?<good>${FOR})|${AGAINST})`,
  "giu",
);

/** So many letters may lie between a word of praise or blame and the name it is about. */
const NEAR = 60;

/**
 * Whether a statement speaks for or against what it is about, by the words of praise and blame in its source, cue and content, each turned
 * round by a "not" before it; null where there are none or as many of either. A hint to read by, no judgement.
 * @param about ids of what it is to be about: where one is named in the statement, only words near to it count
 */
export function attitudeOf(
  knowledge: Askable,
  {reports: [report], text}: Statement,
  about: ReadonlySet<string> = new Set(),
): Attitude | null {
  const {documents, entities} = directory(knowledge);
  const document = documents.get(report.document);
  const words = document ? cut(document.text, report) : text;
  const named = [...about]
    .flatMap((id) => entities.get(id)?.mentions ?? [])
    .filter((mention) => mention.document === report.document && overlaps(mention, report))
    .map(({start, end}) => ({start: start - report.start - NEAR, end: end - report.start + NEAR}));
  let balance = 0;
  for (const {groups, index, 0: found} of words.matchAll(WORD)) {
    const place = {start: index, end: index + found.length};
    if (named.length > 0 && !named.some((each) => overlaps(each, place))) continue;
    balance += (groups?.good === undefined) === (groups?.no === undefined) ? -1 : 1;
  }
  return balance === 0 ? null : balance > 0 ? "for" : "against";
}
