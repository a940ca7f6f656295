/** What XML 1.0 forbids even as a reference: controls but tab, LF, CR; lone surrogates; U+FFFE and U+FFFF. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;
const FORBIDDEN_ALL = new RegExp(FORBIDDEN, "gu");
/** Markup, and line ends that readers would turn into a line feed: some do so with those of XML 1.1 too. */
const MARKUP = /[&<>"\r\u0085\u2028]/g;
const ATTRIBUTE_MARKUP = /[&<>"\t\n\r\u0085\u2028]/g;

const REFERENCES: {readonly [character: string]: string} = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\u0085": "&#133;",
  "\u2028": "&#8232;",
};

/** True if XML 1.0 can hold every character of the text. */
export function isXmlText(text: string): boolean {
  return !FORBIDDEN.test(text);
}

/** The text without what XML 1.0 forbids: lone surrogates become U+FFFD, other forbidden characters are dropped. */
export function xmlCharacters(text: string): string {
  return isXmlText(text)
    ? text
    : text.replace(FORBIDDEN_ALL, (character) => (/[\ud800-\udfff]/u.test(character) ? "\ufffd" : ""));
}

/** Text for between two tags. */
export function xmlText(text: string): string {
  return xmlCharacters(text).replace(MARKUP, reference);
}

/** Text for between two double quotes: white space is kept as references, since readers would turn it into blanks. */
export function xmlAttribute(text: string): string {
  return xmlCharacters(text).replace(ATTRIBUTE_MARKUP, reference);
}

function reference(character: string): string {
  return REFERENCES[character];
}
