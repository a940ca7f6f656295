/** A typed key for one kind of fact about a document. The name is for messages; identity is the object itself. */
export interface Layer<T> {
  readonly name: string;
  /** Never set: carries the type only. */
  readonly type?: T;
}

/** Makes a layer of one's own: `const amounts = layer<readonly Amount[]>("amounts")`. */
export function layer<T>(name: string): Layer<T> {
  return Object.freeze({name});
}
