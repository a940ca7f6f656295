import type {Sentence, Tags, Tokens} from "../model/layers";

/** Words that the tagger, taught on mail and the web, takes for nouns where a paper "reports" something. */
const REPORTS: ReadonlyMap<string, string> = new Map([
  ["reports", "report"],
  ["claims", "claim"],
  ["notes", "note"],
  ["states", "state"],
  ["estimates", "estimate"],
]);

/** Tags in the making. */
interface Parts {
  readonly upos: Tags["upos"][number][];
  readonly xpos: string[];
  readonly lemmas: string[];
}

/**
 * Mends in place what the tagger gets wrong by habit in news: "The Northport Post reports that the bridge is closed" and "…, the Northport Post reports.",
 * where a word after a name is the verb of its clause.
 */
export function repairTags({lower, words}: Tokens, sentences: readonly Sentence[], parts: Parts): void {
  const {upos} = parts;
  for (const {first, last} of sentences) {
    for (let token = first + 1; token < last; token++) {
      const lemma = REPORTS.get(lower[token]);
      if (lemma === undefined || upos[token] !== "NOUN" || upos[token - 1] !== "PROPN") continue;
      const opens =
        lower[token + 1] === "that" && token + 2 < last && !isVerb(upos[token + 2]) && !hasVerb(upos, first, token);
      const closes = /^[.!?]$/.test(words[token + 1] ?? ".") && isAside(words, upos, first, token);
      if (!opens && !closes) continue;
      upos[token] = "VERB";
      parts.xpos[token] = "VBZ";
      parts.lemmas[token] = lemma;
    }
  }
}

function isVerb(part: string): boolean {
  return part === "VERB" || part === "AUX";
}

function hasVerb(upos: readonly string[], first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (isVerb(upos[token])) return true;
  return false;
}

/** Nothing but a name stands between the word and a comma or the end of a quotation before it. */
function isAside(words: readonly string[], upos: readonly string[], first: number, token: number): boolean {
  let at = token - 1;
  while (at > first && (upos[at] === "PROPN" || upos[at] === "ADJ" || upos[at] === "DET")) at--;
  return at > first && /^(?:,|["”]|'')$/.test(words[at]);
}
