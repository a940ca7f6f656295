import {
  type ArrayEntry,
  type ArrayType,
  align,
  CONTAINER_MAGIC,
  CONTAINER_PREFIX,
  type ContainerHeader,
} from "../../src/models/container";

/** What goes into a container under a name. Strings must hold no line break. */
export type ContainerArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Float32Array
  | readonly string[];

/**
 * The bytes of a weights file, as `Container` reads it. Same input, same bytes.
 * @param meta JSON values; keys are written in the order given.
 * @param arrays in the order they shall lie in the file.
 */
export function writeContainer(
  kind: string,
  meta: Readonly<Record<string, unknown>>,
  arrays: Readonly<Record<string, ContainerArray>>,
): Uint8Array {
  const entries: ArrayEntry[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const bytes = bytesOf(array);
    entries.push({name, type: typeOf(array), offset, bytes: bytes.length});
    parts.push(bytes);
    offset = align(offset + bytes.length);
  }
  const header = new TextEncoder().encode(JSON.stringify({kind, meta, arrays: entries} satisfies ContainerHeader));
  const base = align(CONTAINER_PREFIX + header.length);
  const whole = new Uint8Array(base + offset);
  const view = new DataView(whole.buffer);
  view.setUint32(0, CONTAINER_MAGIC, true);
  view.setUint32(4, header.length, true);
  whole.set(header, CONTAINER_PREFIX);
  for (const [index, part] of parts.entries()) whole.set(part, base + entries[index].offset);
  return whole;
}

function bytesOf(array: ContainerArray): Uint8Array {
  if (!ArrayBuffer.isView(array)) return new TextEncoder().encode(array.join("\n"));
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function typeOf(array: ContainerArray): ArrayType {
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Int16Array) return "i16";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Int32Array) return "i32";
  if (array instanceof Float32Array) return "f32";
  return "text";
}
