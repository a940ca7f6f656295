import type {Discourse} from "./discourse";
import type {Markable} from "./markable";
import {personName} from "./name-forms";

/** Offices of which there is one, and who holds it goes by it: "President Field". */
const SOLE = /^(?:[\p{L}.]+\s)?(?:president|king|queen|emperor|empress|pope)$/iu;
/** Not the office itself. */
const HALF = /\b(?:vice|deputy|acting|interim|judge|court|then|former|ex|council|company|university)\b/i;
/** Words for people who hold no such office. */
const LESSER =
  /\b(?:rep|reps|representative|lawmaker|legislator|congress(?:man|woman)|mp|sen|senator|candidate|nominee|crown\sprince|crown\sprincess|analyst|professor|wife|husband|daughter|son|mrs|ms|(?<!prime\s)minister)\b/i;
/** What is over, or of somebody else, tells nothing. */
const OVER = /\b(?:former|ex|then|late|onetime|one-time|prime)\b/i;

type Read = Pick<Discourse, "text" | "markables">;

/**
 * Family names whose title contradicts everybody whom the text names in full so: "President Field" where it tells only of "Rep. Ann Field".
 * By the folded family name, in document order.
 */
export function setApart(discourse: Read): ReadonlyMap<string, readonly Markable[]> {
  const apart = new Map<string, Markable[]>();
  const people = discourse.markables.filter(({kind, type}) => kind === "name" && type === "PERSON");
  for (const person of people) {
    if (!person.title || person.title.end > person.start) continue;
    const {given, family} = personName(person.text);
    if (given.length > 0) continue;
    const bearers = people.filter(({text}) => isBorneBy(family, text));
    if (bearers.length === 0 || !bearers.every((bearer) => contradicts(discourse, person, bearers, bearer))) continue;
    apart.set(family, [...(apart.get(family) ?? []), person]);
  }
  return apart;
}

/** The full name has the word as its family name, or as the one that stands first: "Kim Jong-un". */
function isBorneBy(family: string, text: string): boolean {
  const person = personName(text);
  return person.given.length > 0 && (person.family === family || person.given[0] === family);
}

/** The title of a bare name speaks against a full name, whatever else the text says of whoever bears that. */
export function contradicts(
  discourse: Read,
  bare: Markable,
  bearers: readonly Markable[],
  {text: full}: Pick<Markable, "text">,
): boolean {
  const title = bare.title ? discourse.text.slice(bare.title.start, bare.title.end).replace(/\s+/gu, " ") : "";
  if (!SOLE.test(title) || HALF.test(title)) return false;
  const office = title.split(" ").at(-1)?.toLowerCase() as string;
  const said = bearers.filter(({text}) => text === full).map((bearer) => wordsFor(discourse, bearer));
  return (
    said.some((words) => LESSER.test(words.replace(/\./g, "")) && !OVER.test(words)) &&
    said.every((words) => !words.includes(office))
  );
}

/** The title before a name and the noun phrase that a comma sets off behind it, in lower case. */
function wordsFor({text, markables}: Read, {index, title, end}: Markable): string {
  const next = markables[index + 1];
  const behind = next?.kind === "nominal" && /^,\s$/u.test(text.slice(end, next.start)) ? next.text : "";
  return `${title ? text.slice(title.start, title.end) : ""} ${behind}`.replace(/\s+/gu, " ").toLowerCase();
}
