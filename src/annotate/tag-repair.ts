import type {Sentence, Tags, Tokens} from "../model/layers";

/** A verb that the tagger, taught on mail and the web, takes for a noun. */
interface Reading {
  readonly xpos: string;
  /** What stands before it: the name of a paper that "reports", any text that "reads". */
  readonly after: RegExp;
}

const OF_NAMES = /^PROPN$/;
const OF_TEXTS = /^(?:NOUN|PROPN|ADV)$/;
const READINGS: ReadonlyMap<string, Reading> = new Map([
  ["reports", {xpos: "VBZ", after: OF_NAMES}],
  ["claims", {xpos: "VBZ", after: OF_NAMES}],
  ["notes", {xpos: "VBZ", after: OF_NAMES}],
  ["states", {xpos: "VBZ", after: OF_NAMES}],
  ["estimates", {xpos: "VBZ", after: OF_NAMES}],
  ["reads", {xpos: "VBZ", after: OF_TEXTS}],
  ["read", {xpos: "VBD", after: OF_TEXTS}],
]);

/** What is said of a quotation right behind it: "…,” the chief engineer fears.", "…,” the chief engineer points out." */
const OF_QUOTATIONS =
  /^(?:reports|claims|notes|states|fears|hopes|points|questions|promises|demands|comments|answers|remarks|counters|quips|boasts|doubts|regrets)$/;
/** Past tenses that are no nouns: "the 40-year-old said", "a third said no", "the workers collective wrote"; but "the said letter". */
const PAST = new Set(
  "said told wrote spoke knew went came became began gave took asked added replied announced claimed argued insisted warned".split(
    " ",
  ),
);
const BEFORE_PAST = /^(?:NOUN|ADJ|NUM)$/;
/** "Which Democrats say could be lost". */
const SAY: Reading = {xpos: "VBP", after: /^NNP?S$/};

/** Tags in the making. */
interface Parts {
  readonly upos: Tags["upos"][number][];
  readonly xpos: string[];
}

/**
 * Mends in place what the tagger gets wrong by habit in news: "The Northport Post reports that the bridge is closed", "The Northport Post reports:",
 * "…, the Northport Post reports." and "…,” the statement read.", where a word after a name or a noun is the verb of its clause. Returns the tokens mended.
 */
export function repairTags(
  {lower, words}: Tokens,
  sentences: readonly Sentence[],
  parts: Parts,
  sayings = true,
): number[] {
  const {upos} = parts;
  const mended = beforeModals(words, sentences, parts);
  if (sayings) mended.push(...saying({lower, words}, sentences, parts));
  for (const {first, last} of sentences) {
    for (let token = first + 1; token < last; token++) {
      if (upos[token] !== "NOUN") continue;
      const reading = READINGS.get(lower[token]);
      if (reading === undefined || !reading.after.test(upos[token - 1])) continue;
      const next = words[token + 1] ?? ".";
      const clause = lower[token + 1] === "that" && token + 2 < last && !isVerb(upos[token + 2]);
      const opens = (clause || next === ":") && !hasVerb(upos, first, token);
      const closes = /^[.!?,]$/.test(next) && isAside(words, upos, first, token);
      if (!opens && !closes) continue;
      upos[token] = "VERB";
      parts.xpos[token] = reading.xpos;
      mended.push(token);
    }
  }
  return mended;
}

/** Verbs of saying and the like that were taken for nouns. Returns the tokens mended. */
function saying(
  {lower, words}: Pick<Tokens, "lower" | "words">,
  sentences: readonly Sentence[],
  {upos, xpos}: Parts,
): number[] {
  const mended: number[] = [];
  for (const {first, last} of sentences) {
    for (let token = first + 1; token < last; token++) {
      if (upos[token] !== "NOUN") continue;
      const past = PAST.has(lower[token]) && BEFORE_PAST.test(upos[token - 1]);
      const say = lower[token] === "say" && SAY.after.test(xpos[token - 1]);
      const next = words[lower[token] === "points" && lower[token + 1] === "out" ? token + 2 : token + 1] ?? ".";
      const says =
        OF_QUOTATIONS.test(lower[token]) && /^[.!?]$/.test(next) && isAside(words, upos, first, token, QUOTE);
      if (!past && !say && !says) continue;
      upos[token] = "VERB";
      xpos[token] = past ? "VBD" : say ? SAY.xpos : "VBZ";
      mended.push(token);
    }
  }
  return mended;
}

/** A mark that closes a quotation. */
const QUOTE = /^(?:["”]|'')$/;

/** "The Harbour show will open": a word that stands between a noun and "will" is no verb. Returns the tokens mended. */
function beforeModals(words: readonly string[], sentences: readonly Sentence[], parts: Parts): number[] {
  const {upos, xpos} = parts;
  const mended: number[] = [];
  for (const {first, last} of sentences) {
    for (let token = first + 1; token + 2 < last; token++) {
      if (
        upos[token] !== "VERB" ||
        !/^VBP?$/.test(xpos[token]) ||
        !/^(?:will|would|can|could|may|might|must|should)$/.test(words[token + 1])
      )
        continue;
      if (!/^(?:NOUN|PROPN|ADJ|DET)$/.test(upos[token - 1]) || !/^(?:VERB|AUX|ADV)$/.test(upos[token + 2])) continue;
      upos[token] = "NOUN";
      xpos[token] = "NN";
      mended.push(token);
    }
  }
  return mended;
}

function isVerb(part: string): boolean {
  return part === "VERB" || part === "AUX";
}

function hasVerb(upos: readonly string[], first: number, last: number): boolean {
  for (let token = first; token < last; token++) if (isVerb(upos[token])) return true;
  return false;
}

/** Nothing but a name or a noun with what belongs to it stands between the word and a comma or the end of a quotation before it. */
function isAside(
  words: readonly string[],
  upos: readonly string[],
  first: number,
  token: number,
  mark = /^(?:,|["”]|'')$/,
): boolean {
  let at = token - 1;
  while (at > first && /^(?:PROPN|NOUN|ADJ|DET|ADV|PART)$/.test(upos[at])) at--;
  return at > first && at < token - 1 && mark.test(words[at]);
}
