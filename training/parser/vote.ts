/** Heads and relations of the words of a sentence. */
export interface Tree {
  /** Index of the head within the sentence; -1 for the root. */
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

/** A sentence and its tree. */
export interface ParsedWords extends Tree {
  readonly forms: readonly string[];
}

/** What several parses of one sentence say together. */
export interface Vote {
  readonly tree: Tree;
  /** Share of the words that count on whose head and relation all parses agree, 0 to 1. */
  readonly agreement: number;
}

/** A head that two parses share weighs more than any number of shared relations. */
const HEAD = 10;

/**
 * The tree most parses agree on, word by word; among equals the earlier parse has its way. Where that is no projective tree, the
 * parse that most agree with.
 * @param trees at least one, all of the same words; fewer than `HEAD`.
 * @param counts whether a word counts for the agreement (punctuation need not).
 */
export function vote(trees: readonly Tree[], counts: (word: number) => boolean): Vote {
  const heads: number[] = [];
  const labels: string[] = [];
  const support = trees.map(() => 0);
  let counted = 0;
  let agreed = 0;
  for (let word = 0; word < trees[0].heads.length; word++) {
    const votes = trees.map((tree) => trees.reduce((sum, other) => sum + likeness(tree, other, word), 0));
    const most = Math.max(...votes);
    const winner = trees[votes.indexOf(most)];
    heads.push(winner.heads[word]);
    labels.push(winner.labels[word]);
    for (const [index, count] of votes.entries()) support[index] += count;
    if (!counts(word)) continue;
    counted++;
    if (most === trees.length * (HEAD + 1)) agreed++;
  }
  const tree = isProjectiveTree(heads) ? {heads, labels} : trees[support.indexOf(Math.max(...support))];
  return {tree, agreement: counted === 0 ? 1 : agreed / counted};
}

function likeness(tree: Tree, other: Tree, word: number): number {
  if (tree.heads[word] !== other.heads[word]) return 0;
  return HEAD + (tree.labels[word] === other.labels[word] ? 1 : 0);
}

/** Whether the heads are one tree with one root, and no word stands between a word and its head without hanging below either. */
export function isProjectiveTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head < 0).length !== 1) return false;
  return heads.every((head, word) => reachesRoot(heads, word) && (head < 0 || crossesNothing(heads, word)));
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; steps <= heads.length; steps++) {
    if (at < 0) return true;
    at = heads[at];
  }
  return false;
}

function crossesNothing(heads: readonly number[], word: number): boolean {
  const from = Math.min(word, heads[word]);
  const to = Math.max(word, heads[word]);
  for (let between = from + 1; between < to; between++) {
    if (heads[between] < from || heads[between] > to) return false;
  }
  return true;
}
