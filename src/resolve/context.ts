import {foldText} from "../model/text";
import type {Clusters} from "./clusters";
import type {Form} from "./form";

/** Names that stand in more documents, or in a larger share of them, say little about the company they keep. */
const TOO_COMMON = 50;
const COMMON_SHARE = 0.05;
/** But three documents are never too many. */
const FEW = 3;
/** Documents of one cluster that are looked at. */
const MOST_DOCUMENTS = 60;

/** The company that names keep: which other names stand in the same documents. */
export class Context {
  readonly #companions = new Map<string, Set<string>>();
  readonly #documents = new Map<string, number>();
  readonly #limit: number;

  constructor(forms: readonly Form[]) {
    for (const {type, name, chains} of forms) {
      const companion = `${type}|${foldText(name)}`;
      for (const {document} of chains) {
        const known = this.#companions.get(document.sha256);
        if (known) known.add(companion);
        else this.#companions.set(document.sha256, new Set([companion]));
      }
    }
    for (const names of this.#companions.values()) {
      for (const name of names) this.#documents.set(name, (this.#documents.get(name) ?? 0) + 1);
    }
    this.#limit = Math.min(TOO_COMMON, Math.max(FEW, this.#companions.size * COMMON_SHARE));
  }

  /**
   * How many telling names keep company with both, each in documents of its own; 0 where one document holds both, since there
   * the language stage has kept them apart.
   * @param lastWord names that end with it are no evidence: they are what is in question
   */
  shared(a: Form, b: Form, clusters: Clusters, lastWord: string): number {
    if (this.together(a, b, clusters)) return 0;
    const [first, second] = [this.#documentsOf(clusters.members(a)), this.#documentsOf(clusters.members(b))];
    const names = this.#namesIn(first, lastWord);
    let count = 0;
    for (const name of this.#namesIn(second, lastWord)) if (names.has(name)) count++;
    return count;
  }

  /** True if one document holds both. */
  together(a: Form, b: Form, clusters: Clusters): boolean {
    const first = this.#documentsOf(clusters.members(a));
    for (const document of this.#documentsOf(clusters.members(b))) if (first.has(document)) return true;
    return false;
  }

  #documentsOf(members: readonly Form[]): ReadonlySet<string> {
    const found = new Set<string>();
    for (const {chains} of members) {
      for (const {document} of chains) {
        if (found.size >= MOST_DOCUMENTS) return found;
        found.add(document.sha256);
      }
    }
    return found;
  }

  #namesIn(documents: ReadonlySet<string>, lastWord: string): ReadonlySet<string> {
    const names = new Set<string>();
    for (const document of documents) {
      for (const name of this.#companions.get(document) ?? []) {
        if (this.#documents.get(name)! <= this.#limit && !name.endsWith(lastWord)) names.add(name);
      }
    }
    return names;
  }
}
