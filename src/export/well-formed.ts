/** The text with each lone surrogate replaced by U+FFFD, which UTF-8 can hold: the length and all offsets stay. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}
