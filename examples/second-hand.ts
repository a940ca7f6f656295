import {type Knowledge, said} from "../src/index";

/** What somebody says that somebody else said or thinks: the chains in which words travel. */
export function* run(knowledge: Knowledge): Generator<string> {
  const all = new Map(said(knowledge).map((statement) => [statement.id, statement]));
  for (const statement of said(knowledge, {secondHand: true})) {
    const outer = statement.within === null ? undefined : all.get(statement.within);
    const [first, then] = [outer, statement].map((each) => each?.speaker?.name ?? (each?.source || "somebody"));
    yield `${first} ${outer?.cue}: ${then} ${statement.cue}: ${statement.text}`;
  }
}
