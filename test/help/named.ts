import {readText} from "../../src/annotate/names";
import {type Draft, isCapital, type NameRule, type NameText, wordsOf} from "../../src/annotate/names/draft";
import {readGazetteer} from "../../src/lexicon/gazetteer";
import {readHeadWords} from "../../src/lexicon/head-words";
import {readTitles} from "../../src/lexicon/titles";
import type {MentionType} from "../../src/model/record";
import {NAME_TABLES} from "./name-tables";
import {spaced} from "./small-names";

const lexicon = {
  gazetteer: readGazetteer({lexicons: NAME_TABLES}),
  headWords: readHeadWords(NAME_TABLES["head-words"]),
  titles: readTitles({lexicons: NAME_TABLES}),
};

/** A text with the names that the model is to have found in it: "[PERSON Ada Obi] left .", tokens parted by blanks. */
export function drafted(marked: string): {text: NameText; drafts: Draft[]} {
  const drafts: Draft[] = [];
  let token = 0;
  const text = marked.replace(/\[([A-Z]+) ([^\]]+)\]|\S+/g, (whole, type?: MentionType, name?: string) => {
    const words = name ?? whole;
    const last = token + words.split(" ").length;
    if (type !== undefined && name !== undefined) {
      drafts.push({first: token, last, type, subtype: null, title: null, confidence: 0.8, by: "model"});
    }
    token = last;
    return words;
  });
  const {tokens, sentences} = spaced(text);
  return {
    drafts,
    text: readText(
      text,
      tokens,
      sentences,
      tokens.words.map((word) => (isCapital(word) ? "PROPN" : "X")),
      lexicon,
    ),
  };
}

/** What a rule makes of a marked text: "PERSON Ada Obi", with the subtype after a colon and the title in brackets. */
export function ruled(rules: NameRule | readonly NameRule[], marked: string): string[] {
  const {text, drafts} = drafted(marked);
  const list = Array.isArray(rules) ? (rules as readonly NameRule[]) : [rules as NameRule];
  return list
    .reduce((before: readonly Draft[], rule) => rule.apply(before, text), drafts)
    .map((draft) => {
      const subtype = draft.subtype === null ? "" : `:${draft.subtype}`;
      const title = draft.title === null ? "" : ` (${wordsOf(text, draft.title)})`;
      return `${draft.type}${subtype} ${wordsOf(text, draft)}${title}`;
    });
}
