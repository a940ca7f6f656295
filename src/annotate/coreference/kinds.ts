import type {Clusters} from "./clusters";
import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {nameWords} from "./name-forms";

/** Bodies that are called by the noun only where their own name has it: "the ministry" is no commission. */
const OWN_KIND = /^(?:ministry|department|committee|commission|office|embassy|council|senate|army|administration)$/;
/** Names of those who govern, a country's or a person's: "Field administration", "Harbour Government". */
const GOVERNS =
  /(?:\b(?:government|cabinet|regime|junta|executive|state council)|^(?:\S+\s){1,3}administration)$|^(?:the\s)?government of\b/i;
/** An agency that has "Administration" in its name. */
const AGENCY = /\b(?:and|of|for|food|drug|national|general|central|protection)\b.*\bAdministration$/;

/** The subtype is the noun's, or the name itself has the noun ("Ports Agency" is an agency). */
export function isOfKind({tags, nouns}: Discourse, clusters: Clusters, cluster: number, phrase: Markable): boolean {
  const lemma = tags.lemmas[phrase.head] as string;
  const wanted = nouns.get(lemma)?.subtype ?? null;
  const names = clusters.names(cluster);
  if (phrase.type === "ORG" && wanted === "government" && lemma !== "cabinet")
    return names.some(({text}) => GOVERNS.test(text) && !AGENCY.test(text));
  if (
    names.some(({text}) => (phrase.type === "ORG" ? isSuchName(text, lemma, nouns) : nameWords(text).includes(lemma)))
  )
    return true;
  if (phrase.type === "ORG" && OWN_KIND.test(lemma)) return false;
  const subtype = clusters.subtype(cluster);
  return subtype !== null && wanted !== null && subtype === wanted && wanted !== "other";
}

/** "Ports Agency", "Agency for Ports"; "Open Government Partnership" is no government. */
function isSuchName(text: string, lemma: string, nouns: Discourse["nouns"]): boolean {
  const words = nameWords(text);
  if (!words.includes(lemma)) return false;
  if (lemma === "police") return true;
  const head = nameWords(text.split(/\s(?:of|for|on|in|against)\s/iu)[0] ?? "").at(-1) ?? "";
  const entry = nouns.get(head);
  return head === lemma || entry?.type !== "ORG" || LEGAL.test(head);
}

/** "Harbour Bank Group" is a bank. */
const LEGAL = /^(?:group|company|corporation|holding|partners?|association|service|network|system)$/;

/** What tells one court from another. */
const COURTS = /^(?:appeals?|appellate|supreme|district|high|constitutional|federal|circuit|superior|criminal)$/;
/** What tells the government of a country from others in it. */
const WHOLE = /^(?:federal|central|national)$/;
const PART = /^(?:local|regional|provincial|municipal|metropolitan|tribal|territorial|state|city|county|prefectural)$/;
/** Kinds of body that a noun before the kind tells from others: "the transport ministry". */
const PUBLIC: ReadonlySet<string> = new Set(["government", "agency", "court", "legislature", "military", "police"]);

/** Nouns that tell nothing of which body it is: "the apex court", "the UN agency". */
const RANK = /^(?:apex|top|state|government|opposition)$/;

/** Letters in which "African" and "Africa" agree. */
const STEM = 4;

/** "the African continent" is no region of another name: capital words before the noun stand in a name of the thing. */
export function fitsModifiers(discourse: Discourse, clusters: Clusters, cluster: number, phrase: Markable): boolean {
  const {tokens, tags} = discourse;
  const {first, head, subtype, type} = phrase;
  const own = clusters.names(cluster).flatMap(({text}) => nameWords(text).map((word) => word.slice(0, STEM)));
  const isPublic = type === "ORG" && subtype !== null && PUBLIC.has(subtype);
  for (let token = first + 1; token < head; token++) {
    const [word = ""] = nameWords(tokens.words[token] as string);
    if (word === "" || word === "un" || own.includes(word.slice(0, STEM))) continue;
    // "the appeals court" is no Supreme Court.
    if (tokens.lower[head] === "court" && COURTS.test(word)) return false;
    if (/^(?:\p{Lu}\p{Ll}|\p{Lu}[\p{Lu}\p{N}.]+$|\p{N}{1,3}(?:st|nd|rd|th)?$)/u.test(tokens.words[token] as string))
      return false;
    if (isPublic && tags.upos[token] === "NOUN" && !RANK.test(word) && tokens.words[token + 1] !== "-") return false;
    // "the emergency regime", "the exceptional regime" are orders of things.
    if (tokens.lower[head] === "regime") return false;
    // "the federal government" is no tribal council, and "the local government" not that of the country.
    if (type === "ORG" && PART.test(word)) return false;
    if (type === "ORG" && WHOLE.test(word) && names(clusters, cluster).some((each) => PART.test(each))) return false;
  }
  return true;
}

function names(clusters: Clusters, cluster: number): string[] {
  return clusters.names(cluster).flatMap(({text}) => nameWords(text));
}
