/** One input text with what is known about it. Immutable; offsets everywhere count UTF-16 code units of `text` as it stands here. */
export interface Document {
  /** Stable and unique in a workspace: the path below the document folder, or the id a JSONL line gives. */
  readonly id: string;
  readonly text: string;
  /** SHA-256 of the text as UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  readonly title?: string;
  /** ISO 8601 day of publication (`2025-02-02`), if metadata or the article's own header tells. */
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
  /** Path below the workspace, with forward slashes. */
  readonly path?: string;
}

/** What may be known about a document besides its text. */
export type Metadata = Partial<Pick<Document, "title" | "published" | "url" | "outlet">>;
