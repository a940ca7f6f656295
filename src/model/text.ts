/** Code-unit order: the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For matching names: NFKC, ignorable characters dropped, case folded, accents folded, apostrophes straight, white space and hyphen runs as one blank. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[\s\p{Pd}]+/gu, " ")
    .trim();
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
