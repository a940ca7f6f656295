import {ROLE_LABEL_COUNT, type Roles} from "./attribution-tagger";
import {type AttributionView, byteAt, EDGE, numberAt, PART, QUOTE, ROLE} from "./attribution-view";
import {mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";

/** Farthest a source stands from its cue, in tokens. */
export const SOURCE_REACH = 60;

/** What the pipeline of cue, source and content looks at: the numbers of a document and the labels of the sequence model. */
export interface Labelled {
  readonly view: AttributionView;
  /** `ROLE_LABELS` index per token. */
  readonly roles: Uint8Array;
  /** How probable the sequence model finds source, cue and content, one number a token each, 0 to 1. */
  readonly sourceBelief: Float32Array;
  readonly cueBelief: Float32Array;
  readonly contentBelief: Float32Array;
  /** Children of each token, in order. */
  readonly children: readonly (readonly number[])[];
}

/** Joins a view with what the sequence model says of its tokens. */
export function labelled(view: AttributionView, {labels, beliefs}: Roles): Labelled {
  const {count} = view;
  const sourceBelief = new Float32Array(count);
  const cueBelief = new Float32Array(count);
  const contentBelief = new Float32Array(count);
  for (let token = 0, at = 0; token < count; token++, at += ROLE_LABEL_COUNT) {
    sourceBelief[token] = beliefs[at + 1] + beliefs[at + 2];
    cueBelief[token] = beliefs[at + 3] + beliefs[at + 4];
    contentBelief[token] = beliefs[at + 5] + beliefs[at + 6];
  }
  return {view, roles: labels, sourceBelief, cueBelief, contentBelief, children: childrenOf(view.heads)};
}

/** A probability as one of eight sizes, finer at the ends. */
export function grade(probability: number): number {
  if (probability < 0.2) return probability < 0.02 ? 0 : probability < 0.08 ? 1 : 2;
  if (probability < 0.5) return 3;
  if (probability < 0.8) return 4;
  return probability < 0.92 ? 5 : probability < 0.98 ? 6 : 7;
}

const NOBODY: number[] = [];

const families = new WeakMap<Int32Array, readonly (readonly number[])[]>();

/** The children of each token, in order, given the heads, which are not to change: several steps ask for them. Those without any share one empty list. */
export function childrenOf(heads: Int32Array): readonly (readonly number[])[] {
  const known = families.get(heads);
  if (known) return known;
  const children = new Array<number[]>(heads.length).fill(NOBODY);
  for (let token = 0; token < heads.length; token++) {
    const head = heads[token];
    if (head < 0) continue;
    if (children[head] === NOBODY) children[head] = [token];
    else children[head].push(token);
  }
  families.set(heads, children);
  return children;
}

/** True of a token that may be the head of a cue: a verb, noun, adjective, "according", a colon or a word the sequence model took for one. */
export function mayCue({view, roles, cueBelief}: Labelled, token: number): boolean {
  const part = view.upos[token];
  if (part === PART.verb || part === PART.noun || part === PART.adjective) return true;
  return view.role[token] !== ROLE.none || roles[token] === 3 || roles[token] === 4 || cueBelief[token] > 0.2;
}

/** Features of a token as the head of a cue. */
export function cueFeatures(data: Labelled, at: number, out: FeatureList): void {
  out.clear();
  addCueWord(data, at, out);
  addCueLabel(data, at, out);
  addCueSurroundings(data, at, out);
}

/** Numbers that say all that `addCueWord` looks at. */
export const CUE_WORD_KEYS = 4;

/** Writes what `addCueWord` looks at to `key`, `CUE_WORD_KEYS` numbers. */
export function readCueWord({view, roles, cueBelief}: Labelled, at: number, key: Int32Array): void {
  key[0] = view.lower[at];
  key[1] = view.lemma[at];
  key[2] = view.fine[at];
  key[3] =
    (grade(cueBelief[at]) << 16) | (roles[at] << 12) | (view.upos[at] << 6) | (view.quote[at] << 3) | view.role[at];
}

/** Features of the word itself: there are few for each word. */
export function addCueWord({view, roles, cueBelief}: Labelled, at: number, out: FeatureList): void {
  const {lower, lemma, upos, fine, coarse, quote, role, suffix} = view;
  const own = lemma[at];
  const belief = grade(cueBelief[at]);
  out.add(mix(200, own));
  out.add(mix(201, mix(own, upos[at])));
  out.add(mix(206, lower[at]));
  out.add(mix(207, mix(lower[at], roles[at])));
  out.add(mix(208, fine[at]));
  out.add(mix(209, mix(coarse[at], upos[at])));
  out.add(mix(211, mix(suffix[at], upos[at])));
  out.add(mix(214, mix(own, quote[at])));
  out.add(mix(215, mix(quote[at], role[at])));
  out.add(mix(217, roles[at]));
  out.add(mix(218, mix(roles[at], role[at])));
  out.add(mix(219, mix(own, roles[at])));
  out.add(mix(221, mix(roles[at], mix(quote[at], upos[at]))));
  out.add(mix(232, belief));
  out.add(mix(233, mix(belief, role[at])));
  out.add(mix(234, mix(belief, own)));
}

/** Features of the word with its place in the tree. */
export function addCueLabel({view: {label, lemma}}: Labelled, at: number, out: FeatureList): void {
  out.add(mix(212, label[at]));
  out.add(mix(213, mix(lemma[at], label[at])));
}

/** Features of what stands around the word, in the sentence and in the tree. */
export function addCueSurroundings(data: Labelled, at: number, out: FeatureList): void {
  const {view, roles, cueBelief} = data;
  const {lower, lemma, upos, coarse, label, quote, role, heads} = view;
  const own = lemma[at];
  const head = heads[at];
  const {first, last} = view.sentences[view.sentenceOf[at]];
  out.add(mix(202, mix(own, numberAt(lemma, at + 1))));
  out.add(mix(203, mix(own, numberAt(lemma, at - 1))));
  out.add(mix(204, mix(own, byteAt(upos, at + 1))));
  out.add(mix(205, mix(own, byteAt(upos, at - 1))));
  out.add(mix(210, mix(coarse[at], numberAt(lower, at + 1))));
  out.add(mix(216, mix(mix(byteAt(quote, at - 1), byteAt(quote, at + 1)), mix(quote[at], role[at]))));
  out.add(mix(220, mix(byteAt(roles, at - 1), mix(roles[at], byteAt(roles, at + 1)))));
  out.add(mix(222, mix(role[at], mix(byteAt(upos, at - 1), byteAt(upos, at + 1)))));
  out.add(mix(223, mix(numberAt(lower, at - 1), numberAt(lower, at + 1))));
  out.add(mix(224, mix(mix(byteAt(upos, at - 2), byteAt(upos, at - 1)), mix(upos[at], byteAt(upos, at + 1)))));
  out.add(mix(225, mix(label[at], head >= 0 ? lemma[head] : head)));
  out.add(mix(226, mix(mix(label[at], head >= 0 ? role[head] : 9), role[at])));
  out.add(mix(227, mix(mix(label[at], head >= 0 ? roles[head] : 9), roles[at])));
  out.add(mix(228, mix(view.branch[at], mix(role[at], view.governor[at] >= 0 ? lemma[view.governor[at]] : EDGE))));
  out.add(mix(229, mix(Math.min(3, at - first), Math.min(3, last - at))));
  const around = neighbourhood(view, roles, first, last);
  out.add(mix(230, around));
  out.add(mix(231, mix(own, around)));
  const source = grade(strongest(data.sourceBelief, first, last));
  const content = grade(strongest(data.contentBelief, first, last));
  out.add(mix(235, mix(grade(cueBelief[at]), mix(source, content))));
  childFeatures(data, at, out);
}

/** The highest belief among some tokens. */
function strongest(beliefs: Float32Array, first: number, last: number): number {
  let highest = 0;
  for (let token = first; token < last; token++) if (beliefs[token] > highest) highest = beliefs[token];
  return highest;
}

/** Whether the sentence holds a begun source, cue and content, and quotation marks. */
function neighbourhood(view: AttributionView, roles: Uint8Array, first: number, last: number): number {
  let bits = 0;
  for (let token = first; token < last; token++) {
    bits |= 1 << ((roles[token] + 1) >> 1);
    if (view.quote[token] !== QUOTE.outside) bits |= 16;
  }
  return bits;
}

function childFeatures({view, roles, children}: Labelled, at: number, out: FeatureList): void {
  const {lemma, label, upos, fine, name} = view;
  const own = lemma[at];
  let set = 0;
  for (const child of children[at]) {
    const side = child < at ? 1 : 2;
    const place = mix(label[child], side);
    set = (set + mix(401, label[child])) | 0;
    out.add(mix(402, mix(own, place)));
    out.add(mix(403, mix(place, lemma[child])));
    out.add(mix(404, mix(place, upos[child])));
    out.add(mix(405, mix(mix(own, label[child]), lemma[child])));
    out.add(mix(406, mix(place, mix(fine[child], name[child]))));
    out.add(mix(407, mix(label[child], roles[child])));
    out.add(mix(408, mix(mix(label[child], roles[child]), own)));
    for (const grandchild of children[child]) {
      if (upos[grandchild] !== PART.adposition && upos[grandchild] !== PART.subordinator) continue;
      out.add(mix(409, mix(mix(own, label[child]), lemma[grandchild])));
    }
  }
  out.add(mix(410, set));
  out.add(mix(411, mix(set, own)));
  out.add(mix(412, mix(set, view.role[at])));
}

/** True of a token that may head a source: a noun, name, pronoun or number that heads its phrase. */
export function maySource({view}: Labelled, token: number): boolean {
  const part = view.upos[token];
  const nominal =
    part === PART.noun ||
    part === PART.properNoun ||
    part === PART.pronoun ||
    part === PART.number ||
    part === PART.determiner ||
    part === PART.adjective;
  if (!nominal) return false;
  const head = view.heads[token];
  if (head === -2) return part !== PART.determiner && part !== PART.adjective;
  if (part === PART.determiner || part === PART.adjective) return head < 0 || view.upos[head] === PART.verb;
  return head < 0 || Math.abs(head - token) > 12 || !sameUnit(view, token, head);
}

/** Within one name or compound only the outermost word is a head. */
function sameUnit(view: AttributionView, token: number, head: number): boolean {
  const nominal = view.upos[head] === PART.noun || view.upos[head] === PART.properNoun;
  if (!nominal) return false;
  for (let between = Math.min(token, head) + 1; between < Math.max(token, head); between++) {
    const part = view.upos[between];
    if (part !== PART.noun && part !== PART.properNoun && part !== PART.adjective && part !== PART.number) return false;
  }
  return true;
}

/** Tokens that may head the source of a cue, in order. */
export function sourceCandidates(data: Labelled, cue: number): number[] {
  const {first, last} = data.view.sentences[data.view.sentenceOf[cue]];
  const found: number[] = [];
  for (let token = Math.max(first, cue - SOURCE_REACH); token < Math.min(last, cue + SOURCE_REACH); token++) {
    if (token !== cue && maySource(data, token)) found.push(token);
  }
  return found;
}

/** Features of "this cue has no source". */
export function sourcelessFeatures(data: Labelled, cue: number, out: FeatureList): void {
  const {view, roles, children} = data;
  const {lemma, label, role} = view;
  const {first, last} = view.sentences[view.sentenceOf[cue]];
  out.clear();
  let set = 0;
  for (const child of children[cue]) set = (set + mix(401, label[child])) | 0;
  out.add(500);
  out.add(mix(501, lemma[cue]));
  out.add(mix(502, role[cue]));
  out.add(mix(503, set));
  out.add(mix(504, mix(set, role[cue])));
  out.add(mix(505, neighbourhood(view, roles, first, last)));
  out.add(mix(506, mix(view.upos[cue], label[cue])));
  out.add(mix(507, mix(lemma[cue], set)));
  out.add(mix(508, grade(strongest(data.sourceBelief, first, last))));
}

/** Features of a token as the head of the source of a cue. */
export function sourceFeatures(data: Labelled, cue: number, token: number, out: FeatureList): void {
  const {view, roles, children, sourceBelief} = data;
  const {lower, lemma, upos, label, role, quote, name, heads} = view;
  const side = token < cue ? 0 : 1;
  const between = betweenness(view, token, cue);
  const path = pathBetween(view, cue, token);
  const start = view.left[token];
  const caseOf = children[token].find((child) => upos[child] === PART.adposition);
  const preposition = caseOf === undefined ? EDGE : lemma[caseOf];
  out.clear();
  out.add(mix(522, mix(path, upos[token])));
  out.add(mix(523, mix(path, role[cue])));
  out.add(mix(524, mix(path, mix(label[cue], side))));
  out.add(mix(525, mix(path, preposition)));
  out.add(mix(526, mix(mix(lemma[cue], preposition), side)));
  out.add(mix(527, mix(mix(role[cue], preposition), label[token])));
  out.add(mix(528, mix(mix(label[token], heads[token] === cue ? 1 : 0), side)));
  out.add(mix(529, mix(mix(label[token], heads[token] === cue ? 1 : 0), lemma[cue])));
  out.add(mix(530, mix(side, distance(Math.abs(token - cue)))));
  out.add(mix(531, mix(mix(side, between), role[cue])));
  out.add(mix(532, mix(mix(side, between), upos[token])));
  out.add(mix(534, mix(upos[token], label[token])));
  out.add(mix(535, lemma[token]));
  out.add(mix(538, mix(name[token], mix(side, upos[token]))));
  out.add(mix(539, mix(quote[token], quote[cue])));
  out.add(mix(540, mix(mix(quote[token], quote[cue]), side)));
  out.add(mix(541, mix(roles[token], roles[cue])));
  out.add(mix(542, mix(mix(roles[token], side), between)));
  out.add(mix(544, mix(mix(byteAt(roles, start), roles[token]), roles[cue])));
  out.add(mix(545, mix(numberAt(lower, start - 1), side)));
  out.add(mix(546, mix(numberAt(lower, view.right[token] + 1), side)));
  out.add(mix(548, mix(view.sentences[view.sentenceOf[token]].first === start ? 1 : 0, mix(side, upos[token]))));
  const belief = grade(sourceBelief[token]);
  out.add(mix(550, belief));
}

/** What lies between two tokens: commas, verbs, nominals, quotation marks; counts capped. */
function betweenness(view: AttributionView, a: number, b: number): number {
  let verbs = 0;
  let marks = 0;
  let nominals = 0;
  let quotes = 0;
  for (let token = Math.min(a, b) + 1; token < Math.max(a, b); token++) {
    const part = view.upos[token];
    if (part === PART.verb) verbs++;
    else if (part === PART.punctuation) marks++;
    else if (part === PART.noun || part === PART.properNoun || part === PART.pronoun) nominals++;
    if (view.quote[token] !== QUOTE.outside) quotes = 1;
  }
  return Math.min(verbs, 3) + 4 * Math.min(marks, 3) + 16 * Math.min(nominals, 3) + 64 * quotes;
}

/** The labels on the way from one token to another through the tree, as a hash; `EDGE` where none is found in few steps. */
export function pathBetween({heads, label}: AttributionView, from: number, to: number): number {
  let hash = 1;
  let up = from;
  for (let ups = 0; ups <= 4 && up >= 0; ups++) {
    let down = to;
    let rest = 7;
    for (let downs = 0; downs <= 4 && down >= 0; downs++) {
      if (down === up) return mix(hash, rest);
      rest = mix(rest, label[down]);
      down = heads[down];
    }
    hash = mix(hash, label[up]);
    up = heads[up];
  }
  return EDGE;
}

/** A count as one of ten sizes. */
export function distance(count: number): number {
  if (count < 5) return count;
  if (count < 7) return 5;
  if (count < 10) return 6;
  if (count < 15) return 7;
  return count < 25 ? 8 : 9;
}
