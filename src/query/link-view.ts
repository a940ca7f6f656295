import {directory} from "../model/directory";
import type {Knowledge} from "../model/knowledge";
import type {StatementLink} from "../model/statement";
import {type StatementView, viewStatement} from "./view";

/** A candidate link with both statements. */
export interface LinkView extends Omit<StatementLink, "from" | "to"> {
  readonly from: StatementView;
  readonly to: StatementView;
}

/** The link as a query answers it, or null where one of its statements is not there. */
export function viewLink(knowledge: Knowledge, link: StatementLink): LinkView | null {
  const {statements} = directory(knowledge);
  const [from, to] = [statements.get(link.from), statements.get(link.to)];
  if (!from || !to) return null;
  return {...link, from: viewStatement(knowledge, from), to: viewStatement(knowledge, to)};
}
