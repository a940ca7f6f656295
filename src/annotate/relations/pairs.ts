import {remembered} from "../../lexicon/remembered";
import type {MentionType, TimeExpression} from "../../model/record";
import type {Span} from "../../model/span";
import {hashText, mix} from "../../models/feature-hash";
import {FeatureSet} from "../../models/feature-set";
import {label, type Placed, placedBetween, type Reading, sentenceOf, tokenAt} from "./reading";

/** What a learnt relation may hold between, in the order of the model's labels. */
export interface PairLabel {
  readonly type: string;
  readonly subject: readonly MentionType[];
  /** TIME: a time expression, as words. */
  readonly object: readonly (MentionType | "TIME")[];
}

/** The relations that the model knows. */
export const PAIR_LABELS: readonly PairLabel[] = [
  {type: "works_for", subject: ["PERSON"], object: ["ORG"]},
  {type: "lives_in", subject: ["PERSON"], object: ["PLACE"]},
  {type: "born_in", subject: ["PERSON"], object: ["PLACE"]},
  {type: "nationality", subject: ["PERSON"], object: ["NORP", "PLACE"]},
  {type: "born_on", subject: ["PERSON"], object: ["TIME"]},
  {type: "died_on", subject: ["PERSON"], object: ["TIME"]},
  {type: "educated_at", subject: ["PERSON"], object: ["ORG"]},
  {type: "party", subject: ["PERSON"], object: ["ORG", "NORP"]},
  {type: "child_of", subject: ["PERSON"], object: ["PERSON"]},
  {type: "spouse_of", subject: ["PERSON"], object: ["PERSON"]},
  {type: "kills", subject: ["PERSON"], object: ["PERSON"]},
  {type: "founded_by", subject: ["ORG"], object: ["PERSON"]},
  {type: "founded_on", subject: ["ORG"], object: ["TIME"]},
  {type: "headquartered_in", subject: ["ORG"], object: ["PLACE"]},
  {type: "subsidiary_of", subject: ["ORG"], object: ["ORG"]},
  {type: "located_in", subject: ["PLACE", "ORG"], object: ["PLACE"]},
];

/** One side of a pair: a mention with its chain, or a time expression. */
export interface Side extends Span {
  readonly placed: Placed | null;
  readonly type: MentionType | "TIME";
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Two sides of one sentence that a relation may join, subject first. */
export interface Pair {
  readonly subject: Side;
  readonly object: Side;
  /** Indices of the labels that the types allow. */
  readonly labels: readonly number[];
}

/** Sides of one sentence at most: a list of a thousand names tells nothing of any two. */
const MOST = 40;
/** Tokens between the two sides at most. */
const FARTHEST = 40;

/** Every pair of one sentence that the types of some label allow. */
export function findPairs(reading: Reading): Pair[] {
  const sides = [...reading.placed.map(mentionSide), ...reading.times.map((time) => timeSide(reading, time))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const pairs: Pair[] = [];
  let from = 0;
  reading.sentences.forEach(({start, end}) => {
    while (from < sides.length && (sides[from] as Side).start < start) from++;
    const inside: Side[] = [];
    for (let index = from; index < sides.length && inside.length < MOST && (sides[index] as Side).start < end; index++)
      inside.push(sides[index] as Side);
    for (const subject of inside) {
      if (subject.type === "TIME") continue;
      for (const object of inside) {
        const labels = allowed(subject, object);
        if (labels.length > 0) pairs.push({subject, object, labels});
      }
    }
  });
  return pairs;
}

function allowed(subject: Side, object: Side): readonly number[] {
  if (subject === object || (subject.start < object.end && object.start < subject.end)) return NO_LABELS;
  if (subject.placed !== null && subject.placed.chain === object.placed?.chain) return NO_LABELS;
  if (Math.abs(subject.first - object.first) > FARTHEST) return NO_LABELS;
  return ALLOWED.get(subject.type)?.get(object.type) ?? NO_LABELS;
}

const NO_LABELS: readonly number[] = [];

/** Type of the subject -> type of the object -> indices of the labels that hold between the two. */
const ALLOWED = labelsByTypes();

function labelsByTypes(): ReadonlyMap<Side["type"], ReadonlyMap<Side["type"], readonly number[]>> {
  const table = new Map<Side["type"], Map<Side["type"], number[]>>();
  for (const [index, label] of PAIR_LABELS.entries()) {
    for (const subject of label.subject) {
      const objects = table.get(subject) ?? new Map<Side["type"], number[]>();
      table.set(subject, objects);
      for (const object of label.object) objects.set(object, [...(objects.get(object) ?? []), index]);
    }
  }
  return table;
}

function mentionSide(placed: Placed): Side {
  const {mention, chain, first, last, head} = placed;
  return {start: mention.start, end: mention.end, placed, type: chain.type, first, last, head};
}

function timeSide(reading: Reading, {start, end}: TimeExpression): Side {
  const first = tokenAt(reading.tokens, start);
  const last = tokenAt(reading.tokens, end - 1) + 1;
  return {start, end, placed: null, type: "TIME", first, last, head: last - 1};
}

/** Texts whose hashes are kept at most. */
const REMEMBERED = 10_000;

const TEMPLATES = {
  types: hashText("types"),
  kinds: hashText("kinds"),
  between: hashText("between"),
  bigram: hashText("bigram"),
  before: hashText("before"),
  after: hashText("after"),
  distance: hashText("distance"),
  path: hashText("path"),
  labels: hashText("labels"),
  step: hashText("step"),
  whole: hashText("whole"),
  crossed: hashText("crossed"),
  title: hashText("title"),
  sentence: hashText("sentence"),
  subtype: hashText("subtype"),
  governor: hashText("governor"),
} as const;

/** The features of the pair at hand, and what each is joined to. */
const features = new FeatureSet();
let shape = 0;

function add(template: number, value: number): void {
  features.add(mix(mix(template, value), shape));
}

/**
 * The features of a pair, hashed, each once. Each is also joined to the types and the order of the two sides. The set is the same for
 * all pairs: read it before the next call.
 */
export function pairFeatures(reading: Reading, {subject, object}: Pair): FeatureSet {
  const forward = subject.first < object.first;
  const [left, right] = forward ? [subject, object] : [object, subject];
  shape = mix(mix(hashOf(subject.type), hashOf(object.type)), forward ? 1 : 2);
  features.clear();
  features.add(mix(TEMPLATES.types, shape));
  add(TEMPLATES.kinds, mix(kindOf(left), kindOf(right)));
  add(TEMPLATES.subtype, mix(subtypeOf(subject), subtypeOf(object)));
  addWords(reading, left, right);
  addTree(reading, subject, object);
  add(TEMPLATES.crossed, mix(crossed(reading, left, right), 0));
  return features;
}

/** Hashes of types, labels and the like, of which there are few. */
const hashOf = remembered(REMEMBERED, hashText);
const hashOfRise = remembered(REMEMBERED, (label: string) => hashText(`+${label}`));
const hashOfFall = remembered(REMEMBERED, (label: string) => hashText(`-${label}`));
const hashOfCase = remembered(REMEMBERED, (lemma: string) => hashText(`case ${lemma}`));

function kindOf({placed}: Side): number {
  return hashOf(placed?.mention.kind ?? "time");
}

function subtypeOf({placed}: Side): number {
  return hashOf(placed?.chain.subtype ?? "");
}

const OPEN = hashText("<");
const CLOSE = hashText(">");

/** Lemmas between, before and after the two sides. */
function addWords(reading: Reading, left: Side, right: Side): void {
  const {text, tags, tokens, sentences, lemmaHashes} = reading;
  const {first, last} = sentences[sentenceOf(reading, left.first)] ?? {first: 0, last: tokens.count};
  const gap = right.first - left.last;
  add(TEMPLATES.distance, gap <= 4 ? gap : gap <= 8 ? 5 : gap <= 15 ? 6 : 7);
  let previous = OPEN;
  let all = 0;
  for (let token = left.last; token < right.first; token++) {
    const word = lemmaHashes[token];
    add(TEMPLATES.between, word);
    add(TEMPLATES.bigram, mix(previous, word));
    previous = word;
    all = mix(all, word);
  }
  if (gap > 0) add(TEMPLATES.bigram, mix(previous, CLOSE));
  if (gap <= 6) add(TEMPLATES.whole, all);
  for (let step = 0; step < 2; step++) {
    const token = left.first - 1 - step;
    add(TEMPLATES.before, mix(token >= first ? lemmaHashes[token] : 0, step));
  }
  for (let step = 0; step < 2; step++) {
    const token = right.last + step;
    add(TEMPLATES.after, mix(token < last ? lemmaHashes[token] : 0, step));
  }
  for (let token = Math.max(first, left.first - 12); token < left.first; token++)
    if (isTelling(tags.upos[token] as string)) add(TEMPLATES.sentence, mix(lemmaHashes[token], 1));
  for (let token = right.last; token < Math.min(last, right.last + 12); token++)
    if (isTelling(tags.upos[token] as string)) add(TEMPLATES.sentence, mix(lemmaHashes[token], 2));
  for (const {placed} of [left, right]) {
    const title = placed?.mention.title;
    if (title)
      add(TEMPLATES.title, hashText(text.slice(title.start, title.end).toLowerCase().split(/\s+/).at(-1) as string));
  }
}

function isTelling(upos: string): boolean {
  return upos === "VERB" || upos === "NOUN";
}

/** Steps looked at on the way up from either side. */
const LONGEST_WAY = 12;
const up = new Int32Array(LONGEST_WAY);
const down = new Int32Array(LONGEST_WAY);

/** The way through the tree from subject to object: labels with directions, and the lemmas on it. */
function addTree(reading: Reading, subject: Side, object: Side): void {
  const {heads} = reading.syntax;
  const ups = climb(heads, subject.head, up);
  const downs = climb(heads, object.head, down);
  let rise = 0;
  let fall = -1;
  while (rise < ups) {
    fall = placeIn(down, downs, up[rise]);
    if (fall >= 0) break;
    rise++;
  }
  if (fall < 0) {
    add(TEMPLATES.path, 0);
    return;
  }
  let labels = 1;
  for (let step = 0; step < rise; step++) labels = mix(labels, hashOfRise(label(reading, up[step])));
  for (let step = fall - 1; step >= 0; step--) labels = mix(labels, hashOfFall(label(reading, down[step])));
  add(TEMPLATES.labels, labels);
  // The word where the two ways meet counts as one on the way, unless it is one of the sides.
  const inner = rise > 0 && fall > 0 ? rise + 1 : rise;
  const {lemmaHashes} = reading;
  let words = 7;
  for (let step = 1; step < inner; step++) words = mix(words, lemmaHashes[up[step]]);
  for (let step = fall - 1; step > 0; step--) words = mix(words, lemmaHashes[down[step]]);
  add(TEMPLATES.path, mix(labels, words));
  // The verbs that tell of each side, also where the parser hangs one side on the other ("joined the bank in 1991").
  add(TEMPLATES.governor, mix(verbAbove(reading, up, ups), 1));
  add(TEMPLATES.governor, mix(verbAbove(reading, down, downs), 2));
  for (let step = 1; step < inner; step++) add(TEMPLATES.step, lemmaHashes[up[step]]);
  for (let step = fall - 1; step > 0; step--) add(TEMPLATES.step, lemmaHashes[down[step]]);
  for (let step = 0; step < rise; step++) addCases(reading, up[step]);
  for (let step = fall - 1; step >= 0; step--) addCases(reading, down[step]);
}

function addCases(reading: Reading, token: number): void {
  for (const child of reading.children[token] ?? [])
    if (label(reading, child) === "case") add(TEMPLATES.step, hashOfCase(reading.tags.lemmas[child]));
}

function placeIn(way: Int32Array, count: number, token: number): number {
  for (let place = 0; place < count; place++) if (way[place] === token) return place;
  return -1;
}

/** The hash of the lemma of the first verb on the way up, its label with it; 0 where there is none. */
function verbAbove(reading: Reading, way: Int32Array, count: number): number {
  for (let place = 1; place < count; place++)
    if (reading.tags.upos[way[place]] === "VERB")
      return mix(reading.lemmaHashes[way[place]], hashOf(label(reading, way[place - 1])));
  return 0;
}

/** The tokens from one on upwards, `LONGEST_WAY` at most, into `way`; returns how many. */
function climb(heads: Int32Array, token: number, way: Int32Array): number {
  let count = 0;
  for (let current = token; current >= 0 && count < LONGEST_WAY; current = heads[current]) way[count++] = current;
  return count;
}

/** How many other mentions stand between the two sides. */
function crossed(reading: Reading, left: Side, right: Side): number {
  let count = 0;
  for (const {last, mention} of placedBetween(reading, left.last, right.first)) {
    if (mention.kind === "name" && last <= right.first) count++;
  }
  return Math.min(count, 4);
}
