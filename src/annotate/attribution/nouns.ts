import {runEnd, trimContent} from "./contents";
import {type Draft, holds} from "./draft";
import type {Material, TokenRange} from "./material";
import {phraseBefore} from "./phrases";

/** "Smith's claim that …", "his promise to …": a noun of saying with its owner before it. */
export function reportingNouns(material: Material, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  const {tags, tokens} = material;
  for (let head = 1; head + 1 < tokens.count; head++) {
    if (tags.upos[head] !== "NOUN" || material.quoteOf[head] >= 0) continue;
    const entry = material.reporting.nouns.get(tags.lemmas[head]);
    const sign = tokens.lower[head + 1];
    if (!entry || (sign !== "that" && sign !== "to")) continue;
    const source = ownerBefore(material, head);
    if (!source || (sign === "to" && tags.upos[head + 2] !== "VERB")) continue;
    const first = sign === "that" ? head + 2 : head + 1;
    const around = drafts.flatMap(({content}) => content).find((range) => holds([range], head));
    const content = trimContent(material, {first, last: around ? around.last : runEnd(material, first)});
    if (content.first >= content.last) continue;
    found.push({
      source,
      cue: [{first: head, last: head + 1}],
      head,
      content: [content],
      addressee: null,
      negation: [],
      entry,
      confidence: 0.65,
      by: "noun-of-saying",
    });
  }
  return found;
}

/** The possessor of a noun: "Smith's", "his", adjectives between them passed over. */
function ownerBefore(material: Material, head: number): TokenRange | null {
  const {lower} = material.tokens;
  for (let token = head - 1; token > Math.max(0, head - 4); token--) {
    if (/^(?:his|her|their|its|my|our)$/.test(lower[token])) return {first: token, last: token + 1};
    if (/^(?:'s|’s|'|’)$/.test(lower[token])) return phraseBefore(material, token);
    if (material.tags.upos[token] !== "ADJ") return null;
  }
  return null;
}
