import type {Draft} from "./draft";
import {isQuoteMark, type Material, type TokenRange} from "./material";

const DASH = /^(?:--|[-–—―])$/;

/** "MULTAN: The leader said", "Cape Town - Residents demand": the place that opens a paragraph tells where; it is part of neither source nor content. */
export function withoutOpeningPlaces(material: Material, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const source = draft.source && afterPlace(material, draft.source);
    const content = draft.content.map((range) => afterPlace(material, range));
    const same = source === draft.source && content.every((range, index) => range === draft.content[index]);
    return same ? draft : {...draft, source, content};
  });
}

/** A range without the place that opens it; as it is if nothing opens it, or if nothing else is in it. */
function afterPlace(material: Material, range: TokenRange): TokenRange {
  const first = placeMark(material, range.first) + 1;
  return first > 0 && first < range.last ? {first, last: range.last} : range;
}

/**
 * The colon or dash after a place that opens a paragraph at a token, -1 where there is none. A dash stands apart, before a capital, and is the
 * only one of its sentence: "Russia – long an ally – denies it" opens with who denies.
 */
export function placeMark({tokens, sentences, sentenceOf, names, nameOf}: Material, first: number): number {
  const place = names[nameOf[first]];
  const sentence = sentences[sentenceOf[first]];
  if (place?.type !== "PLACE" || place.first !== first || sentence.first !== first) return -1;
  if (sentences[sentenceOf[first] - 1]?.paragraph === sentence.paragraph) return -1;
  const mark = place.last;
  if (mark + 1 >= sentence.last) return -1;
  if (tokens.words[mark] === ":") return mark;
  const apart = tokens.ends[mark - 1] < tokens.starts[mark] && tokens.ends[mark] < tokens.starts[mark + 1];
  const next = tokens.words[mark + 1];
  if (!apart || !DASH.test(tokens.words[mark]) || !(/^\p{Lu}/u.test(next) || isQuoteMark(next))) return -1;
  for (let token = mark + 1; token < sentence.last; token++) if (DASH.test(tokens.words[token])) return -1;
  return mark;
}
