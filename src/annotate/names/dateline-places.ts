import {SENSE} from "../../lexicon/senses";
import {type Draft, madeBy, type NameRule, type NameText, overrule} from "./draft";

const DASH = /^[-–—―]+$/;
/** Most tokens of a dateline: "AUSTIN, Texas, Jan. 5 (AP) —". */
const LONGEST = 12;

/** "AUSTIN, Texas (AP) —": the town that an article was written in is a town throughout, whoever bears its name elsewhere. */
export const datelinePlaces: NameRule = {
  name: "dateline-place",
  apply(drafts, text) {
    const towns = new Set<string>();
    const added: Draft[] = [];
    for (const {first, last} of text.sentences) {
      if (last - first > LONGEST || !DASH.test(text.tokens.words[last - 1])) continue;
      const town = townAt(first, text);
      if (town === null) continue;
      towns.add(town);
      added.push(madeBy("dateline-place", {first, last: first + 1}, "PLACE", "city"));
    }
    if (towns.size === 0) return drafts;
    const {words} = text.tokens;
    for (const {first, last, type} of drafts)
      if (type === "PERSON" && last - first > 1) for (const word of words.slice(first, last)) towns.delete(word);
    const changed = drafts.map((draft) =>
      draft.last - draft.first === 1 && draft.type !== "PLACE" && towns.has(words[draft.first])
        ? {...draft, type: "PLACE" as const, subtype: "city" as const, by: `${draft.by}+dateline-place`}
        : draft,
    );
    return overrule(changed, added);
  },
};

/** The town in capitals at a token, as it is written elsewhere; null if no table knows it. */
function townAt(token: number, {tokens, gazetteer}: NameText): string | null {
  const word = tokens.words[token];
  if (!/^\p{Lu}{4,}$/u.test(word) || /^\p{Lu}{2,}$/u.test(tokens.words[token + 1] ?? "")) return null;
  const town = word.charAt(0) + word.slice(1).toLowerCase();
  return (gazetteer.ofWord(town) & SENSE.CITY) !== 0 ? town : null;
}
