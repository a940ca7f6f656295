/** The features of an example but for the share, 0 to 1, that chance leaves out. */
export function thinned(ids: Int32Array, share: number, random: () => number): Int32Array {
  return ids.filter(() => random() >= share);
}
