import {runEnd, trimContent} from "./contents";
import {type Draft, isFree, isSome} from "./draft";
import {headOf} from "./frames";
import type {Material, TokenRange} from "./material";
import {clauseFollows} from "./phrases";

/** Who holds an office, in the singular, as pieces of a regular expression. */
export const OFFICES =
  "minister|secretary|undersecretary|director|manager|chief|president|premier|chancellor|chair(?:man|woman|person)?|spokes(?:man|woman|person)|commissioner|officer|head|mayor|governor|senator|legislator|lawmaker|councillor|councilor|councilman|councilwoman|mp|mla|mec|mep|deputy|delegate|envoy|professor|dean|rector|principal|registrar|treasurer|analyst|economist|lawyer|attorney|counsel|prosecutor|co-?ordinator|leader|captain|commander|inspector|superintendent|general|engineer|doctor|judge|justice|founder|co-founder|ceo|editor|author|co-author|coach|ambassador|representative|advis[eo]r|executive|owner|expert|researcher|scientist|scholar|activist|historian|teacher|supervisor|administrator|bishop|archbishop|priest|imam|rabbi|member|speaker|whip|ombudsman";
/** Last words of what people are called before their name. */
export const OFFICE = new RegExp(`^(?:${OFFICES})$`, "u");
/** Longest office before a name, in tokens. */
const LONGEST_OFFICE = 12;

/** "The roads are open, [Northport Police Chief, Bo Ray] said": an office between commas before the speaker is no part of what is said. */
export function officesBeforeNames(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  const {tokens, names, nameOf} = material;
  return drafts.map((draft) => {
    const {source, content} = draft;
    const before = content.at(-1);
    const name = source ? names[nameOf[source.first]] : undefined;
    if (!source || !before || name?.type !== "PERSON" || name.last !== source.last) return draft;
    if (tokens.words[source.first - 1] !== "," || before.last < source.first - 1 || before.last > source.last)
      return draft;
    const first = officeStart(material, source.first - 1, before.first);
    if (first < 0) return draft;
    const rest = trimContent(material, {first: before.first, last: first - 1});
    return {...draft, source: {first, last: source.last}, content: [...content.slice(0, -1), rest]};
  });
}

/** The token behind the comma where an office opens that ends at `last`, with a clause before it; -1 if none does. */
function officeStart({tokens, tags}: Material, last: number, from: number): number {
  if (!OFFICE.test(tokens.lower[last - 1])) return -1;
  for (let token = last - 1; token > from && last - token <= LONGEST_OFFICE; token--) {
    if (/^(?:VERB|AUX)$/.test(tags.upos[token])) return -1;
    if (tokens.words[token] !== ",") continue;
    const clause = tags.upos.slice(from, token).some((part) => part === "VERB" || part === "AUX");
    return clause ? token + 1 : -1;
  }
  return -1;
}

/** Longest office with all that belongs to it, in tokens: "Secretary General of the National Commission for Women’s Affairs (NCWA)". */
const LONGEST_OPENING = 18;

/**
 * "[Harbor Telecom Chief Executive,] Ann Field said: “…”", "[Secretary General of the Board for Trade (BFT)] Ann Field said": an office that
 * opens the sentence before who speaks is part of the source.
 */
export function openingOffices(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const office = openingOffice(material, draft);
    if (!office || !draft.source) return draft;
    const others = draft.content.filter(({first, last}) => first < office.first || last > office.last);
    const content = others.length > 0 ? others : clauseBehind(material, draft.head);
    const named = {...draft, source: {first: office.first, last: draft.source.last}, content};
    return content.length > 0 && isFree(named, named.source) ? named : draft;
  });
}

/** What follows a cue to the end of its sentence, where it is a clause. */
function clauseBehind(material: Material, head: number): readonly TokenRange[] {
  if (!clauseFollows(material, head + 1)) return [];
  return [trimContent(material, {first: head + 1, last: runEnd(material, head)})].filter(isSome);
}

/** The office between the start of the sentence and the name that a source begins with; null if something else stands there. */
function openingOffice(material: Material, {source, head, cue}: Draft): TokenRange | null {
  const {tokens, tags, names, nameOf, sentences, sentenceOf, quoteOf} = material;
  if (!source || head < source.last) return null;
  // "Eastern police spokesperson, Brigadier Ann Field said": a title may stand before the name.
  const titled = nameOf[source.first] < 0 && tags.upos[source.first] === "PROPN" ? source.first + 1 : source.first;
  const name = names[nameOf[titled]];
  if (name?.type !== "PERSON" || name.first !== titled) return null;
  // "The mayor, Ann Field said, was ill": the office is the subject of what is said.
  if (tokens.words[Math.max(...cue.map(({last}) => last))] === ",") return null;
  let {first} = sentences[sentenceOf[source.first]];
  if (tags.upos[first] === "ADV" && tokens.words[first + 1] === ",") first += 2;
  const last = tokens.words[source.first - 1] === "," ? source.first - 1 : source.first;
  if (first >= last || last - first > LONGEST_OPENING || !/^(?:DET|NOUN|PROPN|ADJ)$/.test(tags.upos[first]))
    return null;
  for (let token = first; token < last; token++) {
    if (quoteOf[token] >= 0 || tokens.words[token] === ":") return null;
    if (nameOf[token] < 0 && /^(?:VERB|AUX|SCONJ|CCONJ|PRON)$/.test(tags.upos[token])) return null;
    if (nameOf[token] >= 0 && names[nameOf[token]].type === "PERSON") return null;
  }
  return OFFICE.test(tokens.lower[headOf(material, {first, last})]) ? {first, last} : null;
}
