import {ROLE_LABEL_COUNT, type Roles} from "./attribution-tagger";
import {type AttributionView, PART, QUOTE, ROLE} from "./attribution-view";
import {mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";

const EDGE = 0x2545f491 | 0;
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
  const children: number[][] = Array.from({length: view.count}, () => []);
  view.heads.forEach((head, token) => {
    if (head >= 0) children[head].push(token);
  });
  const sum = (begin: number): Float32Array =>
    Float32Array.from(labels, (_, token) => {
      const at = token * ROLE_LABEL_COUNT + begin;
      return beliefs[at] + beliefs[at + 1];
    });
  return {view, roles: labels, sourceBelief: sum(1), cueBelief: sum(3), contentBelief: sum(5), children};
}

/** A probability as one of eight sizes, finer at the ends. */
export function grade(probability: number): number {
  if (probability < 0.2) return probability < 0.02 ? 0 : probability < 0.08 ? 1 : 2;
  if (probability < 0.5) return 3;
  if (probability < 0.8) return 4;
  return probability < 0.92 ? 5 : probability < 0.98 ? 6 : 7;
}

/** True of a token that may be the head of a cue: a verb, noun, adjective, "according", a colon or a word the sequence model took for one. */
export function mayCue({view, roles, cueBelief}: Labelled, token: number): boolean {
  const part = view.upos[token];
  if (part === PART.verb || part === PART.noun || part === PART.adjective) return true;
  return view.role[token] !== ROLE.none || roles[token] === 3 || roles[token] === 4 || cueBelief[token] > 0.2;
}

/** Features of a token as the head of a cue. */
export function cueFeatures(data: Labelled, at: number, out: FeatureList): void {
  const {view, roles, cueBelief} = data;
  const {lower, lemma, upos, fine, coarse, label, quote, role, heads, suffix} = view;
  const get = (column: ArrayLike<number>, index: number): number =>
    index < 0 || index >= view.count ? EDGE : column[index];
  out.clear();
  let template = 200;
  const put = (value: number): void => out.add(mix(template++, value));
  const own = lemma[at];
  const head = heads[at];
  const {first, last} = view.sentences[view.sentenceOf[at]];
  put(own);
  put(mix(own, upos[at]));
  put(mix(own, get(lemma, at + 1)));
  put(mix(own, get(lemma, at - 1)));
  put(mix(own, get(upos, at + 1)));
  put(mix(own, get(upos, at - 1)));
  put(lower[at]);
  put(mix(lower[at], roles[at]));
  put(fine[at]);
  put(mix(coarse[at], upos[at]));
  put(mix(coarse[at], get(lower, at + 1)));
  put(mix(suffix[at], upos[at]));
  put(label[at]);
  put(mix(own, label[at]));
  put(mix(own, quote[at]));
  put(mix(quote[at], role[at]));
  put(mix(mix(get(quote, at - 1), get(quote, at + 1)), mix(quote[at], role[at])));
  put(roles[at]);
  put(mix(roles[at], role[at]));
  put(mix(own, roles[at]));
  put(mix(get(roles, at - 1), mix(roles[at], get(roles, at + 1))));
  put(mix(roles[at], mix(quote[at], upos[at])));
  put(mix(role[at], mix(get(upos, at - 1), get(upos, at + 1))));
  put(mix(get(lower, at - 1), get(lower, at + 1)));
  put(mix(mix(get(upos, at - 2), get(upos, at - 1)), mix(upos[at], get(upos, at + 1))));
  put(mix(label[at], head >= 0 ? lemma[head] : head));
  put(mix(mix(label[at], head >= 0 ? role[head] : 9), role[at]));
  put(mix(mix(label[at], head >= 0 ? roles[head] : 9), roles[at]));
  put(mix(view.branch[at], mix(role[at], view.governor[at] >= 0 ? lemma[view.governor[at]] : EDGE)));
  put(mix(Math.min(3, at - first), Math.min(3, last - at)));
  put(neighbourhood(view, roles, first, last));
  put(mix(own, neighbourhood(view, roles, first, last)));
  const belief = grade(cueBelief[at]);
  put(belief);
  put(mix(belief, role[at]));
  put(mix(belief, own));
  put(
    mix(
      belief,
      mix(grade(strongest(data, "sourceBelief", first, last)), grade(strongest(data, "contentBelief", first, last))),
    ),
  );
  childFeatures(data, at, out);
}

/** The highest belief among some tokens. */
function strongest(data: Labelled, of: "sourceBelief" | "contentBelief", first: number, last: number): number {
  let highest = 0;
  for (let token = first; token < last; token++) if (data[of][token] > highest) highest = data[of][token];
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
  out.add(mix(508, grade(strongest(data, "sourceBelief", first, last))));
}

/** Features of a token as the head of the source of a cue. */
export function sourceFeatures(data: Labelled, cue: number, token: number, out: FeatureList): void {
  const {view, roles, children, sourceBelief, cueBelief} = data;
  const {lower, lemma, upos, label, role, quote, fine, name, heads} = view;
  const get = (column: ArrayLike<number>, index: number): number =>
    index < 0 || index >= view.count ? EDGE : column[index];
  const side = token < cue ? 0 : 1;
  const between = betweenness(view, token, cue);
  const path = pathBetween(view, cue, token);
  const start = view.left[token];
  const caseOf = children[token].find((child) => upos[child] === PART.adposition);
  const preposition = caseOf === undefined ? EDGE : lemma[caseOf];
  out.clear();
  let template = 520;
  const put = (value: number): void => out.add(mix(template++, value));
  put(path);
  put(mix(path, lemma[cue]));
  put(mix(path, upos[token]));
  put(mix(path, role[cue]));
  put(mix(path, mix(label[cue], side)));
  put(mix(path, preposition));
  put(mix(mix(lemma[cue], preposition), side));
  put(mix(mix(role[cue], preposition), label[token]));
  put(mix(mix(label[token], heads[token] === cue ? 1 : 0), side));
  put(mix(mix(label[token], heads[token] === cue ? 1 : 0), lemma[cue]));
  put(mix(side, distance(Math.abs(token - cue))));
  put(mix(mix(side, between), role[cue]));
  put(mix(mix(side, between), upos[token]));
  put(mix(lemma[cue], mix(side, between)));
  put(mix(upos[token], label[token]));
  put(lemma[token]);
  put(mix(lemma[token], role[cue]));
  put(mix(fine[token], role[cue]));
  put(mix(name[token], mix(side, upos[token])));
  put(mix(quote[token], quote[cue]));
  put(mix(mix(quote[token], quote[cue]), side));
  put(mix(roles[token], roles[cue]));
  put(mix(mix(roles[token], side), between));
  put(mix(roles[token], path));
  put(mix(mix(get(roles, start), roles[token]), roles[cue]));
  put(mix(get(lower, start - 1), side));
  put(mix(get(lower, view.right[token] + 1), side));
  put(mix(mix(get(upos, start - 1), side), get(upos, view.right[token] + 1)));
  put(mix(view.sentences[view.sentenceOf[token]].first === start ? 1 : 0, mix(side, upos[token])));
  put(mix(mix(upos[token], upos[cue]), mix(side, between)));
  const belief = grade(sourceBelief[token]);
  put(belief);
  put(mix(belief, grade(cueBelief[cue])));
  put(mix(belief, mix(label[token], heads[token] === cue ? 1 : 0)));
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
