import type {Askable} from "../model/knowledge";
import {HearsayError} from "../model/problem";
import type {Call} from "./call";
import {meant} from "./find";
import {parseQuestion} from "./parse-question";
import {saidStatements} from "./said";
import {settle} from "./settle";

/**
 * The call that a question means in a corpus: the same for scripts, the program and the viewer's search box.
 * @throws HearsayError `NOT_UNDERSTOOD` if it fits no form of question and names nothing, `UNKNOWN_NAME` if what it names is not there but something near is
 */
export function understand(knowledge: Askable, question: string): Call {
  const parsed = parseQuestion(question);
  return (parsed && settle(knowledge, question, parsed)) ?? bareWords(knowledge, question);
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
    `ask: "${question}" is no question this understands. Ask, for example: What did NAME say about TOPIC? Who said that TOPIC? Who is NAME? Who supports TOPIC? Who criticizes NAME? Who denied TOPIC? Who contradicts NAME? Who arrested NAME? Where did NAME make ARRESTS? When did NAME ARREST NAME? How many ARRESTS? How is NAME linked to NAME? Compare NAME and NAME. Who is never quoted?`,
  );
}
