/** A file's text, and what is wrong with its bytes; null if nothing is. */
export interface DecodedFile {
  readonly text: string;
  readonly fault: string | null;
}

/** The text of a graph file: UTF-8, UTF-16 where a mark at its beginning says so, or what its XML declaration names. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const named = encodingOf(bytes);
  const decoder = decoderOf(named);
  if (!decoder) return {text: plain("utf-8", bytes), fault: `the encoding "${named}" is none that is known`};
  try {
    return {text: decoder.decode(bytes), fault: null};
  } catch {
    return {text: plain(decoder.encoding, bytes), fault: `bytes that are no ${named.toUpperCase()}`};
  }
}

function plain(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function decoderOf(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding, {fatal: true});
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? "utf-8";
}
