import type {Chain, Modality, Qualifiers} from "../../model/record";
import type {Span} from "../../model/span";

/** A relation as an extractor finds it, before it has an id and a source. */
export interface Finding {
  readonly type: string;
  readonly subject: Chain | null;
  readonly object: Chain | null;
  /** Words that fill the object or name the position; null where a chain does. */
  readonly literal: Span | null;
  readonly qualifiers?: Qualifiers;
  readonly negated?: boolean;
  readonly modality?: Modality;
  /** The words that prove it. */
  readonly evidence: Span;
  /** An offset within the words that say it: what holds this offset in its content says so. */
  readonly anchor: number;
  readonly confidence: number;
  readonly by: string;
}
