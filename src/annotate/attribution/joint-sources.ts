import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {type MentionIndex, mentionsIn} from "./mention-index";

/** What may open a phrase before its first name: nothing, "both", or several whom the names then tell ("Two officials, …"). */
const OPENING = /^(?:both\s|the\s|(?:\p{L}[\p{L}’'-]*\s)*\p{Ll}+s(?:,|\s[–—-])?\s)?$/iu;
/** The same before a place: "insiders in two states, Ohio and Texas" are not the states. */
const BARE = /^(?:both\s|the\s)?$/iu;
/** Between two names: a bracket, a comma or "and", and after "and" what the next one is ("and his wife"). */
export const LINK =
  /^(?:\s\([^()]*\))?(?:,\s(?:the\s)?|,?\s(?:and|&)\s(?:(?!(?:of|for|in|at|from|by|other|more|many)\s)[\p{L}\p{N}’'.-]+\s){0,5})$/u;
export const AND = /\s(?:and|&)\s/u;
/** After the last name: nothing, a bracket, more about them. */
const END = /^(?:\s\([^()]*\))?(?:,.*|\s[–—-].*)?$/su;

/**
 * "Ann Field and Bo Hill", "Two officials, Ann Field and Bo Hill,": the names that speak together.
 * @returns two or more mentions in the order of the text; none where the phrase names no two speakers side by side
 */
export function jointSpeakers(index: MentionIndex, phrase: Span): readonly Mention[] {
  const {text} = index;
  if (!AND.test(text.slice(phrase.start, phrase.end))) return [];
  const inside = mentionsIn(index, phrase).filter(({kind}) => kind === "name");
  const names = inside.filter((name) => maySpeak(name) && !isAside(name, inside, text.slice(phrase.start, name.start)));
  const listed = sideBySide(text, phrase, names, {opening: OPENING, link: LINK});
  if (listed.length > 0) return isOneTitle(text, listed) ? [] : listed;
  const people = names.filter(({type}) => type === "PERSON");
  // "Ann Field and fellow Harbour Board member Bob Hill".
  const fellows = people.length < names.length ? sideBySide(text, phrase, people, {opening: OPENING, link: LINK}) : [];
  if (fellows.length > 0) return fellows;
  return sideBySide(text, phrase, people, {opening: OFFICE_OPENING, link: OFFICE_LINK});
}

/** "Harbour News and former radio anchor Ann Field": two parts of one title. */
function isOneTitle(text: string, [first, second]: readonly Mention[]): boolean {
  return (
    first?.type === "ORG" && second?.type === "PERSON" && /\p{Ll}\s$/u.test(text.slice(first.end + 4, second.start))
  );
}

/** "The mayor, Ann Field, and the governor, Bo Hill": each with an office between commas, before the name or behind it. */
const OFFICE_OPENING = /^(?:the\s[^,]{1,60},\s)?$/iu;
const OFFICE_LINK = /^(?:,\s[^,]{1,60})?,\sand\s(?:[^,]{1,60},\s)?$/u;

/** The names of a phrase from the first that may open it on, as far as links join them; none if no "and" closes the list, or more follows. */
function sideBySide(
  text: string,
  phrase: Span,
  names: readonly Mention[],
  {opening, link}: {readonly opening: RegExp; readonly link: RegExp},
): readonly Mention[] {
  const joint: Mention[] = [];
  let last = false;
  for (const name of names) {
    const start = name.title && name.title.end <= name.start ? Math.max(phrase.start, name.title.start) : name.start;
    const before = joint.at(-1);
    if (before) {
      const between = text.slice(before.end, start);
      if (last || !link.test(between)) break;
      last = AND.test(between);
    } else if (!(name.type === "PLACE" ? BARE : opening).test(text.slice(phrase.start, start))) continue;
    joint.push(name);
  }
  const end = joint.at(-1)?.end ?? phrase.end;
  // "In Ohio and Texas, a poll shows": what follows places is somebody else.
  const places = joint.some(({type}) => type === "PLACE") && end < phrase.end;
  return last && !places && END.test(text.slice(end, phrase.end)) ? joint : [];
}

/** People, bodies and places that act; peoples where several are meant. */
function maySpeak({type, text}: Mention): boolean {
  return type === "PERSON" || type === "ORG" || type === "PLACE" || (type === "NORP" && text.endsWith("s"));
}

/** In a bracket, or part of another one's title: "Senator Field (Ohio)", "Kenyan President Field". */
function isAside(name: Mention, others: readonly Mention[], before: string): boolean {
  if (before.lastIndexOf("(") > before.lastIndexOf(")")) return true;
  return others.some(({title}) => title !== null && title.start <= name.start && name.end <= title.end);
}
