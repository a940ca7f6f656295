import type {Metadata} from "../model/document";
import {headerMetadata} from "./header";

/** A text and what it says about itself. */
export interface Article {
  readonly text: string;
  readonly metadata: Metadata;
}

/** Plain text is an article exactly as it stands: offsets count in the file's own characters. */
export function readPlain(text: string): Article {
  return {text, metadata: headerMetadata(text)};
}
