import type {Trigger} from "../../lexicon/relation-triggers";
import type {Described} from "./descriptions";

/** What extractors share besides the layers. */
export interface Context {
  /** Part and lemma ("verb arrest") -> what they tell. */
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
  /** Everything the text says that its people, bodies and places are. */
  readonly described: readonly Described[];
}
