/**
 * A short, stable, non-cryptographic hash for keys: 64 bits (two 32-bit FNV-1a style lanes, avalanched) as 16 hexadecimal digits.
 * Pure, so that the viewer computes the same keys as the build. Where nobody may forge a match (document identity) SHA-256 is used instead.
 */
export function shortHash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return hexadecimal(avalanche(low ^ (high >>> 7))) + hexadecimal(avalanche(high ^ Math.imul(low, 0xc2b2ae35)));
}

function avalanche(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, "0");
}
