/** Code-unit order: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For matching names: NFKC, ignorable characters dropped, case folded, accents folded, apostrophes straight, white space and hyphen runs as one blank. */
export function foldText(text: string): string {
  if (isPlain(text)) {
    const lower = text.toLowerCase();
    return PLAIN_BLANKS.test(lower) ? lower.replace(/[\s-]+/g, " ").trim() : lower;
  }
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim();
}

/** Blanks that `foldText` changes: hyphens, others than a simple one, several, at an end. */
const PLAIN_BLANKS = /[\t-\r-]| {2}|^ | $/;

/** Whether a text has characters of ASCII only. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

/**
 * Calls `visit` for each match, as `text.matchAll(pattern)` gives them. That one makes a copy of the pattern for each text, and the engine
 * may translate each copy anew.
 * @param pattern with the flag `g`; `visit` must not use it.
 */
export function eachMatch(text: string, pattern: RegExp, visit: (match: RegExpExecArray) => void): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex++;
    visit(match);
  }
}

/** The text with each half of a surrogate pair that stands alone replaced, as any exact cut may leave one. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** The label of a dependency without its subtype: "nsubj" of "nsubj:pass". */
export function withoutSubtype(label: string): string {
  const known = MAIN_LABELS.get(label);
  if (known !== undefined) return known;
  const colon = label.indexOf(":");
  const main = colon < 0 ? label : label.slice(0, colon);
  if (MAIN_LABELS.size < MAIN_LABELS_MOST) MAIN_LABELS.set(label, main);
  return main;
}

/** Labels are few and asked for all the time. */
const MAIN_LABELS = new Map<string, string>();
const MAIN_LABELS_MOST = 256;
