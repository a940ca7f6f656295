/**
 * Features are 32-bit integers: words are hashed once per token, templates mix those hashes. Two features that meet on one
 * number share a weight; with a million features that happens to one in four thousand, which training does not feel.
 */

/** Hash of a string: FNV-1a over its UTF-16 code units, avalanched. A signed 32-bit integer. */
export function hashText(text: string): number {
  return hashSlice(text, 0, text.length);
}

/** Hash of `text.slice(start, end)`, equal to `hashText` of that slice, without making it. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return avalanche(hash);
}

/** Joins a value to a hash, order-sensitive: `mix(mix(template, a), b)` is the feature "template, a, b". */
export function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ (value + 0x9e3779b9), 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

function avalanche(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
