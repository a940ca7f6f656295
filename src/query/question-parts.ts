import {type DateRange, parseDate, rangeOf} from "./parse-date";
import type {SaidQuestion} from "./said";

const KEYS = ["by", "about", "to", "in", "after", "before", "mode", "stance", "kind"] as const;
const OTHER_KEYS: {readonly [key: string]: (typeof KEYS)[number]} = {
  outlet: "in",
  speaker: "by",
  since: "after",
  until: "before",
};
const KEY = /(?:^|\s)(\w+):(?:"([^"]*)"|(\S+))/gu;

/** Takes `by:roe` and the like out of a question. */
export function takeKeys(text: string): {readonly words: string; readonly given: SaidQuestion} {
  const given: {[key: string]: string | boolean} = {};
  const words = text.replace(KEY, (whole, name: string, quoted: string | undefined, plain: string | undefined) => {
    const value = quoted ?? plain ?? "";
    const key = OTHER_KEYS[name.toLowerCase()] ?? KEYS.find((each) => each === name.toLowerCase());
    if (key) given[key] = keyValue(key, value);
    else if (name === "hedged" || name === "negated") given[name] = value !== "false" && value !== "no";
    else return whole;
    return " ";
  });
  return {words: words.replace(/\s+/gu, " ").trim(), given};
}

/** A value as `said` takes it: days in ISO 8601, choices in small letters. */
function keyValue(key: (typeof KEYS)[number], value: string): string {
  if (key === "after" || key === "before") return parseDate(value) ?? value;
  return key === "mode" || key === "stance" || key === "kind" ? value.toLowerCase() : value;
}

/** Takes "after March 2017", "in 2017", "between May and July 2017" and the like off the end of a question. */
export function takeTime(text: string): {readonly rest: string; readonly range: DateRange} {
  const {groups} =
    /^(?<rest>.*?)\s*\b(?:between|from) (?<from>[\w., -]+?) (?:and|to|until) (?<to>[\w., -]*\d{4}(?:-\d\d){0,2})$/iu.exec(
      text,
    ) ?? {};
  if (groups) {
    const to = parseDate(groups.to);
    const from = parseDate(groups.from) ?? (to && parseDate(`${groups.from} ${to.slice(0, 4)}`));
    if (from && to) return {rest: groups.rest, range: {after: from, before: rangeOf(to).before}};
  }
  const match =
    /^(?<rest>.*?)\s*\b(?<word>after|since|before|until|in|on|during|from) (?<when>[\w., -]*\d{4}(?:-\d\d){0,2})$/iu.exec(
      text,
    );
  const date = match?.groups ? parseDate(match.groups.when) : null;
  if (!match?.groups || date === null) return {rest: text, range: {}};
  const {rest, word} = match.groups;
  if (/after|since/i.test(word)) return {rest, range: {after: date}};
  return {rest, range: /before|until/i.test(word) ? {before: date} : rangeOf(date)};
}
