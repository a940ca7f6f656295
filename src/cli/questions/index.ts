import type {Command} from "commander";
import type {Context} from "../context";
import {addQuestion, type Question} from "../question";
import {aboutQuestion} from "./about";
import {absentQuestion} from "./absent";
import {askQuestion} from "./ask";
import {compareQuestion} from "./compare";
import {conflictsQuestion} from "./conflicts";
import {findQuestion} from "./find";
import {neighboursQuestion} from "./neighbours";
import {numbersQuestion} from "./numbers";
import {pathQuestion} from "./path";
import {relationsQuestion} from "./relations";
import {saidQuestion} from "./said";
import {sourcesQuestion} from "./sources";
import {timelineQuestion} from "./timeline";
import {whoQuestion} from "./who";
import {whyQuestion} from "./why";

/** Adds every question, in the order in which the help lists them. A new one is one file in this folder and one line here. */
export function addQuestions(program: Command, context: Context): void {
  const add = <Options>(question: Question<Options>): void => addQuestion(program, question, context);
  add(saidQuestion);
  add(whoQuestion);
  add(whyQuestion);
  add(aboutQuestion);
  add(relationsQuestion);
  add(pathQuestion);
  add(askQuestion);
  add(findQuestion);
  add(neighboursQuestion);
  add(timelineQuestion);
  add(compareQuestion);
  add(conflictsQuestion);
  add(numbersQuestion);
  add(sourcesQuestion);
  add(absentQuestion);
}
