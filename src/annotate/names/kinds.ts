import {SENSE} from "../../lexicon/senses";
import type {MentionType, Subtype} from "../../model/record";
import {coverage, type Draft, isAcronym, isCapital, type NameRule, type NameText, overrule, wordsOf} from "./draft";

/**
 * Laws and events by their words: "Clean Harbours Act", "Treaty of Lisbon", "Red Sea Summit"; training sets call them all
 * miscellaneous, and the model takes some for the place that they are named after.
 */
export const kindsByHead: NameRule = {
  name: "kind",
  apply: (drafts, text) =>
    drafts.map((draft) => {
      if (draft.type === "PERSON" && draft.last - draft.first > 2) return notOfPeople(draft, text);
      if (!/^(?:MISC|PLACE)$/.test(draft.type) || draft.last - draft.first < 2) return draft;
      const words = wordsOf(text, draft);
      const kind = text.headWords.ofName(words);
      if (kind?.type !== "LAW" && kind?.type !== "EVENT") return draft;
      if (draft.type === "PLACE" && text.gazetteer.ofName(words) !== 0) return draft;
      return {...draft, type: kind.type, subtype: kind.subtype, by: `${draft.by}+kind`};
    }),
};

/** Last words that no person's name has. */
const IMPERSONAL =
  /^(?:Show|Podcast|Act|Foundation|Prize|Award|Awards|University|Institute|Committee|Commission|Association|Limited|Ltd|Inc)$/;

/** "The Ann Field Show" is no person. */
function notOfPeople(draft: Draft, text: NameText): Draft {
  if (!IMPERSONAL.test(text.tokens.words[draft.last - 1])) return draft;
  const kind = text.headWords.ofName(wordsOf(text, draft));
  return kind && kind.type !== "PERSON" ? {...draft, ...typed(kind), by: `${draft.by}+kind`} : draft;
}

function typed({type, subtype}: {readonly type: MentionType; readonly subtype: Subtype | null}) {
  return {type, subtype};
}

/** Subtypes of bodies whose last word leaves no doubt: "… Water Board", "… Sheriff's Office". A house, centre or church may be a place. */
const PLAIN_BODIES: ReadonlySet<Subtype | null> = new Set<Subtype | null>(["agency", "police", "government"]);

/** Carriers, where what stands before is a country or a people: "Ghana Railways", "Ghanaian Airways". */
const CARRIER = /^(?:Railways?|Railroad|Airlines?|Airways)$/;

function isCarrier(words: string, {gazetteer}: NameText): boolean {
  const [last = "", ...rest] = words.split(" ").reverse();
  if (!CARRIER.test(last) || rest.length === 0) return false;
  return (gazetteer.ofName(rest.reverse().join(" ")) & (SENSE.COUNTRY | SENSE.NORP)) !== 0;
}

/** Names that end as the name of an office does are offices, whatever the model takes them for. */
export const bodiesByHead: NameRule = {
  name: "body",
  apply: (drafts, text) =>
    drafts.map((draft) => {
      if (!/^(?:MISC|PLACE)$/.test(draft.type) || draft.last - draft.first < 2) return draft;
      const words = wordsOf(text, draft);
      if (isCarrier(words, text)) return {...draft, type: "ORG", subtype: "company", by: `${draft.by}+body`};
      const kind = text.headWords.ofName(words);
      if (kind?.type !== "ORG" || !PLAIN_BODIES.has(kind.subtype) || text.gazetteer.ofName(words) !== 0) return draft;
      return {...draft, type: "ORG", subtype: kind.subtype, by: `${draft.by}+body`};
    }),
};

/** Last words of places only; a hospital or museum may act as a body, a park may be a band. */
const PLAIN_PLACE = /^(?:Stadium|Arena|Airport|Airbase|Bridge|Mosque|Prison|Highway|Expressway|Motorway|Freeway)$/;

/** "Bank of Ohio Stadium" is no bank, whether the name ends before its last word or with it. */
export const placesByHead: NameRule = {
  name: "place",
  apply(drafts, text) {
    const {words} = text.tokens;
    const covering = coverage(drafts, text.tokens.count);
    return drafts.map((draft) => {
      if (!/^(?:ORG|MISC|EVENT)$/.test(draft.type)) return draft;
      const {first, last} = draft;
      const next = covering[last] < 0 && text.sentenceOf[last] === text.sentenceOf[first];
      const end = next && PLAIN_PLACE.test(words[last] ?? "") ? last + 1 : last;
      if (end - first < 2 || !PLAIN_PLACE.test(words[end - 1])) return draft;
      if (text.gazetteer.ofName(wordsOf(text, {first, last: end})) !== 0) return draft;
      return {...draft, last: end, type: "PLACE", subtype: "facility", by: `${draft.by}+place`};
    });
  },
};

/** Most tokens of a body's name after the place that it begins with. */
const LONGEST_REST = 4;

/** "Harlan County [Sheriff's Office]", "Ohio [Detention Center]": a place goes on to the word for a body or a building. */
export const bodiesOfPlaces: NameRule = {
  name: "body-of-place",
  apply(drafts, text) {
    const {tokens, sentences, sentenceOf, headWords} = text;
    const covering = coverage(drafts, tokens.count);
    const added: Draft[] = [];
    for (const draft of drafts) {
      if (draft.type !== "PLACE") continue;
      const limit = Math.min(sentences[sentenceOf[draft.first]].last, draft.last + LONGEST_REST);
      for (let at = draft.last; at < limit; at++) {
        const word = tokens.words[at];
        const owner = /^['’]s$/.test(word) && at > draft.last;
        if (covering[at] >= 0 || (!owner && !/^\p{Lu}\p{Ll}+$/u.test(word))) break;
        if (owner || (/^['’]s$/.test(tokens.words[at + 1] ?? "") && isCapital(tokens.words[at + 2] ?? ""))) continue;
        const kind = headWords.ofName(wordsOf(text, {first: draft.first, last: at + 1}));
        if (!kind || !isBody(kind)) continue;
        added.push({...draft, ...kind, last: at + 1, by: `${draft.by}+body-of-place`});
        break;
      }
    }
    return overrule(drafts, added);
  },
};

function isBody({type, subtype}: {readonly type: MentionType; readonly subtype: Subtype | null}): boolean {
  return type === "ORG" ? PLAIN_BODIES.has(subtype) : type === "PLACE" && subtype === "facility";
}

const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat)\.)$/;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)$/;

/** Days and months by themselves are times, no events; some months are also people's names. */
export const daysAndMonths: NameRule = {
  name: "time",
  apply: (drafts, {tokens: {words}}) =>
    drafts.filter(({first, last, type}) => {
      if (last - first > 1) return true;
      return !DAY.test(words[first]) && (type === "PERSON" || !MONTH.test(words[first]));
    }),
};

/** A single word that the document writes in lower case too, and no table knows, is no name: "Immigration officials". */
export const ordinaryWords: NameRule = {
  name: "ordinary",
  apply(drafts, text) {
    const {words, lower} = text.tokens;
    const ordinary = new Map<string, number>();
    for (const {first, last} of drafts)
      if (last - first === 1 && /^\p{Ll}+$/u.test(lower[first])) ordinary.set(lower[first], 0);
    for (const word of words) {
      const count = ordinary.get(word);
      if (count !== undefined) ordinary.set(word, count + 1);
    }
    return drafts.filter(({first, last, type}) => {
      if (last - first > 1 || type === "PERSON" || type === "NORP" || isAcronym(words[first])) return true;
      return (ordinary.get(lower[first]) ?? 0) < 2 || text.gazetteer.ofWord(words[first]) !== 0;
    });
  },
};

const LONG_NAMED =
  /^(?:Act|Administration|Enforcement|Department|Committee|Subcommittee|Commission|Agency|Services?|Security|Authority|Ministry|Bureau|Association|Institute|Council|Party|Affairs)$/;

/** "Food and Harbour Administration": the name of an office or law began before "and". */
export const coordinatedBeginnings: NameRule = {
  name: "coordinated-beginning",
  apply(drafts, text) {
    const {tokens, sentences, sentenceOf} = text;
    const covering = coverage(drafts, tokens.count);
    const added: Draft[] = [];
    for (const draft of drafts) {
      if (!/^(?:ORG|LAW|MISC)$/.test(draft.type) || !LONG_NAMED.test(tokens.words[draft.last - 1])) continue;
      const and = draft.first - 1;
      const start = sentences[sentenceOf[draft.first]].first;
      if (and <= start || tokens.words[and] !== "and" || draft.last - draft.first > 4) continue;
      let first = and;
      while (first > start && isCapital(tokens.words[first - 1]) && covering[first - 1] < 0) first--;
      if (first < and && and - first <= 3 && first > start) added.push({...draft, first, by: "coordinated-beginning"});
    }
    return overrule(drafts, added);
  },
};

/** "Boston's Union League": the place that owns is a name of its own. */
export const splitOwners: NameRule = {
  name: "owner",
  apply: (drafts, text) => drafts.flatMap((draft) => splitOwner(draft, text)),
};

function splitOwner(draft: Draft, text: NameText): Draft[] {
  const {words} = text.tokens;
  for (let token = draft.first + 1; token < draft.last - 1; token++) {
    if (!/^['’]s$/.test(words[token]) || draft.type === "MISC" || draft.type === "LAW") continue;
    const owner = {...draft, last: token, by: "owner"};
    const senses = text.gazetteer.ofName(wordsOf(text, owner));
    if ((senses & (SENSE.COUNTRY | SENSE.STATE | SENSE.CITY)) === 0 || !isCapital(words[token + 1])) continue;
    return [
      {...owner, type: "PLACE"},
      {...draft, first: token + 1, by: "owner"},
    ];
  }
  return [draft];
}
