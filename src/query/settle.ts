import type {Askable} from "../model/knowledge";
import type {Call} from "./call";
import {meant} from "./find";
import {numbers} from "./numbers";
import {withoutDay} from "./parse-question";
import {fittingRelations, POSITION_TYPES, type RelationsQuestion, typesOfVerb} from "./relations";
import {OUTLETS, type SaidQuestion, saidStatements} from "./said";

/** What is asked for by keys (`kind:belief`) is meant to the letter. */
const KEYED = /(?:^|\s)\w+:\S/u;

/**
 * What a question that fits a form asks for in a corpus; null where it asks why of something that nobody speaks of.
 * @param call what its form makes of it
 */
export function settle(knowledge: Askable, question: string, call: Call): Call | null {
  if (call.name === "about" && /^why\b/iu.test(question) && !speech(knowledge, call.of)) return null;
  return call.name === "said" && KEYED.test(question) ? call : settled(knowledge, call);
}

/**
 * Words of which only the corpus can tell what they are: "Who is the mayor of Northport?" asks for a position if somebody is told to hold it,
 * else for the dossier of what is named; and where nothing fits as the words have it, the nearest that does.
 */
function settled(knowledge: Askable, call: Call): Call {
  switch (call.name) {
    case "who":
      return settledName(knowledge, call.of) ?? call;
    case "said":
      return {name: "said", question: settledSaid(knowledge, call.question)};
    case "relations":
      return settledRelations(knowledge, call.question);
    case "compare":
      return [call.a, call.b].every((name) => meant(knowledge, name).length > 0)
        ? call
        : {name: "said", question: {by: `${call.a} and ${call.b}`}};
    case "numbers":
      return settledNumbers(knowledge, call);
    case "timeline":
      return meant(knowledge, call.of).length === 0 ? (speech(knowledge, call.of) ?? call) : call;
    default:
      return call;
  }
}

/** Numbers without the day, where no sentence has both; and where there are no numbers, what is said. */
function settledNumbers(knowledge: Askable, call: Call & {readonly name: "numbers"}): Call {
  const topic = [call.topic, withoutDay(call.topic)].find((each) => numbers(knowledge, each).length > 0);
  if (topic !== undefined) return {name: "numbers", topic};
  return withoutWord(knowledge, call.topic) ?? speech(knowledge, call.topic) ?? call;
}

/** Of three words or more, those that numbers stand beside with one left out: texts have other words for the one. Null where none do. */
function withoutWord(knowledge: Askable, topic: string): Call | null {
  const words = topic.split(" ");
  if (words.length < 3) return null;
  const [best] = words
    .map((_, left) => words.filter((_, index) => index !== left).join(" "))
    .map((fewer) => ({fewer, rows: numbers(knowledge, fewer).length}))
    .filter(({rows}) => rows > 0)
    .sort((a, b) => a.rows - b.rows);
  return best ? {name: "numbers", topic: best.fewer} : null;
}

/** What else than a name the words are: a position that somebody holds, or what is spoken of; null for a name. */
function settledName(knowledge: Askable, of: string): Call | null {
  if (meant(knowledge, of).length > 0) return null;
  const question = {words: of, types: POSITION_TYPES};
  return fits(knowledge, question) ? {name: "relations", question} : speech(knowledge, of);
}

/**
 * A question about statements, without what the texts do not tell: a listener that is no name, a belief or wish as such where only words tell
 * of it, praise or blame where somebody is asked for who spends none, outlets where none speaks.
 */
function settledSaid(knowledge: Askable, question: SaidQuestion): SaidQuestion {
  const {to, ...others} = question;
  const heard = to !== undefined && meant(knowledge, to).length === 0 ? others : question;
  if (some(knowledge, heard)) return heard;
  const {kind, attitude, by, ...rest} = heard;
  const named = by === undefined ? {} : {by};
  const looser: readonly (SaidQuestion | false)[] = [
    kind === "intention" && {...named, ...rest, stance: "promise"},
    kind !== undefined && {...named, ...rest},
    attitude !== undefined && by !== undefined && {...named, ...rest},
    by !== undefined && OUTLETS.test(by) && {...rest},
  ];
  return looser.find((each) => each !== false && some(knowledge, each)) || heard;
}

function settledRelations(knowledge: Askable, question: RelationsQuestion): Call {
  const {words, subject, object, types, tells} = question;
  const {tells: _, ...untold} = question;
  const isPosition = types?.every((type) => POSITION_TYPES.includes(type)) ?? false;
  const open = {...question, openSubject: true};
  const deeds = typesOfVerb(subject?.split(" ").at(-1) ?? "");
  const looser: readonly (RelationsQuestion | false | undefined)[] = [
    question,
    tells !== undefined && subject !== undefined && !isPosition && open,
    tells === "time" && untold,
    types?.[0] === "took_place_in" && deeds.length > 0 && {types: deeds, tells: "place"},
    types?.[0] === "took_place_in" && {words: subject, tells: "place"},
  ];
  const found = looser.find((each) => each && fits(knowledge, each));
  if (found) return {name: "relations", question: found};
  const named = [words, words?.split(/ (?:of|at|for|in) (?:the )?/).at(-1)].find(
    (each) => each !== undefined && meant(knowledge, each).length > 0,
  );
  if (named !== undefined) return {name: "who", of: named};
  const accused: SaidQuestion = {about: subject ?? object, attitude: "against"};
  if (types?.includes("accused_of") && accused.about && some(knowledge, accused)) {
    return {name: "said", question: accused};
  }
  const ends = [subject, object ?? words].filter(Boolean).join(" ");
  if (isPosition && meant(knowledge, ends).length > 0) return {name: "who", of: ends};
  const topic = tells === undefined ? ends : `${ends} ${types?.[0].split("_")[0] ?? ""}`.trim();
  return speech(knowledge, topic) ?? {name: "relations", question};
}

function fits(knowledge: Askable, question: RelationsQuestion): boolean {
  return fittingRelations(knowledge, question).length > 0;
}

/** What is said about a topic, if anything is. */
function speech(knowledge: Askable, of: string): Call | null {
  return of !== "" && some(knowledge, {about: of}) ? {name: "about", of} : null;
}

/** True if statements fit; false too where a name is not there. */
function some(knowledge: Askable, question: SaidQuestion): boolean {
  try {
    return saidStatements(knowledge, question).length > 0;
  } catch {
    return false;
  }
}
