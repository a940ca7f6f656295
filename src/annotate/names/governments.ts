import {SENSE} from "../../lexicon/senses";
import {coverage, type Draft, isCapital, madeBy, type NameRule, type NameText, overrule, wordsOf} from "./draft";

const COUNTRY_PREFIX = /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|United States|United Kingdom|E\.?U\.?|U\.?N\.?)$/;
const OF_A_COUNTRY = /^(?:government|administration)$/;
const OF_A_PERSON = /^(?:administration|government|regime)$/i;
/** Public bodies whose name takes in the country before it: "U.S. Senate". */
const PUBLIC_BODY =
  /\b(?:Department|Agency|Administration|Bureau|Service|Services|Commission|Enforcement|Customs|Border|Patrol|Guard|Army|Navy|Air Force|Marines?|Corps|Forces?|Senate|House|Congress|Court|Attorney's Office|Attorneys? Office|Marshals?|Embassy|Consulate|Treasury|Mission|Command|Council|Capitol Police|Chamber|Geological|Census|Postal|Mint|Olympic)\b/;

/** "the Obi administration", "the U.S. government": one organisation with the name within it. */
export const governments: NameRule = {
  name: "government",
  apply(drafts, text) {
    const {words} = text.tokens;
    const added = drafts.flatMap((draft) => {
      const noun = words[draft.last];
      if (noun === undefined || text.sentenceOf[draft.last] !== text.sentenceOf[draft.first]) return [];
      const ofPerson = draft.type === "PERSON" && OF_A_PERSON.test(noun);
      const ofCountry = draft.type === "PLACE" && OF_A_COUNTRY.test(noun) && COUNTRY_PREFIX.test(wordsOf(text, draft));
      if (!ofPerson && !ofCountry) return [];
      return [madeBy("government", {first: draft.first, last: draft.last + 1}, "ORG", "government")];
    });
    return overrule(drafts, added);
  },
};

/** "U.S." before a public body belongs to its name: "U.S. Immigration and Customs Enforcement". */
export const countryBodies: NameRule = {
  name: "country-body",
  apply(drafts, text) {
    const added: Draft[] = [];
    for (const [index, draft] of drafts.entries()) {
      const next = drafts[index + 1];
      if (draft.type !== "PLACE" && draft.type !== "ORG") continue;
      if (!COUNTRY_PREFIX.test(wordsOf(text, draft)) || !next || next.first !== draft.last || next.type !== "ORG")
        continue;
      if (text.sentenceOf[draft.first] !== text.sentenceOf[next.first]) continue;
      const body = wordsOf(text, next);
      const known = (text.gazetteer.ofName(`${wordsOf(text, draft)} ${body}`) & SENSE.ORG) !== 0;
      if (known || PUBLIC_BODY.test(body)) {
        added.push({...next, first: draft.first, by: "country-body", title: null});
      }
    }
    return overrule(drafts, added);
  },
};

const COORDINATING_HEAD =
  /^(?:department|ministry|committee|subcommittee|office|bureau|board|commission|faculty|school|institute|museum|college|academy|university|centers?|centres?|directorate)$/i;

/** "Ministry of Trade and Industry": the name of an office goes on after "and" and commas. */
export const coordinatedOffices: NameRule = {
  name: "coordinated-office",
  apply(drafts, text) {
    const {tokens, sentences, sentenceOf} = text;
    const covering = coverage(drafts, tokens.count);
    const added: Draft[] = [];
    for (const draft of drafts) {
      if (draft.type !== "ORG" || !hasOpenHead(text, draft)) continue;
      const limit = sentences[sentenceOf[draft.first]].last;
      const last = continued(
        text,
        draft.last,
        limit,
        (token) => covering[token] >= 0 && blocks(drafts[covering[token]], text),
      );
      if (last > draft.last) added.push({...draft, last, by: "coordinated-office"});
    }
    return overrule(drafts, added);
  },
};

const DISTRICT =
  /^for the (?:(?:(?:Northern|Southern|Eastern|Western|Middle|Central) )?District of|(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Federal|D\.C\.) Circuit$)/;
/** Words of the longest such beginning: "for the Northern District of". */
const LONGEST_DISTRICT = 5;

/** "U.S. District Court for the Southern District of Oregon": the district belongs to the name of its court. */
export const courtDistricts: NameRule = {
  name: "court-district",
  apply(drafts, text) {
    const {words} = text.tokens;
    const added = drafts.flatMap((draft) => {
      if (draft.type !== "ORG" || !/^(?:Courts?|Appeals)$/.test(words[draft.last - 1])) return [];
      const last = districtEnd(draft.last, drafts, text);
      return last > draft.last ? [{...draft, last, subtype: "court" as const, by: "court-district"}] : [];
    });
    return overrule(drafts, added);
  },
};

function districtEnd(from: number, drafts: readonly Draft[], {tokens, sentences, sentenceOf}: NameText): number {
  const limit = sentences[sentenceOf[from - 1]].last;
  for (let length = LONGEST_DISTRICT; length >= 4; length--) {
    const end = from + length;
    const words = tokens.words.slice(from, end).join(" ");
    if (end > limit || !DISTRICT.test(words)) continue;
    if (words.endsWith(" Circuit")) return end;
    if (!words.endsWith(" of") || end >= limit || !isCapital(tokens.words[end])) continue;
    return Math.max(end + 1, drafts.find(({first, type}) => first === end && type === "PLACE")?.last ?? 0);
  }
  return from;
}

/** "X of|on|for Y": a head that takes several fields. */
function hasOpenHead({tokens}: NameText, {first, last}: Draft): boolean {
  if (tokens.words.slice(first, last).includes("and")) return false;
  for (let token = first; token + 1 < last - 1; token++) {
    if (COORDINATING_HEAD.test(tokens.words[token]) && /^(?:of|on|for)$/.test(tokens.words[token + 1])) return true;
  }
  return false;
}

function continued({tokens}: NameText, from: number, limit: number, isBlocked: (token: number) => boolean): number {
  let token = from;
  while (tokens.words[token] === ",") {
    const end = fieldEnd(tokens.words, token + 1, limit, isBlocked);
    if (end === token + 1) break;
    token = end;
  }
  if (tokens.words[token] === "," && /^(?:and|&)$/.test(tokens.words[token + 1] ?? "")) token++;
  if (tokens.words[token] !== "and" && tokens.words[token] !== "&") return from;
  const end = fieldEnd(tokens.words, token + 1, limit, isBlocked);
  return end > token + 1 ? end : from;
}

/** End of the capitalised words that start here, four at most; the start itself where there are none or they are names of their own. */
function fieldEnd(
  words: readonly string[],
  start: number,
  limit: number,
  isBlocked: (token: number) => boolean,
): number {
  let token = start;
  while (token < limit && isCapital(words[token]) && token - start < 4) {
    if (isBlocked(token)) return start;
    token++;
  }
  return token;
}

/** People, places and whole bodies of their own do not go on with the name before. */
function blocks(draft: Draft, text: NameText): boolean {
  const {tokens, gazetteer} = text;
  if (draft.type === "PERSON" && draft.last - draft.first === 1) return gazetteer.ofWord(wordsOf(text, draft)) !== 0;
  if (draft.type !== "ORG" && draft.type !== "MISC") return true;
  return COORDINATING_HEAD.test(tokens.words[draft.first]) || draft.last - draft.first > 4;
}
