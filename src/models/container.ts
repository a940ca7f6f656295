import {HearsayError} from "../model/problem";

/** The element types a container can hold; "text" is a list of strings, UTF-8, one a line. */
export type ArrayType = "i8" | "u8" | "i16" | "u16" | "i32" | "f32" | "text";

/** One array of a container: where it lies after the header, in bytes. */
export interface ArrayEntry {
  readonly name: string;
  readonly type: ArrayType;
  readonly offset: number;
  readonly bytes: number;
}

/** The head of a container, as JSON. */
export interface ContainerHeader {
  /** What the weights are for: "tagger", "parser" ... */
  readonly kind: string;
  /** Sizes, label sets and the like: whatever the reader of this kind needs besides the arrays. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly arrays: readonly ArrayEntry[];
}

/** "HSWT", little endian: the first four bytes of every weights file. */
export const CONTAINER_MAGIC = 0x54575348;
/** Magic and length of the header. */
export const CONTAINER_PREFIX = 8;

/** Rounds up to the next multiple of eight, so that every array can be viewed in place. */
export function align(offset: number): number {
  return (offset + 7) & ~7;
}

/**
 * A weights file opened for reading: `HSWT`, the length of the header, the header as JSON, then the arrays, each on a
 * multiple of eight bytes, little endian. Arrays are views, not copies: treat them as read-only.
 */
export class Container {
  readonly kind: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly #entries: ReadonlyMap<string, ArrayEntry>;
  readonly #bytes: Uint8Array;
  readonly #base: number;

  /** @throws HearsayError `WEIGHTS` if the bytes are no container of the kind `expected`. */
  constructor(bytes: Uint8Array, expected: string) {
    this.#bytes = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (bytes.byteLength < CONTAINER_PREFIX || view.getUint32(0, true) !== CONTAINER_MAGIC) {
      throw new HearsayError("WEIGHTS", `The weights "${expected}" are no weights file. Expected HSWT at its start.`);
    }
    const length = view.getUint32(4, true);
    const text = new TextDecoder().decode(this.#bytes.subarray(CONTAINER_PREFIX, CONTAINER_PREFIX + length));
    const header = JSON.parse(text) as ContainerHeader;
    if (header.kind !== expected) {
      throw new HearsayError("WEIGHTS", `Expected weights of the kind "${expected}", found "${header.kind}".`);
    }
    this.kind = header.kind;
    this.meta = header.meta;
    this.#entries = new Map(header.arrays.map((entry) => [entry.name, entry]));
    this.#base = align(CONTAINER_PREFIX + length);
  }

  i8(name: string): Int8Array {
    const {buffer, offset, bytes} = this.#place(name, "i8");
    return new Int8Array(buffer, offset, bytes);
  }

  u8(name: string): Uint8Array {
    const {buffer, offset, bytes} = this.#place(name, "u8");
    return new Uint8Array(buffer, offset, bytes);
  }

  i16(name: string): Int16Array {
    const {buffer, offset, bytes} = this.#place(name, "i16");
    return new Int16Array(buffer, offset, bytes / 2);
  }

  u16(name: string): Uint16Array {
    const {buffer, offset, bytes} = this.#place(name, "u16");
    return new Uint16Array(buffer, offset, bytes / 2);
  }

  i32(name: string): Int32Array {
    const {buffer, offset, bytes} = this.#place(name, "i32");
    return new Int32Array(buffer, offset, bytes / 4);
  }

  f32(name: string): Float32Array {
    const {buffer, offset, bytes} = this.#place(name, "f32");
    return new Float32Array(buffer, offset, bytes / 4);
  }

  /** A list of strings. */
  text(name: string): string[] {
    const {buffer, offset, bytes} = this.#place(name, "text");
    if (bytes === 0) return [];
    return new TextDecoder().decode(new Uint8Array(buffer, offset, bytes)).split("\n");
  }

  #place(name: string, type: ArrayType): {buffer: ArrayBufferLike; offset: number; bytes: number} {
    const entry = this.#entries.get(name);
    if (entry?.type !== type) {
      throw new HearsayError("WEIGHTS", `The weights "${this.kind}" hold no array "${name}" of type ${type}.`);
    }
    return {
      buffer: this.#bytes.buffer,
      offset: this.#bytes.byteOffset + this.#base + entry.offset,
      bytes: entry.bytes,
    };
  }
}
