import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";

/** One rule of coreference. It joins clusters; what an earlier, more precise sieve joined is never parted. */
export interface Sieve {
  /** Short and stable: it is the `by` of the mentions it links. */
  readonly name: string;
  readonly run: (discourse: Discourse, clusters: Clusters) => void;
}
