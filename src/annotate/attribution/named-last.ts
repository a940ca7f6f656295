import type {Mention} from "../../model/record";
import type {Span} from "../../model/span";
import {type MentionIndex, mentionsIn} from "./mention-index";
import {OFFICES} from "./offices";

/** One who holds an office, in the singular, as the head of a description. */
const OFFICE = new RegExp(`(?:^|[\\s_-])(?:${OFFICES})$`, "iu");
/** What ties a complement to a head. */
const TIE = /\s(?:of|for|at|in|from|to|on|with|by|against|about|between|as|like|including|within|who|which|that)\s/u;
/** Words for people, whose name follows them: "a lawyer for defendant Bo Ray". */
const FOR_PEOPLE =
  /(?:er|or|ist|ant|ent|man|woman|ee|ian|ive|son|wife|star|ing|victim|friend|widow|mother|father|brother|chief|head|mayor|king|queen|prince|princess|mr|mrs|ms|dr)\.?$/iu;

/**
 * The person whose name closes a description: "the Harbour Party (HP) chair Ann Field", "minister of intelligence Bo Ray", "the director of the
 * series, Chilean Jo Hill". Not one who is named within what belongs to the head: "a spokesman for President Ann Field". Null if there is none.
 */
export function personNamedLast(index: MentionIndex, phrase: Span): Mention | null {
  const names = mentionsIn(index, phrase).filter(({kind}) => kind === "name");
  const person = names.filter(({type}) => type === "PERSON").at(-1);
  if (!person || person.start === phrase.start || !closes(index.text, person, phrase)) return null;
  if (names.some(({type, start}) => type === "PERSON" && start < person.start)) return null;
  const before = described(index.text, phrase, person, names);
  return before !== null && isDescription(before, person) ? person : null;
}

/** Nothing follows the name in its phrase but a bracket, or what a comma parts. */
function closes(text: string, {end}: Mention, phrase: Span): boolean {
  return /^(?:\s*$|\s\([^)]*\)\s*$|,)/u.test(text.slice(end, phrase.end));
}

/** What stands before the name, with other names and short forms in brackets made plain words. Null for an owner: "Ann Field’s chair Bo". */
function described(text: string, phrase: Span, person: Mention, names: readonly Mention[]): string | null {
  let words = text.slice(phrase.start, person.start);
  for (const {start, end} of names.filter(({end}) => end <= person.start).reverse()) {
    const at = start - phrase.start;
    words = `${words.slice(0, at)}${words.slice(at, end - phrase.start).replace(/\s/gu, "_")}${words.slice(end - phrase.start)}`;
  }
  words = words.replace(/\s\(\p{Lu}[\p{L}\p{N}&.-]*\)/gu, "");
  return /['’]s?\s+$/u.test(words) ? null : words;
}

function isDescription(words: string, {title, start}: Mention): boolean {
  const plain = words.trimEnd();
  const tie = TIE.exec(plain);
  if (/[.;:“”"]/u.test(plain)) return false;
  const comma = plain.lastIndexOf(",");
  const last = /[\p{L}._-]+$/u.exec(plain)?.[0] ?? "";
  if (comma > 0 && comma < plain.length - 1) {
    const added = plain.slice(comma + 1);
    const joins = / and /u.test(added);
    return (
      OFFICE.test(headOf(plain.slice(0, comma))) &&
      !TIE.test(`${added} `) &&
      !/^\s(?:including|like|who|which)\b/u.test(added) &&
      (!joins || OFFICE.test(last))
    );
  }
  if (comma > 0) return false;
  if (!tie) return OFFICE.test(plain);
  const titled = title !== null && title.end <= start;
  return (
    OFFICE.test(headOf(plain)) && !titled && !OFFICE.test(last) && !FOR_PEOPLE.test(last) && !TIE.test(` ${last} `)
  );
}

/** The words up to what belongs to them: "minister" of "minister of intelligence". */
function headOf(words: string): string {
  const tie = TIE.exec(words);
  return tie ? words.slice(0, tie.index) : words;
}
