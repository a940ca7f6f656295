import {coverage, type Draft, isCapital, madeBy, type NameRule, type NameText, overrule} from "./draft";

const LONGEST_OPERATION = 4;
const STORMS = /^(?:hurricanes|typhoons|cyclones|storms)$/i;
const STORM = /^(?:Hurricane|Typhoon|Cyclone|Superstorm)$/;

/** "Operation Silver Lake" and "Hurricanes Ada and Bert". */
export const namedEvents: NameRule = {
  name: "event",
  apply(drafts, text) {
    const added: Draft[] = [];
    for (let token = 0; token + 1 < text.tokens.count; token++) {
      const word = text.tokens.words[token];
      if (word === "Operation" || word === "OPERATION") added.push(...operation(text, token));
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
