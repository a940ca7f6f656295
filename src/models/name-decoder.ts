import {INSIDE, isClosed, labelOf, NAME_LABELS, NAME_TYPES, OUTSIDE, placeOfLabel, UNIT} from "./name-labels";

const CLOSED = Int32Array.from({length: NAME_LABELS}, (_, label) => label).filter(isClosed);
/** Labels that may follow a closed one: outside, begin, unit. */
const OPENING = Int32Array.from({length: NAME_LABELS}, (_, label) => label).filter(
  (label) => label === OUTSIDE || placeOfLabel(label) === 0 || placeOfLabel(label) === UNIT,
);
const NEVER = -1e30;

/** Tokens to be labelled: `count` of them from index `from` on, after an outside token or at the start of a sentence. */
export interface DecodedRange {
  readonly from: number;
  readonly count: number;
  /** True if an outside token follows, so that the step to it counts. */
  readonly beforeOutside?: boolean;
}

/** First-order Viterbi search for the best well-formed sequence of labels. Holds its tables: one decoder serves many sentences. */
export class NameDecoder {
  /** For each opening label, one after the other, the transitions to it from each closed one. */
  readonly #arrivals = new Float64Array(OPENING.length * CLOSED.length);
  /** For each type the transitions begin to inside, inside to inside, begin to last, inside to last. */
  readonly #inner = new Float64Array(NAME_TYPES.length * 4);
  /** How far the transitions to one opening label lie apart at most, and a little more: a closed label so far behind another opens none. */
  #spread = 0;
  readonly #closed = new Float64Array(CLOSED.length);
  /** Those closed labels that lie no further behind, in order. */
  readonly #likely = new Int32Array(CLOSED.length);
  #scores = new Float64Array(NAME_LABELS * 64);
  #back = new Uint8Array(NAME_LABELS * 64);

  /**
   * @param transitions weight of label b after label a at `a * stride + b`; what changes in them later is seen after `read` only.
   */
  constructor(transitions: Float32Array, stride = NAME_LABELS) {
    this.read(transitions, stride);
  }

  /** Takes other transitions. */
  read(transitions: Float32Array, stride = NAME_LABELS): void {
    for (let next = 0; next < OPENING.length; next++) {
      for (let old = 0; old < CLOSED.length; old++)
        this.#arrivals[next * CLOSED.length + old] = transitions[CLOSED[old] * stride + OPENING[next]];
    }
    this.#spread = this.#widest() + 1;
    for (let type = 0; type < NAME_TYPES.length; type++) {
      const begin = labelOf(type, 0);
      for (let place = INSIDE; place < UNIT; place++) {
        for (let before = 0; before < 2; before++)
          this.#inner[type * 4 + (place - INSIDE) * 2 + before] =
            transitions[(begin + before) * stride + begin + place];
      }
    }
  }

  #widest(): number {
    let widest = 0;
    for (let next = 0; next < this.#arrivals.length; next += CLOSED.length) {
      const row = this.#arrivals.subarray(next, next + CLOSED.length);
      widest = Math.max(widest, Math.max(...row) - Math.min(...row));
    }
    return widest;
  }

  /**
   * Writes the best labels of a range of tokens to `labels`, at the same indices.
   * @param emissions `NAME_LABELS` scores per token.
   * @param allowed bit set of the labels each token may have; all labels where it is left out.
   */
  decode(emissions: Float32Array, range: DecodedRange, labels: Uint8Array, allowed?: Int32Array): void {
    const {from, count, beforeOutside = false} = range;
    this.#reserve(count);
    this.#start(emissions, from, allowed ? allowed[from] : -1);
    for (let token = 1; token < count; token++) {
      this.#advance(emissions, from, token, allowed ? allowed[from + token] : -1);
    }
    let best = this.#bestEnd((count - 1) * NAME_LABELS, beforeOutside);
    for (let token = count - 1; token >= 0; token--) {
      labels[from + token] = best;
      best = this.#back[token * NAME_LABELS + best];
    }
  }

  #bestEnd(row: number, beforeOutside: boolean): number {
    let best = OUTSIDE;
    let highest = Number.NEGATIVE_INFINITY;
    for (let old = 0; old < CLOSED.length; old++) {
      const score = this.#scores[row + CLOSED[old]] + (beforeOutside ? this.#arrivals[old] : 0);
      if (score <= highest) continue;
      highest = score;
      best = CLOSED[old];
    }
    return best;
  }

  #start(emissions: Float32Array, from: number, allowed: number): void {
    const scores = this.#scores;
    scores.fill(NEVER, 0, NAME_LABELS);
    for (let next = 0; next < OPENING.length; next++) {
      const label = OPENING[next];
      if ((allowed >> label) & 1)
        scores[label] = emissions[from * NAME_LABELS + label] + this.#arrivals[next * CLOSED.length];
    }
  }

  #advance(emissions: Float32Array, from: number, token: number, allowed: number): void {
    const scores = this.#scores;
    const closed = this.#closed;
    const arrivals = this.#arrivals;
    const before = (token - 1) * NAME_LABELS;
    const here = token * NAME_LABELS;
    const emission = (from + token) * NAME_LABELS;
    const likely = this.#likely;
    let top = Number.NEGATIVE_INFINITY;
    for (let old = 0; old < closed.length; old++) {
      closed[old] = scores[before + CLOSED[old]];
      if (closed[old] > top) top = closed[old];
    }
    let count = 0;
    for (let old = 0; old < closed.length; old++) if (closed[old] >= top - this.#spread) likely[count++] = old;
    scores.fill(NEVER, here, here + NAME_LABELS);
    for (let next = 0, at = 0; next < OPENING.length; next++, at += closed.length) {
      const label = OPENING[next];
      if (((allowed >> label) & 1) === 0) continue;
      let best = NEVER;
      let origin = 0;
      for (let each = 0; each < count; each++) {
        const old = likely[each];
        const score = closed[old] + arrivals[at + old];
        if (score > best) {
          best = score;
          origin = old;
        }
      }
      scores[here + label] = best + emissions[emission + label];
      this.#back[here + label] = CLOSED[origin];
    }
    for (let type = 0; type < NAME_TYPES.length; type++) this.#goOn(type, here, emissions, emission, allowed);
  }

  /** Inside and last follow begin or inside of their own type. */
  #goOn(type: number, here: number, emissions: Float32Array, emission: number, allowed: number): void {
    const scores = this.#scores;
    const begin = labelOf(type, 0);
    const before = here - NAME_LABELS;
    for (let place = INSIDE; place < UNIT; place++) {
      const label = begin + place;
      if (((allowed >> label) & 1) === 0) continue;
      const at = type * 4 + (place - INSIDE) * 2;
      const fromBegin = scores[before + begin] + this.#inner[at];
      const fromInside = scores[before + begin + 1] + this.#inner[at + 1];
      const inside = fromInside > fromBegin;
      scores[here + label] = (inside ? fromInside : fromBegin) + emissions[emission + label];
      this.#back[here + label] = inside ? begin + 1 : begin;
    }
  }

  #reserve(count: number): void {
    if (count * NAME_LABELS <= this.#scores.length) return;
    this.#scores = new Float64Array(count * NAME_LABELS * 2);
    this.#back = new Uint8Array(count * NAME_LABELS * 2);
  }
}
