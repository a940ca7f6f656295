import {Option} from "commander";
import {SOURCE_KINDS, type SourceKind} from "../../model/record";
import {leftOpen, type Source, sources} from "../../query/index";
import {type Answer, table} from "../answer";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import {counted} from "../summary";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

interface SourcesOptions {
  readonly unnamed?: boolean;
  readonly kind?: SourceKind;
}

/** `hearsay sources`: the ledger of sources. */
export const sourcesQuestion: Question<SourcesOptions> = {
  name: "sources",
  summary: "who statements come from, unnamed sources too",
  description:
    "Prints the sources of statements, those with the most first, with the body an unnamed one belongs to, and how many statements nobody else has.",
  configure: (command) =>
    command
      .option("--unnamed", "only sources that no article names")
      .addOption(new Option("--kind <kind>", "only this kind").choices(SOURCE_KINDS)),
  examples: ["hearsay sources --unnamed", "hearsay sources --csv > sources.csv"],
  answer: ({knowledge, options: {unnamed, kind}, terminal}) =>
    sourcesAnswer(sources(knowledge, {unnamed, kind}), leftOpen(knowledge, {unnamed, kind}), terminal),
};

/** Sources, as an answer, with the number of statements whose speaker the text leaves open. */
export function sourcesAnswer(found: readonly Source[], open: number, {print, colours, width}: Terminal): Answer {
  return {
    json: found,
    csv: () =>
      table(
        ["source", "kind", "entity", "affiliation", "role", "reason", "statements", "single_source", "outlets"],
        found.map(({words, kind, entity, affiliation, role, reason, statements, singleSource, outlets}) => [
          ...[words, kind, entity?.id ?? null, affiliation.map(({name}) => name).join(" | ")],
          ...[role, reason, statements.length, singleSource, outlets.map(({of}) => of).join(" | ")],
        ]),
      ),
    text: () => {
      if (found.length === 0) print("No source fits.");
      for (const {words, kind, affiliation, reason, statements, singleSource} of found) {
        const details = [
          kind,
          ...(affiliation.length > 0 ? [`of ${affiliation.map(({name}) => safeText(name)).join(", ")}`] : []),
          counted(statements.length, "statement"),
          ...(kind === "unnamed" ? [`in ${statements[0].reports[0]?.document.id ?? "no document"}`] : []),
          ...(reason === null ? [] : [safeText(reason)]),
          ...(singleSource > 0 ? [`${singleSource} from nobody else`] : []),
        ];
        print(wrap(`${colours.bold(safeText(words))}  ${colours.dim(details.join(" · "))}`, width, 3));
      }
      if (open > 0) {
        const which = `whose speaker is a word like "they" that the text leaves open`;
        print(wrap(colours.dim(`and ${counted(open, "statement")} ${which}`), width, 3));
      }
    },
  };
}
