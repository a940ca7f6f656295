import type {GoldMention} from "./corpus";

/** Found, predicted and gold, counted over documents. */
export class NameScore {
  #right = 0;
  #predicted = 0;
  #gold = 0;

  /** Exact span and type, of the types asked for only. */
  add(gold: readonly GoldMention[], predicted: readonly GoldMention[], types: ReadonlySet<string>): void {
    const wanted = gold.filter(({type}) => types.has(type));
    const given = predicted.filter(({type}) => types.has(type));
    const keys = new Set(wanted.map(({start, end, type}) => `${start} ${end} ${type}`));
    this.#gold += keys.size;
    this.#predicted += given.length;
    for (const {start, end, type} of given) if (keys.has(`${start} ${end} ${type}`)) this.#right++;
  }

  get precision(): number {
    return this.#predicted === 0 ? 0 : this.#right / this.#predicted;
  }

  get recall(): number {
    return this.#gold === 0 ? 0 : this.#right / this.#gold;
  }

  get f1(): number {
    return this.#right === 0 ? 0 : (2 * this.#right) / (this.#predicted + this.#gold);
  }
}
