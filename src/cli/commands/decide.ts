import type {Command} from "commander";
import {appendDecisions, readDecisions, workspacePaths} from "../../disk/index";
import {HearsayError} from "../../model/problem";
import type {Context} from "../context";
import {safeText} from "../safe-text";
import {counted} from "../summary";

interface DecideOptions {
  readonly workspace?: string;
  readonly decisions?: string;
}

/** Adds `hearsay decide`. */
export function addDecide(program: Command, context: Context): void {
  program
    .command("decide")
    .summary("take over corrections that somebody sent")
    .description(
      "Appends the decisions of a file, as the viewer downloads it, to decisions.jsonl. The next build applies them.\n" +
        "A line that is no decision is refused with all others, before anything is written.",
    )
    .argument("<file>", "file of decisions, one JSON object a line")
    .option("-w, --workspace <folder>", "folder with decisions.jsonl (default: the current one)")
    .option("--decisions <file>", "file to append to (default: decisions.jsonl)")
    .addHelpText("after", "\nExamples:\n  hearsay decide ~/Downloads/decisions.jsonl")
    .action((file: string, options: DecideOptions) => runDecide(file, options, context));
}

async function runDecide(file: string, {workspace, decisions}: DecideOptions, {terminal}: Context): Promise<void> {
  const {decisions: target} = workspacePaths({folder: workspace, decisions, documents: "-"});
  const sent = await readDecisions(file);
  if (sent.problems.length > 0) {
    const reasons = sent.problems.slice(0, 3).map(({text}) => `\n  ${text}`);
    throw new HearsayError("BAD_DECISION", `Nothing was taken over from "${file}".${reasons.join("")}`);
  }
  if (sent.decisions.length === 0) throw new HearsayError("NO_DECISIONS", `There are no decisions in "${file}".`);
  const {decisions: own, state} = await readDecisions(target);
  const moved = sent.decisions.map((decision) =>
    decision.op === "undo" ? {...decision, ref: decision.ref + own.length} : decision,
  );
  await appendDecisions(target, {decisions: moved, expected: state});
  terminal.print(`${counted(moved.length, "decision")} added to ${safeText(target)}. Run hearsay build to apply them.`);
}
