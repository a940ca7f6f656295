import type {MentionType, Subtype} from "../../model/record";
import type {Gender, Markable} from "./markable";

/** Which markables stand for the same thing, growing from sieve to sieve. A cluster is named by its first markable. */
export class Clusters {
  readonly #markables: readonly Markable[];
  readonly #root: Int32Array;
  readonly #members: number[][];
  readonly #by: string[];

  constructor(markables: readonly Markable[]) {
    this.#markables = markables;
    this.#root = Int32Array.from(markables, (_, index) => index);
    this.#members = markables.map((_, index) => [index]);
    this.#by = markables.map(() => "");
  }

  /** The cluster of a markable. */
  of(index: number): number {
    return this.#root[index] as number;
  }

  /** The markables of a cluster, in document order. */
  members(cluster: number): readonly number[] {
    return this.#members[cluster] ?? [];
  }

  /** Every cluster, in the order of its first markable. */
  all(): number[] {
    return this.#members.flatMap((members, index) => (members.length > 0 ? [index] : []));
  }

  /** The sieve that joined this markable first; empty while none did. */
  by(index: number): string {
    return this.#by[index] as string;
  }

  /** True if the two are known to be the same. */
  same(a: number, b: number): boolean {
    return this.#root[a] === this.#root[b];
  }

  /** Makes one cluster of two. The sieve's name is kept for the markables that no sieve had touched. */
  join(a: number, b: number, by: string): void {
    const [first, second] = [Math.min(this.of(a), this.of(b)), Math.max(this.of(a), this.of(b))];
    const later = Math.max(a, b);
    if (this.#by[later] === "") this.#by[later] = by;
    if (first === second) return;
    const moved = this.#members[second] as number[];
    for (const member of moved) this.#root[member] = first;
    this.#members[first] = [...(this.#members[first] as number[]), ...moved].sort((x, y) => x - y);
    this.#members[second] = [];
  }

  /** The members that are names. */
  names(cluster: number): Markable[] {
    return this.members(cluster)
      .map((index) => this.#markables[index] as Markable)
      .filter(({kind}) => kind === "name");
  }

  /** The type that most of its names have; of its noun phrases where it has no name. */
  type(cluster: number): MentionType | null {
    return this.#most(cluster, ({type}) => type);
  }

  /** The subtype that most of its names have. */
  subtype(cluster: number): Subtype | null {
    return this.#most(cluster, ({subtype}) => subtype);
  }

  /** The gender that is known of any member. */
  gender(cluster: number): Gender | null {
    for (const index of this.members(cluster)) {
      const {gender} = this.#markables[index] as Markable;
      if (gender !== null) return gender;
    }
    return null;
  }

  #most<T>(cluster: number, value: (markable: Markable) => T | null): T | null {
    const names = this.names(cluster);
    const counts = new Map<T, number>();
    for (const markable of names.length > 0
      ? names
      : this.members(cluster).map((index) => this.#markables[index] as Markable)) {
      const found = value(markable);
      if (found !== null) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    let best: T | null = null;
    for (const [found, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = found;
    return best;
  }
}
