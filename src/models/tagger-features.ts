import {mix} from "./feature-hash";
import {WORD} from "./word-sheet";

/** Number of features `taggerFeatures` writes. */
export const TAGGER_FEATURES = 42;

/** Where the feature function looks: rows of a `WordSheet` for the words of one sentence. */
export interface TaggerView {
  readonly data: Int32Array;
  /** Rows of the words of the sentence, at `first` to `last` (exclusive). */
  readonly rows: Int32Array;
  readonly first: number;
  readonly last: number;
}

/** Stands for the word before the first and after the last. */
const EDGE = 0x5bd1e995 | 0;

function field(view: TaggerView, at: number, name: number): number {
  return at < view.first || at >= view.last ? EDGE : view.data[view.rows[at] + name];
}

/**
 * The features of one word for the tagger, as hashes, into `out`: the word with its affixes, shape and clusters, its two
 * neighbours on either side, pairs of them, and the tags given before.
 * @param previous label of the word before, -1 at the start of the sentence; `beforePrevious` likewise.
 */
export function taggerFeatures(
  view: TaggerView,
  at: number,
  history: {readonly previous: number; readonly beforePrevious: number},
  out: Int32Array,
): void {
  const row = view.rows[at];
  const {data} = view;
  const {previous, beforePrevious} = history;
  const lower = data[row + WORD.lower];
  const suffix3 = data[row + WORD.suffix3];
  const fine = data[row + WORD.fine];
  const initial = at === view.first ? 1 : 0;
  const left = field(view, at - 1, WORD.lower);
  const right = field(view, at + 1, WORD.lower);
  const farLeft = field(view, at - 2, WORD.lower);
  const farRight = field(view, at + 2, WORD.lower);
  const leftFine = field(view, at - 1, WORD.fine);
  const rightFine = field(view, at + 1, WORD.fine);
  const shape = data[row + WORD.shape];
  const rightSuffix = field(view, at + 1, WORD.suffix3);
  const rightShape = field(view, at + 1, WORD.shape);
  const pair = mix(previous, beforePrevious);
  let count = 0;
  const put = (template: number, value: number): void => {
    out[count++] = mix(template, value);
  };
  put(1, lower);
  put(2, data[row + WORD.form]);
  put(3, data[row + WORD.suffix1]);
  put(4, data[row + WORD.suffix2]);
  put(5, suffix3);
  put(6, data[row + WORD.suffix4]);
  put(7, data[row + WORD.prefix1]);
  put(8, data[row + WORD.prefix2]);
  put(9, data[row + WORD.prefix3]);
  put(10, mix(shape, initial));
  put(11, fine);
  put(12, data[row + WORD.coarse]);
  put(13, left);
  put(14, right);
  put(15, farLeft);
  put(16, farRight);
  put(17, mix(left, lower));
  put(18, mix(lower, right));
  put(19, mix(left, right));
  put(20, mix(right, farRight));
  put(21, mix(farLeft, left));
  put(22, leftFine);
  put(23, rightFine);
  put(24, field(view, at - 2, WORD.fine));
  put(25, field(view, at + 2, WORD.fine));
  put(26, mix(leftFine, fine));
  put(27, mix(fine, rightFine));
  put(28, field(view, at - 1, WORD.suffix3));
  put(29, rightSuffix);
  put(30, mix(rightShape, shape));
  put(31, previous);
  put(32, pair);
  put(33, mix(previous, lower));
  put(34, mix(pair, lower));
  put(35, mix(previous, right));
  put(36, mix(previous, fine));
  put(37, mix(previous, rightFine));
  put(38, mix(previous, suffix3));
  put(39, mix(previous, rightSuffix));
  put(40, mix(field(view, at - 1, WORD.shape), mix(shape, rightShape)));
  put(41, mix(mix(lower, suffix3), mix(left, right)));
  put(42, mix(data[row + WORD.suffix2], mix(shape, previous)));
}
