import type {Tokens} from "../model/layers";

const DATE = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/;
const TIME = /^\d{1,2}:\d\d(?::\d\d)?$/;
const HALF_DAY = /^[ap]\.?m\.?$/i;
/** Words after which a date goes on with the line. */
const BEFORE_DATE = /^(?:on|at|of|from|since|until|till|by|before|after|date|sent|and|to|between|the)$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
const FILE = /^(?:\S*\.)?(?:pdf|docx?|xlsx?|html?|txt|jpe?g|png|zip|pptx?)$/i;
const SMILE = /^[:;]['-]?[()DP]+$/;
const CAPITAL = /^\p{Lu}/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;
/** What letters close with, before the name of who writes. */
const CLOSINGS = new Set([
  "thanks",
  "thank you",
  "regards",
  "best regards",
  "kind regards",
  "warm regards",
  "sincerely",
  "yours truly",
  "cheers",
  "love",
]);
const LONGEST_CLOSING = 2;

/**
 * Whether a line ended after a token where only a blank is left of its end, as in mail that was copied: after the date and time in
 * its head and before them, between web addresses, after "<address>", in lists of files, after the closing of a letter.
 * @param from first token of the sentence.
 * @param last the token after the paragraph's last.
 */
export function endsLostLine(words: Tokens, from: number, index: number, last: number): boolean {
  if (index + 1 >= last || words.starts[index + 1] === words.ends[index]) return false;
  const word = words.words[index];
  const next = words.words[index + 1];
  if (endsStamp(words, index)) return !HALF_DAY.test(next);
  if (DATE.test(next) && index + 2 < last && TIME.test(words.words[index + 2])) return !goesOnWithDate(word);
  if (ADDRESS.test(word)) return ADDRESS.test(next) || CAPITALISED.test(next);
  if (next === "-" && FILE.test(word)) return word.includes(".") || words.words[index - 1] === ".";
  if (word.endsWith(">")) return CAPITALISED.test(next) || next === "-";
  if (SMILE.test(word)) return CAPITAL.test(next);
  return word === "," && CAPITALISED.test(next) && closes(words, from, index);
}

/** "08/16/2000 12:05 PM" ends with this token. */
function endsStamp({words}: Tokens, index: number): boolean {
  const time = HALF_DAY.test(words[index]) ? index - 1 : index;
  return time > 0 && TIME.test(words[time]) && DATE.test(words[time - 1]);
}

function goesOnWithDate(word: string): boolean {
  return BEFORE_DATE.test(word) || !/[\p{L}\p{N}>)]$/u.test(word);
}

function closes({lower}: Tokens, from: number, comma: number): boolean {
  return comma > from && comma - from <= LONGEST_CLOSING && CLOSINGS.has(lower.slice(from, comma).join(" "));
}
