import {UPOS} from "../../src/model/layers";
import {
  FACT_COUNT,
  findPositions,
  outputOf,
  PARSER_ROWS,
  POSITION_COUNT,
  SentenceFacts,
  STATE_ROWS_MOST,
  stateRows,
  wordRows,
} from "../../src/models/parser-features";
import {MOVE, NONE, ParserState} from "../../src/models/parser-state";
import {WORD, type WordSheet} from "../../src/models/word-sheet";
import type {TreebankSentence} from "../shared/conllu";
import {meanSquare, Network} from "../shared/network";
import {quantiseMatrix} from "../shared/quantise";
import {createRandom, range, shuffle} from "../shared/random";
import {writeContainer} from "../shared/write-container";
import {GoldTree} from "./oracle";

export interface ParserTraining {
  readonly sentences: readonly TreebankSentence[];
  /** Tags as the tagger gives them to text it did not learn from. */
  readonly tags: readonly Uint8Array[];
  /** Labels of the tagger. */
  readonly tagLabels: readonly string[];
}
export interface Settings {
  hidden: number;
  epochs: number;
  rate: number;
  dropout: number;
  wordDrop: number;
  seed: number;
  explore: number;
}

export const CAPACITY = 512;

export class ParserTrainer {
  readonly network: Network;
  readonly labels: string[];
  readonly words: Int32Array;
  readonly #ranks = new Map<number, number>();
  readonly #freq: number[] = [];
  readonly parts: Uint8Array;
  readonly comma: number;
  readonly facts = new SentenceFacts(CAPACITY);
  readonly state = new ParserState(CAPACITY);
  readonly #sums: Float32Array;
  readonly #grads: Float32Array;
  readonly #filled = new Int32Array(CAPACITY * POSITION_COUNT + POSITION_COUNT).fill(-1);
  readonly #slots = new Int32Array(CAPACITY * POSITION_COUNT + POSITION_COUNT);
  #slotCount = 0;
  #stamp = 0;
  readonly #positions = new Int32Array(POSITION_COUNT);
  readonly #slotOf = new Int32Array(POSITION_COUNT);
  readonly #rowBuffer = new Int32Array(STATE_ROWS_MOST);
  readonly #stateGrad: Float32Array;
  readonly #stateTouched: number[] = [];
  readonly #stateStamp: Int32Array;
  readonly #hiddenSum: Float32Array;
  readonly #hiddenGrad: Float32Array;
  readonly logits: Float32Array;
  readonly #allowed = new Uint8Array(3);
  average: Float32Array | null = null;
  averageOut: Float32Array | null = null;
  averageBias: Float32Array | null = null;
  averageOutBias: Float32Array | null = null;
  averages = 0;
  rate = 0.05;

  constructor(
    readonly sheet: WordSheet,
    readonly data: ParserTraining,
    readonly settings: Settings,
  ) {
    const labels = new Set<string>();
    for (const sentence of data.sentences) for (const label of sentence.labels) labels.add(label);
    this.labels = [...labels].sort();
    const counts = new Map<number, number>();
    for (const sentence of data.sentences)
      for (const row of sheet.read(sentence.forms)) {
        const l = sheet.data[row + WORD.lower];
        counts.set(l, (counts.get(l) ?? 0) + 1);
      }
    const ranked = [...counts]
      .filter(([, c]) => c >= 3)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 8000);
    this.words = Int32Array.from(ranked, ([key]) => key);
    for (const [rank, [key, c]] of ranked.entries()) {
      this.#ranks.set(key, rank);
      this.#freq.push(c);
    }
    this.parts = Uint8Array.from(data.tagLabels, (label) => UPOS.indexOf(label.split("|")[0] as never));
    this.comma = data.tagLabels.indexOf("PUNCT|,");
    const {hidden} = settings;
    this.network = new Network({
      rows: PARSER_ROWS,
      hidden,
      outputs: 1 + 2 * this.labels.length,
      seed: settings.seed,
      dropout: settings.dropout,
    });
    this.#sums = new Float32Array(this.#filled.length * hidden);
    this.#grads = new Float32Array(this.#filled.length * hidden);
    this.#stateGrad = new Float32Array(PARSER_ROWS * hidden);
    this.#stateStamp = new Int32Array(PARSER_ROWS).fill(-1);
    this.#hiddenSum = new Float32Array(hidden);
    this.#hiddenGrad = new Float32Array(hidden);
    this.logits = new Float32Array(this.network.outputs);
  }

  readonly rank = (key: number): number => this.#ranks.get(key) ?? -1;

  load(sentence: TreebankSentence, tags: Uint8Array): void {
    const rows = this.sheet.read(sentence.forms);
    this.facts.read(
      {data: this.sheet.data, rows, first: 0, last: rows.length, tags, parts: this.parts, rank: this.rank},
      this.comma,
    );
    this.state.start(rows.length);
    this.#stamp++;
    this.#slotCount = 0;
  }

  #slot(word: number, position: number): number {
    const slot = (word + 1) * POSITION_COUNT + position;
    if (this.#filled[slot] === this.#stamp) return slot;
    this.#filled[slot] = this.#stamp;
    this.#slots[this.#slotCount++] = slot;
    const {hidden} = this.network;
    const base = slot * hidden;
    this.#sums.fill(0, base, base + hidden);
    this.#grads.fill(0, base, base + hidden);
    const count = wordRows(this.facts, word, position, this.#rowBuffer);
    for (let i = 0; i < count; i++) this.network.addRow(this.#rowBuffer[i], this.#sums, base);
    return slot;
  }

  #stateRowCount = 0;
  forward(): void {
    const {hidden} = this.network;
    const sum = this.#hiddenSum.fill(0);
    findPositions(this.state, this.#positions);
    for (let p = 0; p < POSITION_COUNT; p++) {
      const slot = this.#slot(this.#positions[p], p);
      this.#slotOf[p] = slot;
      for (let u = 0, at = slot * hidden; u < hidden; u++, at++) sum[u] += this.#sums[at];
    }
    const count = stateRows(this.state, this.facts, this.#rowBuffer);
    this.#stateRowCount = count;
    for (let i = 0; i < count; i++) this.network.addRow(this.#rowBuffer[i], sum, 0);
    this.network.forward(sum, this.logits);
  }

  trainSentence(index: number, explore: number, random: () => number): void {
    const sentence = this.data.sentences[index];
    const n = sentence.forms.length;
    if (n > CAPACITY - 2) return;
    this.load(sentence, this.data.tags[index]);
    if (this.settings.wordDrop > 0)
      for (let w = 0; w < n; w++) {
        const r = this.facts.facts[w * FACT_COUNT + 1];
        if (r >= 0 && random() < this.settings.wordDrop / (this.settings.wordDrop + this.#freq[r]))
          this.facts.facts[w * FACT_COUNT + 1] = -1;
      }
    const gold = this.gold(sentence);
    const {state, logits, network} = this;
    const {hidden, outputs} = network;
    const L = this.labels.length;
    const q = new Float32Array(outputs);
    while (!state.done) {
      this.forward();
      let max = -1e30;
      let maxGold = -1e30;
      let guess = -1;
      let goldBest = -1;
      q.fill(0);
      for (let move = 0; move < 3; move++) this.#allowed[move] = state.allows(move) ? 1 : 0;
      const top = state.top(0);
      const goldLabel = top >= 0 ? gold.labels[top] : -1;
      let lowest = 1e9;
      const costs = [0, 0, 0];
      for (let move = 0; move < 3; move++)
        if (this.#allowed[move]) {
          costs[move] = gold.cost(state, move);
          if (costs[move] < lowest) lowest = costs[move];
        }
      for (let move = 0; move < 3; move++) {
        if (!this.#allowed[move]) continue;
        const from = outputOf(move, 0, L);
        const to = move === 0 ? 1 : from + L;
        for (let o = from; o < to; o++)
          if (logits[o] > max) {
            max = logits[o];
            guess = o;
          }
        if (costs[move] === lowest) {
          const o = move === 0 ? 0 : from + goldLabel;
          q[o] = 1;
          if (logits[o] > maxGold) {
            maxGold = logits[o];
            goldBest = o;
          }
        }
      }
      // softmax over allowed
      let z = 0;
      let zg = 0;
      const g = this.#probs;
      for (let move = 0; move < 3; move++) {
        const from = outputOf(move, 0, L);
        const to = move === 0 ? 1 : from + L;
        for (let o = from; o < to; o++) {
          if (!this.#allowed[move]) {
            g[o] = 0;
            continue;
          }
          const e = Math.exp(logits[o] - max);
          g[o] = e;
          z += e;
          if (q[o] > 0) zg += e;
        }
      }
      for (let o = 0; o < outputs; o++) {
        const e = g[o];
        g[o] = e / z - (q[o] > 0 ? (zg > 0 ? e / zg : 0) : 0);
      }
      if (zg < 1e-30) g[goldBest] = -1;
      this.loss += -Math.log(Math.max(zg / z, 1e-10));
      this.steps++;
      network.backward(g, this.#hiddenGrad);
      const hg = this.#hiddenGrad;
      for (let p = 0; p < POSITION_COUNT; p++)
        for (let u = 0, at = this.#slotOf[p] * hidden; u < hidden; u++, at++) this.#grads[at] += hg[u];
      for (let i = 0; i < this.#stateRowCount; i++) {
        const row = this.#rowBuffer[i];
        if (this.#stateStamp[row] !== this.#stamp) {
          this.#stateStamp[row] = this.#stamp;
          this.#stateTouched.push(row);
          this.#stateGrad.fill(0, row * hidden, (row + 1) * hidden);
        }
        for (let u = 0, at = row * hidden; u < hidden; u++, at++) this.#stateGrad[at] += hg[u];
      }
      const follow = explore > 0 && random() < explore ? guess : goldBest;
      this.applyOutput(follow);
    }
    // apply
    const rate = this.rate;
    for (let i = 0; i < this.#slotCount; i++) {
      const slot = this.#slots[i];
      const position = slot % POSITION_COUNT;
      const word = (slot - position) / POSITION_COUNT - 1;
      const square = meanSquare(this.#grads, slot * hidden, hidden);
      if (square < 1e-14) continue;
      const count = wordRows(this.facts, word, position, this.#rowBuffer);
      for (let k = 0; k < count; k++) network.stepRow(this.#rowBuffer[k], this.#grads, slot * hidden, {square, rate});
    }
    for (const row of this.#stateTouched)
      network.stepRow(row, this.#stateGrad, row * hidden, {
        square: meanSquare(this.#stateGrad, row * hidden, hidden),
        rate,
      });
    this.#stateTouched.length = 0;
    network.stepOutput(rate);
  }
  readonly #probs = new Float32Array(256);
  loss = 0;
  steps = 0;

  gold(sentence: TreebankSentence): GoldTree {
    const n = sentence.forms.length;
    return new GoldTree(
      Int16Array.from(sentence.heads, (h) => (h < 0 ? n : h)),
      Int16Array.from(sentence.labels, (l) => this.labels.indexOf(l)),
    );
  }

  applyOutput(o: number): void {
    const L = this.labels.length;
    if (o === 0) this.state.apply(MOVE.shift, 0);
    else if (o <= L) this.state.apply(MOVE.left, o - 1);
    else this.state.apply(MOVE.right, o - 1 - L);
  }

  best(): number {
    let max = -1e30;
    let guess = -1;
    const L = this.labels.length;
    for (let move = 0; move < 3; move++) {
      if (!this.state.allows(move)) continue;
      const from = outputOf(move, 0, L);
      const to = move === 0 ? 1 : from + L;
      for (let o = from; o < to; o++)
        if (this.logits[o] > max) {
          max = this.logits[o];
          guess = o;
        }
    }
    return guess;
  }

  accumulate(): void {
    const n = this.network;
    this.average ??= new Float32Array(n.rows.length);
    this.averageOut ??= new Float32Array(n.output.length);
    this.averageBias ??= new Float32Array(n.bias.length);
    this.averageOutBias ??= new Float32Array(n.outputBias.length);
    this.averages++;
    for (const [a, w] of [
      [this.average, n.rows],
      [this.averageOut, n.output],
      [this.averageBias, n.bias],
      [this.averageOutBias, n.outputBias],
    ] as const)
      for (let i = 0; i < a.length; i++) a[i] += (w[i] - a[i]) / this.averages;
  }

  swapAverage(): void {
    const n = this.network;
    for (const [a, w] of [
      [this.average!, n.rows],
      [this.averageOut!, n.output],
      [this.averageBias!, n.bias],
      [this.averageOutBias!, n.outputBias],
    ] as const)
      for (let i = 0; i < a.length; i++) {
        const t = a[i];
        a[i] = w[i];
        w[i] = t;
      }
  }
}

/** The arrays of the container; rows touched by fewer than `minimum` steps are left out. */
export function parserBytes(trainer: ParserTrainer, minimum: number): Uint8Array {
  const {network} = trainer;
  const {hidden} = network;
  const used = new Uint8Array(PARSER_ROWS);
  const kept: number[] = [];
  for (let row = 0; row < PARSER_ROWS; row++)
    if (network.rowSteps[row] >= minimum) {
      used[row] = 1;
      kept.push(row);
    }
  const rows = new Float32Array(kept.length * hidden);
  for (const [at, row] of kept.entries())
    rows.set(network.rows.subarray(row * hidden, (row + 1) * hidden), at * hidden);
  const first = quantiseMatrix(rows, hidden);
  const second = quantiseMatrix(network.output, network.outputs);
  return writeContainer(
    "parser",
    {},
    {
      words: trainer.words,
      used,
      rows: first.values,
      rowScales: first.scales,
      bias: network.bias,
      output: second.values,
      outputScales: second.scales,
      outputBias: network.outputBias,
      relations: trainer.labels,
    },
  );
}
export {createRandom, NONE, range, shuffle};
