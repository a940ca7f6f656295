/** The forms that are read. */
export type Format = "plain" | "markdown" | "html" | "json" | "jsonl" | "csv";

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: "plain",
  text: "plain",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
  tsv: "csv",
};

/** First bytes (Latin-1, after an offset) of files that hold no text we read. */
const MAGIC: readonly (readonly [name: string, start: string, offset?: number])[] = [
  ["a PDF file", "%PDF-"],
  ["a ZIP archive or Office document", "PK\x03\x04"],
  ["an empty ZIP archive", "PK\x05\x06"],
  ["an old Office document", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"],
  ["an RTF document", "{\\rtf"],
  ["a gzip archive", "\x1F\x8B"],
  ["a bzip2 archive", "BZh"],
  ["an xz archive", "\xFD7zXZ\0"],
  ["a 7z archive", "7z\xBC\xAF\x27\x1C"],
  ["a RAR archive", "Rar!\x1A\x07"],
  ["a tar archive", "ustar", 257],
  ["a PNG picture", "\x89PNG\r\n"],
  ["a JPEG picture", "\xFF\xD8\xFF"],
  ["a GIF picture", "GIF8"],
  ["a WebP, WAV or AVI file", "RIFF"],
  ["a PostScript file", "%!PS"],
  ["a program", "\x7FELF"],
  ["a program", "MZ\x90\0"],
  ["an SQLite database", "SQLite format 3\0"],
  ["an MP4 film", "ftyp", 4],
  ["a WARC archive", "WARC/"],
];

/** Tells by the first bytes whether a file is of a kind that is not read; the name of the kind, or null. */
export function sniffForeign(bytes: Uint8Array): string | null {
  for (const [name, start, offset = 0] of MAGIC) {
    if (startsWith(bytes, start, offset)) return name;
  }
  return null;
}

function startsWith(bytes: Uint8Array, start: string, offset: number): boolean {
  for (let index = 0; index < start.length; index++) {
    if (bytes[offset + index] !== start.charCodeAt(index)) return false;
  }
  return true;
}

/** The form of a file: a web page shows itself by its first tag, else the extension decides, else the content, else it is plain text. */
export function sniffFormat(text: string, name: string): Format {
  const byExtension = EXTENSIONS[extensionOf(name)];
  const start = text.slice(0, 1024).trimStart();
  const page = /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    start,
  );
  if (byExtension === undefined || byExtension === "plain") {
    if (page) return "html";
    if (byExtension === "plain") return "plain";
    return /^\{\s*"/.test(start) ? "jsonl" : "plain";
  }
  return byExtension === "html" && !/<[a-z!/]/i.test(text) ? "plain" : byExtension;
}

/** The part of a file name after its last full stop, in lower case; "" where there is none. */
export function extensionOf(name: string): string {
  return /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** The encoding a web page declares in its first 1024 bytes, if it does. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = "";
  for (const byte of bytes.subarray(0, 1024)) head += String.fromCharCode(byte);
  return (
    /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w:-]{1,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w:-]{1,40})/.exec(head)?.[1]
  );
}
