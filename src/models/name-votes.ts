import {mix} from "./feature-hash";
import type {FeatureList} from "./feature-list";
import type {NameContext} from "./name-context";
import {NAME_TYPES, OUTSIDE, placeOfLabel, typeOfLabel, UNIT} from "./name-labels";

const TEMPLATE = {type: 500, place: 510, pair: 520, share: 530, listed: 541};
/** Types, outside, and three places (first, inside or last of a longer name, alone) are counted per word. */
const OUTSIDE_SLOT = NAME_TYPES.length;
const PLACES = OUTSIDE_SLOT + 1;
const SLOTS = PLACES + 3;

/** What a first pass over a document called each word: the second pass may follow (Krishnan, Manning 2006). */
export interface NameVotes {
  readonly counts: Int32Array;
}

/** Counts the labels of a first pass by word in lower case; only words written with capitals have a vote. */
export function countVotes(context: NameContext, labels: Uint8Array): NameVotes {
  const counts = new Int32Array(context.typeCount * SLOTS);
  for (let index = 0; index < context.words.length; index++) {
    if (context.words[index].capital) vote(counts, context.types[index], labels[index], 1);
  }
  return {counts};
}

function vote(counts: Int32Array, type: number, label: number, amount: number): void {
  const row = type * SLOTS;
  if (label === OUTSIDE) {
    counts[row + OUTSIDE_SLOT] += amount;
    return;
  }
  const place = placeOfLabel(label);
  counts[row + typeOfLabel(label)] += amount;
  counts[row + PLACES + (place === 0 ? 0 : place === UNIT ? 2 : 1)] += amount;
}

/** Adds what the other occurrences of a word were called. `labels` are those of the first pass. */
export function addVoteFeatures(
  context: NameContext,
  votes: NameVotes,
  labels: Uint8Array,
  index: number,
  features: FeatureList,
): void {
  if (!context.words[index].capital) return;
  const own = labels[index];
  const type = context.types[index];
  vote(votes.counts, type, own, -1);
  const row = type * SLOTS;
  const winner = winnerOf(votes.counts, row);
  if (winner >= 0) {
    const share = shareOf(votes.counts, row, winner);
    const places = placesOf(votes.counts, row);
    features.add(mix(mix(TEMPLATE.type, winner), own));
    features.add(mix(mix(TEMPLATE.share, winner), share));
    features.add(mix(mix(mix(TEMPLATE.place, winner), places), share));
    features.add(mix(mix(TEMPLATE.place + 1, winner), context.words[index].written));
  }
  vote(votes.counts, type, own, 1);
  features.add(mix(TEMPLATE.pair, own));
  const before = index > 0 ? typeOfLabel(labels[index - 1]) : -1;
  const after = index + 1 < labels.length ? typeOfLabel(labels[index + 1]) : -1;
  features.add(mix(mix(mix(TEMPLATE.pair + 1, before + 1), winner + 1), after + 1));
  addListed(context, labels, index, -1, features);
  addListed(context, labels, index, 1, features);
}

/** Adds what the next name in a list was called: names that "and" or a comma joins are mostly of one type. */
function addListed({words}: NameContext, labels: Uint8Array, index: number, step: number, features: FeatureList): void {
  let at = index + step;
  while (labels[at] > OUTSIDE && words[at].capital) at += step;
  let joint = 0;
  while (at >= 0 && at < words.length && JOINTS.has(words[at].lower)) {
    joint += words[at].lower === "," ? 1 : 4;
    at += step;
  }
  if (joint === 0 || at < 0 || at >= words.length || !words[at].capital) return;
  const type = labels[at] === OUTSIDE ? OUTSIDE_SLOT : typeOfLabel(labels[at]);
  features.add(mix(mix(TEMPLATE.listed + step, type), joint));
  features.add(mix(mix(TEMPLATE.listed + 3 + step, type), words[index].senses));
}

const JOINTS = new Set([",", "and", "or", "&"]);

function winnerOf(counts: Int32Array, row: number): number {
  let winner = -1;
  for (let slot = 0; slot <= OUTSIDE_SLOT; slot++) {
    if (counts[row + slot] > (winner < 0 ? 0 : counts[row + winner])) winner = slot;
  }
  return winner;
}

/** 0 to 5: how much of the vote the winner has, and whether it rests on one voice. */
function shareOf(counts: Int32Array, row: number, winner: number): number {
  let total = 0;
  for (let slot = 0; slot <= OUTSIDE_SLOT; slot++) total += counts[row + slot];
  const strength = total === 1 ? 0 : total < 4 ? 1 : 2;
  const clear = counts[row + winner] === total ? 2 : counts[row + winner] * 3 >= total * 2 ? 1 : 0;
  return strength * 3 + clear;
}

function placesOf(counts: Int32Array, row: number): number {
  let code = 0;
  for (let place = 0; place < 3; place++) if (counts[row + PLACES + place] > 0) code |= 1 << place;
  return code;
}
