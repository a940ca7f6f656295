import type {MentionType, Subtype} from "../../model/record";
import type {Gender, Markable} from "./markable";

/** Which markables stand for the same thing, growing from sieve to sieve. A cluster is named by its first markable. */
export class Clusters {
  readonly #markables: readonly Markable[];
  readonly #root: Int32Array;
  readonly #members: number[][];
  readonly #by: string[];
  readonly #known = new Map<number, Facts>();

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
    const kept = this.#members[first] as number[];
    for (const member of moved) this.#root[member] = first;
    const append = (moved[0] as number) > (kept.at(-1) as number);
    for (const member of moved) kept.push(member);
    if (!append) kept.sort((x, y) => x - y);
    this.#members[second] = [];
    this.#known.delete(first);
    this.#known.delete(second);
  }

  /** How many members stand before a markable. */
  countBefore(cluster: number, index: number): number {
    const members = this.members(cluster);
    let low = 0;
    let high = members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((members[middle] as number) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last member before a markable; undefined where there is none. */
  lastBefore(cluster: number, index: number): number | undefined {
    return this.members(cluster)[this.countBefore(cluster, index) - 1];
  }

  /** The members that are names. */
  names(cluster: number): readonly Markable[] {
    return this.#facts(cluster).names;
  }

  /** The type that most of its names have; of its noun phrases where it has no name. */
  type(cluster: number): MentionType | null {
    return this.#facts(cluster).type;
  }

  /** The subtype that most of its names have. */
  subtype(cluster: number): Subtype | null {
    return this.#facts(cluster).subtype;
  }

  /** The gender that is known of any member. */
  gender(cluster: number): Gender | null {
    return this.#facts(cluster).gender;
  }

  /** True if no member tells the gender for sure, only persons' names of one word, if any. */
  isGenderGuessed(cluster: number): boolean {
    return this.#facts(cluster).guessed;
  }

  /** True if the text names it. */
  isNamed(cluster: number): boolean {
    return this.#facts(cluster).named;
  }

  #facts(cluster: number): Facts {
    const known = this.#known.get(cluster);
    if (known) return known;
    const members = this.members(cluster).map((index) => this.#markables[index] as Markable);
    const names = members.filter(({kind}) => kind === "name");
    const telling = names.length > 0 ? names : members;
    // "Nyro … she": what a person's pronoun stands for is a person, whatever the name was taken for.
    const person = names.length > 0 && members.some(({kind, type}) => kind === "pronoun" && type === "PERSON");
    const sure = members.find((member) => member.gender !== null && !isGuess(member));
    const facts: Facts = {
      names,
      type: person ? "PERSON" : mostOf(telling.map(({type}) => type)),
      subtype: person ? null : mostOf(telling.map(({subtype}) => subtype)),
      gender:
        sure?.gender ??
        members.find((member) => member.gender !== null && !isFamilyName(member, names))?.gender ??
        null,
      guessed: sure === undefined,
      named: names.length > 0,
    };
    this.#known.set(cluster, facts);
    return facts;
  }
}

/** What is known of a cluster as a whole. */
interface Facts {
  readonly names: readonly Markable[];
  readonly type: MentionType | null;
  readonly subtype: Subtype | null;
  readonly gender: Gender | null;
  /** No member tells the gender for sure. */
  readonly guessed: boolean;
  readonly named: boolean;
}

/** A person's name of one word without a title: "Bailey" may be a given name or a family's. */
function isGuess({kind, type, first, last, title}: Markable): boolean {
  return kind === "name" && type === "PERSON" && last - first === 1 && title === null;
}

/** "Christie" of "Chris Christie" is a family's name, whatever women bear it as a given one. */
function isFamilyName({text, kind}: Markable, names: readonly Markable[]): boolean {
  return kind === "name" && names.some((other) => other.text.endsWith(` ${text}`));
}

/** The value that most have; of several the one that came first. */
function mostOf<T>(values: readonly (T | null)[]): T | null {
  if (values.every((value) => value === values[0])) return values[0] ?? null;
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value;
  return best;
}
