import type {Name} from "../../model/layers";
import {contains} from "../../model/span";
import {clausePlace, headOf, isParsed, labelOf, type Material} from "./discourse";
import {type Gender, type Markable, type Opening, PRONOUNS, type Role} from "./markable";

type Draft = Omit<Markable, "index" | "sentence" | "text" | "quotation" | "role" | "start" | "end">;

const DEFINITE = new Set(["the", "this", "that", "these", "those", "both", "all"]);
const INDEFINITE = new Set([
  "a",
  "an",
  "some",
  "any",
  "no",
  "another",
  "every",
  "each",
  "many",
  "several",
  "few",
  "most",
]);
const POSSESSIVE = new Set(["my", "your", "his", "her", "its", "our", "their", "whose"]);
const MALE_TITLE =
  /\b(?:mr|sir|lord|king|prince|pope|emperor|father|brother|congressman|chairman|spokesman|businessman|councilman)\b/i;
const FEMALE_TITLE =
  /\b(?:mrs|ms|miss|madam|lady|dame|queen|princess|empress|sister|congresswoman|chairwoman|spokeswoman|businesswoman|councilwoman|actress|mother)\b/i;

/** Every phrase of the document that may refer: names, noun phrases around a common noun, pronouns of the third person; in document order. */
export function findMarkables(material: Material): Markable[] {
  const drafts = [
    ...nameDrafts(material),
    ...officeDrafts(material),
    ...phraseDrafts(material),
    ...pronounDrafts(material),
  ];
  const {starts, ends} = material.tokens;
  // By their tokens they lie as by their characters.
  drafts.sort((a, b) => a.first - b.first || b.last - a.last);
  const speech = material.quotations.flatMap((quotation, index) =>
    quotation.role === "speech" ? [{index, ...quotation}] : [],
  );
  let sentence = 0;
  let open = 0;
  return drafts.map((draft, index) => {
    const start = starts[draft.first] as number;
    const end = ends[draft.last - 1] as number;
    while (sentence + 1 < material.sentences.length && (material.sentences[sentence + 1]?.first ?? 0) <= draft.first)
      sentence++;
    while (open < speech.length && (speech[open]?.end ?? 0) <= start) open++;
    const around = speech[open];
    // Member by member: a spread of so many makes objects that are slow ever after.
    return {
      kind: draft.kind,
      type: draft.type,
      subtype: draft.subtype,
      title: draft.title,
      first: draft.first,
      last: draft.last,
      head: draft.head,
      gender: draft.gender,
      plural: draft.plural,
      opening: draft.opening,
      start,
      end,
      index,
      sentence,
      text: material.text.slice(start, end),
      quotation: around && contains(around, {start, end}) ? around.index : -1,
      role: roleOf(material, draft.head, material.sentences[sentence]?.first ?? 0),
    };
  });
}

/** Offices that print as names: "the AG said". */
const OFFICE_ACRONYMS = new Set(["ag", "pm", "ceo", "cfo", "vp"]);

/** "the AG" is a description of somebody, not the name of a body. */
function isOffice({tokens}: Material, {first, last}: Name): boolean {
  return last === first + 1 && OFFICE_ACRONYMS.has(tokens.lower[first] as string) && tokens.lower[first - 1] === "the";
}

function officeDrafts(material: Material): Draft[] {
  const found: Draft[] = [];
  for (let token = 1; token < material.tokens.count; token++) {
    if (!OFFICE_ACRONYMS.has(material.tokens.lower[token] as string) || material.tokens.lower[token - 1] !== "the")
      continue;
    if (material.tags.upos[token + 1] === "NOUN" || material.tags.upos[token + 1] === "PROPN") continue;
    found.push({
      kind: "nominal",
      type: "PERSON",
      subtype: null,
      title: null,
      first: token - 1,
      last: token + 1,
      head: token,
      gender: null,
      plural: false,
      opening: "definite",
    });
  }
  return found;
}

function nameDrafts(material: Material): Draft[] {
  const names = material.names.filter((name) => !isOffice(material, name));
  return names.map(({first, last, type, subtype, title}) => ({
    kind: "name",
    type,
    subtype,
    title,
    first,
    last,
    head: headWithin(material, titleStart(material, first, title), last),
    gender: nameGender(material, {first, last, type}, title ? material.text.slice(title.start, title.end) : ""),
    plural: false,
    opening: "bare",
  }));
}

/** The first token of the title before a name, "Minister" of "Minister of Trade Ada Obi": there hangs what name and title are to their clause. */
function titleStart({tokens}: Material, first: number, title: Name["title"]): number {
  if (!title || title.end > (tokens.starts[first] as number)) return first;
  let start = first;
  while (start > 0 && (tokens.starts[start - 1] as number) >= title.start) start--;
  return start;
}

/** From the title, else from the given name. A single word after a title is a family name, whoever else bears it as a given one. */
function nameGender(
  material: Material,
  {first, last, type}: Pick<Name, "first" | "last" | "type">,
  title: string,
): Gender | null {
  if (type !== "PERSON") return type === "NORP" ? null : "neuter";
  if (MALE_TITLE.test(title)) return "male";
  if (FEMALE_TITLE.test(title)) return "female";
  if (title !== "" && last - first === 1) return null;
  return material.genders.get(material.tokens.lower[first] as string) ?? null;
}

/** The token of a span whose head lies outside it; the last one where nothing was parsed. */
export function headWithin(material: Pick<Material, "syntax">, first: number, last: number): number {
  for (let token = first; token < last; token++) {
    if (!isParsed(material, token)) break;
    const head = headOf(material, token);
    if (head < first || head >= last) return token;
  }
  return last - 1;
}

function pronounDrafts({tokens}: Material): Draft[] {
  const found: Draft[] = [];
  for (let token = 0; token < tokens.count; token++) {
    const entry = PRONOUNS.get(tokens.lower[token] as string);
    // "IT" in capitals is a department, not a pronoun.
    if (!entry || (tokens.words[token] === "IT" && tokens.lower[token] === "it")) continue;
    found.push({
      kind: "pronoun",
      type: entry.gender === "male" || entry.gender === "female" ? "PERSON" : null,
      subtype: null,
      title: null,
      first: token,
      last: token + 1,
      head: token,
      gender: entry.gender,
      plural: entry.plural,
      opening: "definite",
    });
  }
  return found;
}

/** Noun phrases whose head is a common noun: from the determiner or possessor to the noun. A phrase that ends in a name is that name's own. */
function phraseDrafts(material: Material): Draft[] {
  const {tags, tokens} = material;
  const inName = nameTokens(material);
  const found: Draft[] = [];
  for (const sentence of material.sentences) {
    for (let token = sentence.first; token < sentence.last; token++) {
      if (
        !(tags.upos[token] === "NOUN" || isPrintedOffice(material, token)) ||
        inName[token] ||
        OFFICE_ACRONYMS.has(tokens.lower[token] as string) ||
        continues(material, inName, token, sentence.last)
      )
        continue;
      const first = openingToken(material, token, sentence.first);
      found.push(phrase(material, first, token, tokens.lower[first] as string));
    }
  }
  return found;
}

/** "the Foreign Minister, Ann Lee,", "The Minister said": the word for an office in capitals, before a comma, or after "the" and before a verb. */
function isPrintedOffice(material: Material, token: number): boolean {
  const {tags, tokens, nouns} = material;
  if (tags.upos[token] !== "PROPN" || nouns.get(tokens.lower[token] as string)?.type !== "PERSON") return false;
  if (tokens.words[token + 1] === ",") return true;
  let first = token;
  // "The Chief Minister": a tagger may take the first word for an adjective.
  while (first > 0 && (tags.upos[first - 1] === "PROPN" || isPrintedAdjective(material, first - 1))) first--;
  return tokens.lower[first - 1] === "the" && /^(?:VERB|AUX|ADV)$/.test(tags.upos[token + 1] ?? "");
}

/** "Chief", "Prime"; not the name of a people. */
function isPrintedAdjective({tags, tokens, names}: Material, token: number): boolean {
  if (tags.upos[token] !== "ADJ" || !/^\p{Lu}\p{Ll}/u.test(tokens.words[token] as string)) return false;
  return !names.some(({first, last}) => first <= token && token < last);
}

function nameTokens({names, tokens}: Material): Uint8Array {
  const inName = new Uint8Array(tokens.count);
  for (const {first, last} of names) inName.fill(1, first, last);
  for (const {first, title} of names) {
    if (!title) continue;
    for (let token = first - 1; token >= 0 && (tokens.starts[token] as number) >= title.start; token--) {
      if ((tokens.starts[token] as number) < title.end) inName[token] = 2;
    }
  }
  return inName;
}

/** A noun that is followed by another noun or a name is a modifier, no head. */
function continues({tags, tokens}: Material, inName: Uint8Array, token: number, last: number): boolean {
  const next = token + 1;
  if (next >= last) return false;
  if (inName[next] === 1) return tags.upos[next] === "PROPN" || /^\p{Lu}/u.test(tokens.words[next] as string);
  return tags.upos[next] === "NOUN" && inName[next] === 0;
}

const MODIFIERS = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);

/** The first token of the phrase that ends with this noun. */
function openingToken({tags, tokens}: Material, noun: number, sentenceFirst: number): number {
  let first = noun;
  while (first > sentenceFirst) {
    const before = first - 1;
    const upos = tags.upos[before] as string;
    const word = tokens.lower[before] as string;
    if (upos === "DET" || POSSESSIVE.has(word)) return before;
    const participle = upos === "VERB" && /^(?:VBN|VBG)$/.test(tags.xpos[before] ?? "") && first < noun + 1;
    const joined = word === "-" || /^['’]s?$/.test(word) || (upos === "ADV" && /ly$/.test(word));
    if (!MODIFIERS.has(upos) && !participle && !joined) break;
    first = before;
  }
  while (first < noun && !MODIFIERS.has(tags.upos[first] as string)) first++;
  return first;
}

function phrase(material: Material, first: number, head: number, opener: string): Draft {
  const lemma = nounOf(material, head);
  const entry = material.nouns.get(lemma);
  const xpos = material.tags.xpos[head] ?? "";
  return {
    kind: "nominal",
    type: entry?.type ?? null,
    subtype: entry?.subtype ?? null,
    title: null,
    first,
    last: head + 1,
    head,
    gender: entry ? (entry.type === "PERSON" ? entry.gender : "neuter") : null,
    plural: xpos ? xpos.endsWith("S") : material.tokens.lower[head] !== lemma,
    opening: openingOf(material, first, head, opener),
  };
}

/** The noun as tables have it; a word in capitals keeps its letters as its lemma. */
function nounOf({tags, tokens}: Material, head: number): string {
  return (tags.upos[head] === "PROPN" ? tokens.lower[head] : tags.lemmas[head]) as string;
}

function openingOf({tokens}: Material, first: number, head: number, opener: string): Opening {
  if (POSSESSIVE.has(opener)) return "possessive";
  for (let token = first; token < head; token++)
    if (/^['’]s?$/.test(tokens.words[token] as string)) return "possessive";
  if (DEFINITE.has(opener)) return "definite";
  return INDEFINITE.has(opener) ? "indefinite" : "bare";
}

/** What a token is to its clause: by syntax, and where there is none by the verb and preposition before it. */
function roleOf(material: Material, head: number, sentenceFirst: number): Role {
  if (!isParsed(material, head)) return guessRole(material, head, sentenceFirst);
  const place = clausePlace(material, head);
  const label = labelOf(material, place);
  if (label === "nsubj" || label === "csubj") return "subject";
  if (label === "obj" || label === "iobj") return "object";
  if (label === "obl") return "oblique";
  if (label === "nmod") return material.syntax.labels[place] === "nmod:poss" ? "possessive" : "oblique";
  return POSSESSIVE.has(material.tokens.lower[head] as string) ? "possessive" : "other";
}

function guessRole({tags, tokens}: Material, head: number, sentenceFirst: number): Role {
  if (POSSESSIVE.has(tokens.lower[head] as string) || /^['’]s?$/.test(tokens.words[head + 1] ?? ""))
    return "possessive";
  for (let token = head - 1; token >= sentenceFirst; token--) {
    if (tags.upos[token] === "ADP") return "oblique";
    if (tags.upos[token] === "VERB" || tags.upos[token] === "AUX") return "object";
    if (tags.upos[token] === "SCONJ" || tokens.words[token] === ",") break;
  }
  return "subject";
}
