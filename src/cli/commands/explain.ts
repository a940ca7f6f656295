import type {Command} from "commander";
import {annotateDocuments, readResources, readWorkspace} from "../../disk/index";
import {HearsayError} from "../../model/problem";
import type {Context} from "../context";
import {explain} from "../explanation";
import {lazily} from "../load";
import {printExplanation} from "../print-explanation";

interface ExplainOptions {
  readonly json?: boolean;
}

/** Adds `hearsay explain`. */
export function addExplain(program: Command, context: Context): void {
  program
    .command("explain")
    .summary("an article with who said what marked in it, and which rule or model decided")
    .description(
      "Prints an article with speakers, cues and contents marked, and below each paragraph what decided: the rule or model that found the attribution, " +
        "and the sieve by which a pronoun or description came to mean somebody.\n" +
        "Colours mark on a terminal, brackets elsewhere. Without a file it reads one article as plain text from standard input.",
    )
    .argument("[file]", "article, folder or glob, in any form that seeds/ may hold")
    .option("--json", "answer as JSON")
    .addHelpText(
      "after",
      '\nExamples:\n  hearsay explain seeds/000_e3f7fedb97711c18.txt\n  echo "The pier is closed, Ann Lowell said. She blamed the storm." | hearsay explain',
    )
    .action((file: string | undefined, options: ExplainOptions) => runExplain(file, options, context));
}

async function runExplain(file: string | undefined, {json}: ExplainOptions, context: Context): Promise<void> {
  const {terminal} = context;
  if (file === undefined && terminal.input.isTTY)
    throw new HearsayError(
      "WRONG_USE",
      "Expected the name of an article, or its text on standard input. See hearsay explain --help.",
    );
  const annotate = context.annotate ?? (await programStage());
  const {documents, problems} = await readWorkspace({
    documents: file ?? "-",
    input: bytesOf(terminal.input),
    resources: {lexicons: {}, weights: {}, fingerprint: ""},
  });
  for (const {text} of problems) terminal.note(text);
  const records = await annotateDocuments(documents, {annotate, workers: 0});
  const explained = documents.map((document, index) => ({
    document,
    explanation: explain(document, records[index]!),
  }));
  if (json)
    terminal.print(
      JSON.stringify(
        explained.map(({explanation}) => explanation),
        null,
        2,
      ),
    );
  else for (const {document, explanation} of explained) printExplanation(document, explanation, terminal);
}

async function programStage(): Promise<NonNullable<Context["annotate"]>> {
  const resources = await readResources();
  const {english} = await import("../../index");
  return lazily(() => english(resources).annotate);
}

async function* bytesOf(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of input) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}
