import type {Material, TokenRange} from "./material";

/** What is won, not said: "claimed the title". */
const PRIZE =
  /^(?:accolade|bronze|championship|crown|cup|gold|honou?r|life|medal|nomination|place|podium|point|prize|record|scalp|seat|silver|spot|title|trophy|wicket|win)$/;
/** Nouns for what is the case; nobody speaks in them. */
const ABSTRACT =
  /^(?:absence|approach|case|change|crisis|decline|development|difference|experience|fact|fear|growth|history|increase|involvement|lack|loss|move|need|presence|rise|shift|shortage|situation|success|trend|failure)$/;
/** Verbs for what such things let one see. */
const LETS_SEE = /^(?:underscore|highlight|underline|remind|illustrate|reflect|explain|signal|exemplify)$/;

/** Words of saying that tell of a deed or a fact where they stand: "claimed a medal", "showed it to a friend". */
export function isDeed(
  material: Material,
  head: number,
  source: TokenRange | null,
  content: readonly TokenRange[],
): boolean {
  // "It felt as if the house moved": nobody is named who feels.
  if (/^(?:feel|sound|look)$/.test(material.tags.lemmas[head]) && isIt(material, source)) return true;
  const [{first, last}] = content;
  if (content.length !== 1 || first <= head || material.tags.upos[head] !== "VERB") return false;
  if (material.quoteOf.slice(first, last).some((quote) => quote !== material.quoteOf[head])) return false;
  return (
    isWon(material, head) ||
    isHandedOver(material, head, content[0]) ||
    isNamed(material, head, content[0]) ||
    isLetSee(material, head, source)
  );
}

/** The object of a verb right behind it, -1 where it has none, or a clause. */
function thingOf({syntax, tokens}: Material, head: number): number {
  let object = -1;
  for (let token = head + 1; token < tokens.count && syntax.heads[token] !== -1; token++) {
    if (syntax.heads[token] !== head) continue;
    if (/^(?:ccomp|xcomp|advcl|parataxis)$/.test(syntax.labels[token])) return -1;
    if (syntax.labels[token] === "obj") object = token;
  }
  return object;
}

function isWon(material: Material, head: number): boolean {
  const object = material.tags.lemmas[head] === "claim" ? thingOf(material, head) : -1;
  // "Claimed the title of the last of his people": that is said.
  return object >= 0 && PRIZE.test(material.tags.lemmas[object]) && material.tokens.lower[object + 1] !== "of";
}

/** "Showed it to a friend", "presented the mayor with a drum". */
function isHandedOver(
  {tags, tokens, syntax, names, nameOf}: Material,
  head: number,
  {first, last}: TokenRange,
): boolean {
  const to = /^(?:show|present|offer|give|bring|send)$/.test(tags.lemmas[head]);
  if (to && tags.xpos[first] === "PRP" && tokens.lower[first + 1] === "to" && tags.upos[first + 2] !== "VERB")
    return true;
  if (tags.lemmas[head] !== "present") return false;
  for (let token = first; token < last; token++)
    if (tokens.lower[token] === "with" && syntax.heads[syntax.heads[token]] === head)
      return (
        names[nameOf[token - 1]]?.type === "PERSON" || tags.upos[first] === "PRON" || tags.upos[token - 1] === "PROPN"
      );
  return false;
}

/** "An inn called the Old Bell was built": a name, and then the verb of the sentence. */
function isNamed({tags, tokens, nameOf}: Material, head: number, {first, last}: TokenRange): boolean {
  if (!/^(?:call|name|dub|title)$/.test(tags.lemmas[head]) || first !== head + 1) return false;
  const name = /^(?:the|a|an)$/.test(tokens.lower[first]) ? first + 1 : first;
  let token = name;
  while (token < last && (nameOf[token] >= 0 || tags.upos[token] === "PROPN")) token++;
  return token > name && token < last && /^(?:VBD|VBZ|VBP|MD)$/.test(tags.xpos[token]);
}

/** "The lack of banks highlights the problem". */
function isLetSee({tags, tokens}: Material, head: number, source: TokenRange | null): boolean {
  if (!source || !LETS_SEE.test(tags.lemmas[head])) return false;
  let noun = source.first;
  while (noun + 1 < source.last && !/^(?:ADP|PUNCT|CCONJ|PRON|SCONJ|VERB)$/.test(tags.upos[noun + 1])) noun++;
  return tags.upos[noun] === "NOUN" && ABSTRACT.test(tags.lemmas[noun]) && !/^\p{Lu}/u.test(tokens.words[noun]);
}

function isIt({tokens}: Material, source: TokenRange | null): boolean {
  return source !== null && source.last - source.first === 1 && tokens.lower[source.first] === "it";
}
