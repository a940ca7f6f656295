import {INSIDE, isClosed, labelOf, NAME_LABELS, NAME_TYPES, OUTSIDE, placeOfLabel, UNIT} from "./name-labels";

const CLOSED = Int32Array.from({length: NAME_LABELS}, (_, label) => label).filter(isClosed);
/** Labels that may follow a closed one: outside, begin, unit. */
const OPENING = Int32Array.from({length: NAME_LABELS}, (_, label) => label).filter(
  (label) => label === OUTSIDE || placeOfLabel(label) === 0 || placeOfLabel(label) === UNIT,
);
const NEVER = -1e30;

/** First-order Viterbi search for the best well-formed sequence of labels. Holds its tables: one decoder serves many sentences. */
export class NameDecoder {
  readonly #transitions: Float32Array;
  #scores = new Float64Array(NAME_LABELS * 64);
  #back = new Uint8Array(NAME_LABELS * 64);

  /** @param transitions weight of label b after label a at `a * NAME_LABELS + b`; kept, not copied. */
  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
  }

  /**
   * Writes the best labels of `count` tokens to `labels` from index `to`.
   * @param emissions `NAME_LABELS` scores per token, from index `from * NAME_LABELS`.
   * @param allowed bit set of the labels each token may have, from index `from`; all labels where it is left out.
   */
  decode(
    emissions: Float32Array,
    range: {readonly from: number; readonly count: number},
    labels: Uint8Array,
    allowed?: Int32Array,
  ): void {
    const {from, count} = range;
    this.#reserve(count);
    this.#start(emissions, from, allowed ? allowed[from] : -1);
    for (let token = 1; token < count; token++) {
      this.#advance(emissions, from, token, allowed ? allowed[from + token] : -1);
    }
    const scores = this.#scores;
    let best = OUTSIDE;
    const lastRow = (count - 1) * NAME_LABELS;
    for (const label of CLOSED) if (scores[lastRow + label] > scores[lastRow + best]) best = label;
    for (let token = count - 1; token >= 0; token--) {
      labels[from + token] = best;
      best = this.#back[token * NAME_LABELS + best];
    }
  }

  #start(emissions: Float32Array, from: number, allowed: number): void {
    const scores = this.#scores;
    scores.fill(NEVER, 0, NAME_LABELS);
    for (const label of OPENING) {
      if ((allowed >> label) & 1) scores[label] = emissions[from * NAME_LABELS + label] + this.#transitions[label];
    }
  }

  #advance(emissions: Float32Array, from: number, token: number, allowed: number): void {
    const scores = this.#scores;
    const transitions = this.#transitions;
    const before = (token - 1) * NAME_LABELS;
    const here = token * NAME_LABELS;
    const emission = (from + token) * NAME_LABELS;
    scores.fill(NEVER, here, here + NAME_LABELS);
    for (let next = 0; next < OPENING.length; next++) {
      const label = OPENING[next];
      if (((allowed >> label) & 1) === 0) continue;
      let best = NEVER;
      let origin = OUTSIDE;
      for (let old = 0; old < CLOSED.length; old++) {
        const score = scores[before + CLOSED[old]] + transitions[CLOSED[old] * NAME_LABELS + label];
        if (score > best) {
          best = score;
          origin = CLOSED[old];
        }
      }
      scores[here + label] = best + emissions[emission + label];
      this.#back[here + label] = origin;
    }
    for (let type = 0; type < NAME_TYPES.length; type++) {
      const begin = labelOf(type, 0);
      for (let place = INSIDE; place < UNIT; place++) {
        const label = begin + place;
        if (((allowed >> label) & 1) === 0) continue;
        const fromBegin = scores[before + begin] + transitions[begin * NAME_LABELS + label];
        const fromInside = scores[before + begin + 1] + transitions[(begin + 1) * NAME_LABELS + label];
        const inside = fromInside > fromBegin;
        scores[here + label] = (inside ? fromInside : fromBegin) + emissions[emission + label];
        this.#back[here + label] = inside ? begin + 1 : begin;
      }
    }
  }

  #reserve(count: number): void {
    if (count * NAME_LABELS <= this.#scores.length) return;
    this.#scores = new Float64Array(count * NAME_LABELS * 2);
    this.#back = new Uint8Array(count * NAME_LABELS * 2);
  }
}
