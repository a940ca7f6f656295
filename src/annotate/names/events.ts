import {coverage, type Draft, isCapital, madeBy, type NameRule, type NameText, overrule} from "./draft";

const LONGEST_OPERATION = 4;
const LONGEST_ELECTION = 10;
const ELECTION_KINDS = new Set(
  "presidential general federal state mayoral legislative local parliamentary special primary gubernatorial congressional municipal regional provincial national by - leadership and snap lower upper house".split(
    " ",
  ),
);
const STORMS = /^(?:hurricanes|typhoons|cyclones|storms)$/i;
/** What the words that open the name of an event begin with. */
const OPENS = /^[12OHTCShtcs]/;
const STORM = /^(?:Hurricane|Typhoon|Cyclone|Superstorm)$/;

/** "Operation Silver Lake" and "Hurricanes Ada and Bert". */
export const namedEvents: NameRule = {
  name: "event",
  apply(drafts, text) {
    const added: Draft[] = [];
    for (let token = 0; token + 1 < text.tokens.count; token++) {
      const word = text.tokens.words[token];
      if (!OPENS.test(word)) continue;
      if (word === "Operation" || word === "OPERATION") added.push(...operation(text, token));
      else if (/^(?:1[89]|20)\d\d$/.test(word)) added.push(...election(text, token, drafts));
      else if (STORM.test(word)) added.push(...storm(text, token));
      else if (STORMS.test(word)) added.push(...storms(text, token));
    }
    const covering = coverage(drafts, text.tokens.count);
    const fits = added.filter(({first, last}) => covering[first] < 0 || drafts[covering[first]].last <= last);
    return overrule(drafts, fits);
  },
};

function operation({tokens, sentences, sentenceOf}: NameText, token: number): Draft[] {
  const limit = Math.min(sentences[sentenceOf[token]].last, token + 1 + LONGEST_OPERATION);
  let last = token + 1;
  while (last < limit && /^[\p{Lu}\p{N}]/u.test(tokens.words[last])) last++;
  return last > token + 1 ? [madeBy("event", {first: token, last}, "EVENT", "operation")] : [];
}

/** "2005 Red Harbour mayoral election", with the place in or after it. */
function election(text: NameText, token: number, drafts: readonly Draft[]): Draft[] {
  const {tokens, sentences, sentenceOf} = text;
  const limit = Math.min(sentences[sentenceOf[token]].last, token + LONGEST_ELECTION);
  let last = token + 1;
  let capitals = 0;
  while (last < limit && (isCapital(tokens.words[last]) || ELECTION_KINDS.has(tokens.lower[last]))) {
    if (isCapital(tokens.words[last])) capitals++;
    last++;
  }
  if (capitals === 0 || last >= limit || !/^elections?$/.test(tokens.words[last])) return [];
  last++;
  const place = tokens.words[last] === "in" ? drafts.find(({first}) => first === last + 1) : undefined;
  return [madeBy("event", {first: token, last: place?.type === "PLACE" ? place.last : last}, "EVENT", "election")];
}

function storm({tokens}: NameText, token: number): Draft[] {
  if (!/^\p{Lu}\p{Ll}+$/u.test(tokens.words[token + 1])) return [];
  return [madeBy("event", {first: token, last: token + 2}, "EVENT", "disaster")];
}

/** After the plural each storm is a name of its own. */
function storms({tokens, sentences, sentenceOf}: NameText, token: number): Draft[] {
  const {last: limit} = sentences[sentenceOf[token]];
  const found: Draft[] = [];
  for (let at = token + 1; at < limit; at++) {
    const word = tokens.words[at];
    if (isCapital(word)) found.push(madeBy("event", {first: at, last: at + 1}, "EVENT", "disaster"));
    else if (word !== "," && word !== "and" && word !== "or") break;
  }
  return found;
}
