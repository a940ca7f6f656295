import type {Askable} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {Call} from "./call";
import {meant} from "./find";
import {parseQuestion} from "./parse-question";
import {fittingRelations, POSITION_TYPES} from "./relations";
import {saidStatements} from "./said";

/**
 * The call that a question means in a corpus: the same for scripts, the program and the viewer's search box.
 * @throws HearsayError `NOT_UNDERSTOOD` if it fits no form of question and names nothing, `UNKNOWN_NAME` if what it names is not there but something near is
 */
export function understand(knowledge: Askable, question: string): Call {
  const parsed = parseQuestion(question);
  return parsed ? settled(knowledge, parsed) : bareWords(knowledge, question);
}

/**
 * Words of which only the corpus can tell what they are: "Who is the mayor of Northport?" asks for a position if somebody is told to hold it,
 * else for the dossier of what is named; and where no text tells of a deed, what is said about it answers best.
 */
function settled(knowledge: Askable, call: Call): Call {
  if (call.name === "who" && meant(knowledge, call.of).length === 0) {
    const question = {words: call.of, types: POSITION_TYPES};
    if (fittingRelations(knowledge, question).length > 0) return {name: "relations", question};
    return speaksOfIt(knowledge, call.of) ? {name: "about", of: call.of} : call;
  }
  if (call.name !== "relations" || fittingRelations(knowledge, call.question).length > 0) return call;
  const {words, subject, object, types} = call.question;
  const named = [words, words?.split(/ (?:of|at|for|in) (?:the )?/).at(-1)].find(
    (each) => each !== undefined && meant(knowledge, each).length > 0,
  );
  if (named !== undefined) return {name: "who", of: named};
  const topic = [subject, object].filter(Boolean).join(" ");
  const isPosition = types?.every((type) => POSITION_TYPES.includes(type)) ?? false;
  if (isPosition && meant(knowledge, topic).length > 0) return {name: "who", of: topic};
  return topic !== "" && speaksOfIt(knowledge, topic) ? {name: "about", of: topic} : call;
}

/** True if statements speak of it; false too where only something with a near name is there. */
function speaksOfIt(knowledge: Askable, topic: string): boolean {
  try {
    return saidStatements(knowledge, {about: topic}).length > 0;
  } catch {
    return false;
  }
}

/** A name alone asks for its dossier, other words for what is said about them. */
function bareWords(knowledge: Askable, question: string): Call {
  const words = question
    .trim()
    .replace(/[?!.]+$/u, "")
    .replace(/^(?:who|whom|what|which|where|when|why|how)(?: (?:is|are|was|were|did|does|do|has|have|had))? /iu, "");
  if (meant(knowledge, words).length > 0) return {name: "who", of: words};
  if (words !== "" && saidStatements(knowledge, {about: words}).length > 0) return {name: "about", of: words};
  throw new HearsayError(
    "NOT_UNDERSTOOD",
    `ask: "${question}" is no question this understands. Ask, for example: What did NAME say about TOPIC? Who is NAME? Who denied TOPIC? Who arrested NAME? How many ARRESTS? How is NAME linked to NAME? Compare NAME and NAME. Who is never quoted?`,
  );
}
