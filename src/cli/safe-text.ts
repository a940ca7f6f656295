/** Controls, direction marks and what else would make a terminal show something other than the text. */
const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/gu;

/** Text from a document, safe to print: line breaks and tabs become blanks, other controls and direction marks U+FFFD. Keeps its length. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (character) => (/[\t\n\r\u0085\u2028\u2029]/u.test(character) ? " " : "\uFFFD"));
}
