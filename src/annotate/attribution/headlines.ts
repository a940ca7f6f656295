import {trimContent} from "./contents";
import type {Draft} from "./draft";
import {isQuoteMark, type Material} from "./material";
import {isNominal} from "./phrases";

/** Longest name before a colon, in tokens. */
const LONGEST_NAME = 6;

/** Headlines and transcript lines: "Smith: Taxes will rise", "SMITH: I never said so." */
export function namesBeforeColons(material: Material): Draft[] {
  const found: Draft[] = [];
  const {words} = material.tokens;
  for (const {first, last} of material.sentences) {
    const colon = words.slice(first, Math.min(last, first + LONGEST_NAME + 1)).indexOf(":") + first;
    if (colon <= first || colon + 1 >= last || !isSpeakerName(material, first, colon)) continue;
    if (isQuoteMark(words[first])) continue;
    found.push({
      source: {first, last: colon},
      cue: [{first: colon, last: colon + 1}],
      head: colon,
      content: [trimContent(material, {first: colon + 1, last})],
      addressee: null,
      negation: [],
      entry: null,
      confidence: 0.75,
      by: "name-before-colon",
    });
  }
  return found;
}

function isSpeakerName(material: Material, first: number, colon: number): boolean {
  const name = material.nameOf[colon - 1];
  if (name < 0 || material.names[name].type !== "PERSON" || material.names[name].last !== colon) return false;
  for (let token = first; token < colon; token++)
    if (!isNominal(material, token) && material.tags.upos[token] !== "ADJ") return false;
  return true;
}
