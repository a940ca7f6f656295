import type {Annotate} from "../disk/index";
import type {Terminal} from "./terminal";

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  /** The language stage; the program's own unless a test hands in another. */
  readonly annotate?: Annotate;
  /** Ends `hearsay view`; unless a test hands one in, Ctrl+C does. */
  readonly stop?: AbortSignal;
}
