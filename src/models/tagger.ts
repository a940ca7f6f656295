import type {Upos} from "../model/layers";
import {Container} from "./container";
import {KeyTable} from "./key-table";
import {LinearModel} from "./linear-model";
import {TAGGER_FEATURES, type TaggerView, taggerFeatures} from "./tagger-features";
import {WORD, type WordSheet} from "./word-sheet";

/**
 * Parts of speech by an averaged perceptron, left to right, universal and Penn tag as one label (Collins 2002; features after
 * Ratnaparkhi 1996, with word clusters). Words that nearly always have one tag are looked up.
 */
export class Tagger {
  /** The labels, "NOUN|NN"; what `tag` writes are indices of this list. */
  readonly labels: readonly string[];
  /** The two halves of each label. */
  readonly upos: readonly Upos[];
  readonly xpos: readonly string[];
  readonly sheet: WordSheet;
  readonly #model: LinearModel;
  readonly #sure: KeyTable;
  readonly #sureLabels: Uint8Array;
  readonly #scores: Float32Array;
  readonly #labelOf = new Map<Upos, Map<string, number>>();
  readonly #features = new Int32Array(TAGGER_FEATURES);

  constructor(bytes: Uint8Array, sheet: WordSheet) {
    const container = new Container(bytes, "tagger");
    this.sheet = sheet;
    this.labels = container.text("tags");
    this.upos = this.labels.map((label) => label.slice(0, label.indexOf("|")) as Upos);
    this.xpos = this.labels.map((label) => label.slice(label.indexOf("|") + 1));
    for (const [label, part] of this.upos.entries()) {
      const byFine = this.#labelOf.get(part) ?? new Map<string, number>();
      this.#labelOf.set(part, byFine.set(this.xpos[label], label));
    }
    this.#model = new LinearModel(container);
    this.#sure = new KeyTable(container.i32("sureWords"));
    this.#sureLabels = container.u8("sureLabels");
    this.#scores = new Float32Array(this.labels.length);
  }

  /** Number of the label for a pair of tags; of the first label with that universal tag, or 0, where no label is that pair. */
  labelOf(upos: Upos, xpos: string): number {
    return this.#labelOf.get(upos)?.get(xpos) ?? Math.max(0, this.upos.indexOf(upos));
  }

  /**
   * Tags one sentence.
   * @param rows rows of the words in the sheet, for the whole document.
   * @param first first word of the sentence; `last` the one after its last.
   * @param out receives the label of each word at the word's own index.
   */
  tag(rows: Int32Array, first: number, last: number, out: Uint8Array): void {
    const view: TaggerView = {data: this.sheet.data, rows, first, last};
    const history = {previous: -1, beforePrevious: -1};
    for (let at = first; at < last; at++) {
      const sure = this.#sure.find(view.data[rows[at] + WORD.form]);
      const label = sure >= 0 ? this.#sureLabels[sure] : this.#decide(view, at, history);
      out[at] = label;
      history.beforePrevious = history.previous;
      history.previous = label;
    }
  }

  #decide(view: TaggerView, at: number, history: {previous: number; beforePrevious: number}): number {
    const scores = this.#scores.fill(0);
    taggerFeatures(view, at, history, this.#features);
    for (let index = 0; index < TAGGER_FEATURES; index++) this.#model.add(this.#features[index], scores);
    let winner = 0;
    for (let label = 1; label < scores.length; label++) if (scores[label] > scores[winner]) winner = label;
    return winner;
  }
}
