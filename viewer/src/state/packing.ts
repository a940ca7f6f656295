/** Longer addresses than this are packed: mail programs and chats cut them. */
const LONG = 1500;
const PACKED = "v=1&z=";

/** A hash that has grown long, deflated, in letters that need no escape; a short one as it is. */
export async function packHash(hash: string): Promise<string> {
  if (hash.length <= LONG) return hash;
  const bytes = await through(new TextEncoder().encode(hash), new CompressionStream("deflate-raw"));
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return PACKED + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The hash that was packed; one that is not, as it is. A damaged one is empty: the view is the start. */
export async function unpackHash(hash: string): Promise<string> {
  const plain = hash.replace(/^#/, "");
  if (!plain.startsWith(PACKED)) return plain;
  try {
    const letters = atob(plain.slice(PACKED.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
  } catch {
    return "";
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
