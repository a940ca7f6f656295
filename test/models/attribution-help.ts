import {findQuotations} from "../../src/annotate/quotations";
import type {Reporting, ReportingEntry} from "../../src/lexicon/reporting";
import type {Sentence, Syntax, Tags, Tokens, Upos} from "../../src/model/layers";
import {ROLE_LABEL_COUNT, type Roles} from "../../src/models/attribution-tagger";
import {type AttributionView, viewOf} from "../../src/models/attribution-view";
import {Clusters} from "../../src/models/clusters";
import {WordSheet} from "../../src/models/word-sheet";
import {writeContainer} from "../../training/shared/write-container";

const SAY: ReportingEntry = {
  word: "say",
  part: "verb",
  kind: "speech",
  stance: "neutral",
  sure: true,
  clause: true,
  infinitive: false,
  noun: false,
  addressee: false,
};

export const reporting: Reporting = {verbs: new Map([["say", SAY]]), nouns: new Map(), adverbs: new Map()};

/** A sheet of words without clusters. */
export function emptySheet(): WordSheet {
  return new WordSheet(
    new Clusters(
      writeContainer("clusters", {}, {keys: new Int32Array(0), fine: new Uint16Array(0), coarse: new Uint8Array(0)}),
    ),
  );
}

/**
 * The numbers of one sentence, a row a word: `"Ann PROPN nsubj 1"` is form, tag, label and index of the head (-1 for the root);
 * the lemma is the form in lower case unless a fifth column gives it.
 */
export function viewFrom(rows: readonly string[]): AttributionView {
  const columns = rows.map((row) => row.split(" "));
  const words = columns.map(([form]) => form);
  const starts = Int32Array.from(words.keys(), (index) => words.slice(0, index).join(" ").length + (index > 0 ? 1 : 0));
  const ends = starts.map((start, index) => start + words[index].length);
  const tokens: Tokens = {count: words.length, starts, ends, words, lower: words.map((word) => word.toLowerCase())};
  const sentences: Sentence[] = [
    {start: 0, end: ends[ends.length - 1], first: 0, last: words.length, paragraph: 0, heading: false},
  ];
  const tags: Tags = {
    upos: columns.map(([, tag]) => tag as Upos),
    xpos: words.map(() => ""),
    lemmas: columns.map(([form, , , , lemma]) => lemma ?? form.toLowerCase()),
  };
  const syntax: Syntax = {
    heads: Int32Array.from(columns, ([, , , head]) => Number(head)),
    labels: columns.map(([, , label]) => label),
  };
  const text = words.join(" ");
  const quotations = findQuotations(text, [{start: 0, end: text.length, heading: false}]).map((quotation) => ({
    ...quotation,
    role: "speech" as const,
  }));
  return viewOf({tokens, sentences, quotations, tags, names: [], syntax}, reporting, emptySheet());
}

/** "Ann said the bridge fell." */
export const SAID = viewFrom([
  "Ann PROPN nsubj 1",
  "said VERB root -1 say",
  "the DET det 3",
  "bridge NOUN nsubj 4",
  "fell VERB ccomp 1 fall",
  ". PUNCT punct 1",
]);

/** Labels of which the sequence model is sure. */
export function sureRoles(labels: readonly number[]): Roles {
  const beliefs = new Float32Array(labels.length * ROLE_LABEL_COUNT);
  labels.forEach((label, token) => {
    beliefs[token * ROLE_LABEL_COUNT + label] = 1;
  });
  return {labels: Uint8Array.from(labels), beliefs};
}
