import {exportFiles} from "../src/export/index";
import {type Knowledge, said} from "../src/index";

/** A bibliography of the articles in which somebody is warned, asked or promised something. */
export function* run(knowledge: Knowledge): Generator<string> {
  const strong = (["warn", "ask", "promise"] as const).flatMap((stance) => said(knowledge, {stance}));
  const ids = new Set(strong.map(({id}) => id));
  const statements = knowledge.statements.filter(({id}) => ids.has(id));
  for (const {text} of exportFiles(knowledge, "bibtex", {statements})) yield [...text].join("").trimEnd();
}
