import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {type MentionIndex, mentionsIn} from "./mention-index";

/** What may open a phrase before its first name: nothing, "both", or several whom the names then tell ("Two officials, …"). */
const OPENING = /^(?:both\s|the\s|(?:\p{L}[\p{L}’'-]*\s)*\p{Ll}+s(?:,|\s[–—-])?\s)?$/iu;
/** Between two names: a bracket, a comma or "and", and after "and" what the next one is ("and his wife"). */
const LINK =
  /^(?:\s\([^()]*\))?(?:,\s(?:the\s)?|,?\s(?:and|&)\s(?:(?!(?:of|for|in|at|from|by|other)\s)[\p{L}\p{N}’'.-]+\s){0,5})$/u;
const AND = /\s(?:and|&)\s/u;
/** After the last name: nothing, a bracket, more about them. */
const END = /^(?:\s\([^()]*\))?(?:,.*|\s[–—-].*)?$/su;

/**
 * "Ann Field and Bo Hill", "Two officials, Ann Field and Bo Hill,": the names that speak together.
 * @returns two or more mentions in the order of the text; none where the phrase names no two speakers side by side
 */
export function jointSpeakers(index: MentionIndex, phrase: Span): readonly Mention[] {
  const text = index.text;
  if (!AND.test(text.slice(phrase.start, phrase.end))) return [];
  const inside = mentionsIn(index, phrase).filter(({kind}) => kind === "name");
  const names = inside.filter((name) => maySpeak(name) && !isAside(name, inside, text.slice(phrase.start, name.start)));
  const joint: Mention[] = [];
  let last = false;
  for (const name of names) {
    const start = name.title && name.title.end <= name.start ? Math.max(phrase.start, name.title.start) : name.start;
    const before = joint.at(-1);
    if (!before) {
      if (!OPENING.test(text.slice(phrase.start, start))) continue;
    } else {
      const link = text.slice(before.end, start);
      if (last || !LINK.test(link)) break;
      last = AND.test(link);
    }
    joint.push(name);
  }
  const end = joint.at(-1)?.end ?? phrase.end;
  return last && END.test(text.slice(end, phrase.end)) ? joint : [];
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
