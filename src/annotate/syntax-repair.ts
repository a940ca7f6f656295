import type {Tags} from "../model/layers";

/** Verbs that take the hearer as object and a clause for what is said. */
const TELLING = new Set(
  "tell inform remind warn assure convince persuade notify advise promise ask show teach reassure caution brief alert".split(
    " ",
  ),
);
const HEARER = new Set(["obj", "iobj"]);

/** A parse in the making: one head and one label a token. */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: string[];
}

/**
 * Mends in place what the parser gets wrong by habit: "told reporters that police …", where the clause is hung on the hearer.
 * A clause with its own mark, on the object of a verb of telling, belongs to the verb.
 */
export function repairSyntax(arcs: Arcs, parts: Tags): void {
  const {heads, labels} = arcs;
  const marked = new Set<number>();
  for (let token = 0; token < heads.length; token++) {
    if (labels[token] === "mark" && parts.lemmas[token] !== "to") marked.add(heads[token]);
  }
  for (const clause of marked) {
    if (clause < 0 || (labels[clause] !== "ccomp" && labels[clause] !== "acl")) continue;
    const hearer = heads[clause];
    if (hearer < 0 || hearer > clause || !HEARER.has(labels[hearer])) continue;
    const verb = heads[hearer];
    if (verb < 0 || verb > hearer || !TELLING.has(parts.lemmas[verb])) continue;
    heads[clause] = verb;
    labels[clause] = "ccomp";
  }
}
