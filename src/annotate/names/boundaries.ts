import {SENSE} from "../../lexicon/senses";
import {
  coverage,
  type Draft,
  isCapital,
  madeBy,
  type NameRule,
  type NameText,
  overrule,
  settle,
  wordsOf,
} from "./draft";

const LEADING = new Set(["the", "a", "an", "his", "her", "their", "its", "our", "my", "and", "of", "in", "for", "to"]);
/** Names that begin with an article of their own. */
const KEEPS_ARTICLE =
  /^the (?:hague|gambia|bahamas|bronx|hindu|hill|intercept|onion|who|doors|beatles|rolling stones)\b/i;
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;
const POSSESSIVE = /^(?:['’]s?|['’]S)$/;

/** Cuts off what is no part of a name: articles, possessives, quotation marks, brackets left open. */
export const trimEnds: NameRule = {
  name: "trim",
  apply: (drafts, text) =>
    drafts.map((draft) => trim(withoutParty(draft, text), text)).filter(({first, last}) => first < last),
};

/** "(R-[Wis.])": the letter of a party is no part of its state. */
function withoutParty(draft: Draft, {tokens: {words}}: NameText): Draft {
  const {first, last} = draft;
  const letter = words[first - 1] === "(" && /^[RDI]$/.test(words[first]) && words[first + 1] === "-";
  return letter && last - first > 2 ? {...draft, first: first + 2, type: "PLACE", subtype: null} : draft;
}

function trim(draft: Draft, text: NameText): Draft {
  const {words, lower} = text.tokens;
  let {first, last} = draft;
  const whole = words.slice(first, last).join(" ");
  while (first < last && (PUNCTUATION.test(words[first]) || (LEADING.has(lower[first]) && !keepsFirst(whole, draft)))) {
    first++;
  }
  if (draft.type === "ORG" && isCounted(text, first, last)) first++;
  while (first < last && (POSSESSIVE.test(words[last - 1]) || /^(?:[^\p{L}\p{N}.)!]+|\.{2,})$/u.test(words[last - 1])))
    last--;
  if (
    last - first > 1 &&
    words[last - 1] === "." &&
    !/^\p{Lu}$|^(?:Jr|Sr|Inc|Corp|Ltd|Co|Bros|St)$/u.test(words[last - 2])
  )
    last--;
  if (words[last - 1] === ")" && !words.slice(first, last).includes("(")) last--;
  return first === draft.first && last === draft.last ? draft : {...draft, first, last, by: `${draft.by}+trim`};
}

const COUNT = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|most|few|both)$/;

/** "Three [Court of Appeal] judges": a number counts the people after the name. */
function isCounted({tokens, upos, gazetteer, text}: NameText, first: number, last: number): boolean {
  if (last - first < 3 || !COUNT.test(tokens.lower[first]) || upos[last] !== "NOUN") return false;
  if (!/^\p{Ll}+s$/u.test(tokens.words[last])) return false;
  return gazetteer.ofName(text.slice(tokens.starts[first], tokens.ends[last - 1])) === 0;
}

function keepsFirst(whole: string, {type}: Draft): boolean {
  return type === "MISC" || KEEPS_ARTICLE.test(whole);
}

/** "Nairobi, Kenya" and "Long Form (LF)" are two names each. */
export const splitJoined: NameRule = {
  name: "split",
  apply: (drafts, text) => settle(drafts.flatMap((draft) => split(draft, text))),
};

function split(draft: Draft, {tokens}: NameText): Draft[] {
  const {words} = tokens;
  for (let token = draft.first + 1; token < draft.last - 1; token++) {
    const parts = words[token] === "(" && words[draft.last - 1] === ")";
    const places = words[token] === "," && draft.type === "PLACE" && isCapital(words[token + 1]);
    if (!parts && !places) continue;
    const before = {...draft, last: token, by: `${draft.by}+split`};
    const after = {...draft, first: token + 1, last: draft.last - (parts ? 1 : 0), by: `${draft.by}+split`};
    return [before, after];
  }
  return [draft];
}

const QUOTE_MARK = /^["“”'‘’]{1,2}$/;
/** Words of a nickname between its marks, at most. */
const LONGEST_NICKNAME = 3;

/** `Vincent "Vinny" Castellano` is one name. */
export const joinNicknamed: NameRule = {
  name: "nickname",
  apply(drafts, text) {
    const {words} = text.tokens;
    const covering = coverage(drafts, text.tokens.count);
    const added: Draft[] = [];
    for (const draft of drafts) {
      const {first, last} = draft;
      const given = givenBefore(draft, covering, text);
      if (given >= 0) added.push({...draft, first: given, by: `${draft.by}+nickname`});
      if (!QUOTE_MARK.test(words[last] ?? "") || !mayBeGiven(draft, text)) continue;
      // `Robert "Bobby` may have been found with half of its marks.
      let close = words.slice(first + 1, last).some((word) => QUOTE_MARK.test(word)) ? last : last + 1;
      while (close - last <= LONGEST_NICKNAME && isCapital(words[close] ?? "")) close++;
      const surname = drafts[covering[close + 1] ?? -1];
      if (close === last + 1 || !QUOTE_MARK.test(words[close] ?? "") || surname?.type !== "PERSON") continue;
      if (surname.first !== close + 1 || text.sentenceOf[first] !== text.sentenceOf[surname.last - 1]) continue;
      added.push({...draft, type: "PERSON", last: surname.last, by: `${draft.by}+nickname`});
    }
    return overrule(drafts, added);
  },
};

/** The token of a given name that was not found, before a nickname before this surname; -1 where there is none. */
function givenBefore(
  {first, type}: Draft,
  covering: Int32Array,
  {tokens: {words}, sentenceOf, gazetteer}: NameText,
): number {
  if (type !== "PERSON" || !QUOTE_MARK.test(words[first - 1] ?? "")) return -1;
  let open = first - 2;
  while (first - 1 - open <= LONGEST_NICKNAME && isCapital(words[open] ?? "")) open--;
  const given = open - 1;
  if (open === first - 2 || given < 0 || !QUOTE_MARK.test(words[open] ?? "") || covering[given] >= 0) return -1;
  const named = (gazetteer.ofWord(words[given]) & SENSE.FIRST_NAME) !== 0 && isCapital(words[given]);
  return named && sentenceOf[given] === sentenceOf[first] ? given : -1;
}

/** A person's name, or one word that no table holds, whatever the model takes it for. */
function mayBeGiven({first, last, type}: Draft, {gazetteer, tokens}: NameText): boolean {
  return type === "PERSON" || (last - first === 1 && gazetteer.ofWord(tokens.words[first]) === 0);
}

/** "Uma" and, right after it, "Reed" are one name where the first is a given name or both are one elsewhere. */
export const joinPeople: NameRule = {
  name: "join-people",
  apply(drafts, text) {
    const whole = new Set(drafts.filter(({type}) => type === "PERSON").map((draft) => wordsOf(text, draft)));
    const joined: Draft[] = [];
    for (const draft of drafts) {
      const before = joined.at(-1);
      if (before && areOne(before, draft, whole, text))
        joined[joined.length - 1] = {...before, last: draft.last, by: `${before.by}+join-people`};
      else joined.push(draft);
    }
    return joined;
  },
};

function areOne(before: Draft, draft: Draft, whole: ReadonlySet<string>, text: NameText): boolean {
  if (before.type !== "PERSON" || draft.type !== "PERSON" || draft.first !== before.last) return false;
  if (before.last - before.first > 1 || draft.last - draft.first > 1) return false;
  if (text.sentenceOf[before.first] !== text.sentenceOf[draft.first]) return false;
  const given = (text.gazetteer.ofWord(text.tokens.words[before.first]) & SENSE.FIRST_NAME) !== 0;
  return given || whole.has(wordsOf(text, {first: before.first, last: draft.last}));
}

/** What may follow the name of somebody after a hyphen and is no part of it: "a Field-backed plan". */
const AFTER_HYPHEN = /(?:ed|ing|led|run|era|style|like|born|esque|type|free|made|friendly)$/;

/** "Kim Sun[-young]": a hyphen joins given names, also where the second is in lower case. */
export const wholeGivenNames: NameRule = {
  name: "given-name",
  apply: (drafts, {tokens: {words, starts, ends, count}}) =>
    drafts.map((draft) => {
      const {type, first, last} = draft;
      if (type !== "PERSON" || last - first < 2 || last + 1 >= count || words[last] !== "-") return draft;
      const joined = starts[last] === ends[last - 1] && starts[last + 1] === ends[last];
      if (!joined || !/^\p{Ll}+$/u.test(words[last + 1]) || AFTER_HYPHEN.test(words[last + 1])) return draft;
      return {...draft, last: last + 2, by: `${draft.by}+given-name`};
    }),
};

const CAPITAL_DISTRICT = /^(?:D\.C\.?|DC)$/;

/** "Washington, D.C." is one name: the district is the city. */
export const joinDistrict: NameRule = {
  name: "district",
  apply(drafts, text) {
    const {words, lower} = text.tokens;
    const joined = drafts.filter(
      ({first, last}) =>
        lower[first] === "washington" &&
        last === first + 1 &&
        words[last] === "," &&
        CAPITAL_DISTRICT.test(words[last + 1] ?? ""),
    );
    return overrule(
      drafts,
      joined.map(({first}) => madeBy("district", {first, last: first + 3}, "PLACE", "city")),
    );
  },
};

/** "WABC-TV" is one name: letters and what kind of station they name. */
export const joinStation: NameRule = {
  name: "station",
  apply(drafts, text) {
    const {words} = text.tokens;
    const joined = drafts.filter(
      ({last}) =>
        /^\p{Lu}{3,4}$/u.test(words[last - 1]) && words[last] === "-" && /^(?:TV|FM|AM)$/.test(words[last + 1] ?? ""),
    );
    return overrule(
      drafts,
      joined.map(({first, last}) => madeBy("station", {first, last: last + 2}, "ORG", "news_outlet")),
    );
  },
};

/** "AG", "PM" and "CEO" are titles written as letters. */
export const dropTitles: NameRule = {
  name: "drop-title",
  apply: (drafts, {tokens, titles}) =>
    drafts.filter(
      ({first, last}) =>
        last - first > 1 ||
        !/^\p{Lu}{2,3}s?$/u.test(tokens.words[first]) ||
        titles.classOf(tokens.lower[first]) === undefined,
    ),
};

/** Several people in one name: "Ada Obi and Li Wei". */
export const splitPeople: NameRule = {
  name: "split-people",
  apply: (drafts, text) =>
    drafts.flatMap((draft) => {
      if (draft.type !== "PERSON") return [draft];
      const and = text.tokens.lower.indexOf("and", draft.first);
      if (and <= draft.first || and >= draft.last - 1) return [draft];
      return [
        madeBy("split-people", {first: draft.first, last: and}, "PERSON"),
        madeBy("split-people", {first: and + 1, last: draft.last}, "PERSON"),
      ];
    }),
};
