/** What the language stage needs besides code: tables and weights, read by `disk` or fetched by a page, and handed in. */
export interface Resources {
  /** File name without `.tsv` -> the table as text (tab-separated, header line, lines that start with # are comments). */
  readonly lexicons: Readonly<Record<string, string>>;
  /** File name without `.bin` -> the weights. */
  readonly weights: Readonly<Record<string, Uint8Array>>;
  /** SHA-256 over the names and bytes of all of them. */
  readonly fingerprint: string;
}
