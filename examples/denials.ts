import {conflicts, type Knowledge, said} from "../src/index";

/** Who denies what, and what the denial may answer. */
export function* run(knowledge: Knowledge): Generator<string> {
  const answers = conflicts(knowledge, {types: ["RESPONDS_TO", "CONFLICTS_WITH"]});
  for (const denial of said(knowledge, {stance: "deny"})) {
    yield `${denial.speaker?.name ?? denial.source} ${denial.cue}: ${denial.text}`;
    for (const {from, to, reason} of answers) {
      const other = from.id === denial.id ? to : to.id === denial.id ? from : null;
      if (other) yield `  perhaps to ${other.speaker?.name ?? other.source}: ${other.text} (${reason})`;
    }
  }
}
