import {Option} from "commander";
import {CLOCKS, type Clock, type TimelineEntry, timeline} from "../../query/index";
import {type Answer, table} from "../answer";
import {place, speakerName} from "../print-statement";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

const COLUMNS = ["from", "to", "statement", "speaker", "text"];

/** `hearsay timeline`: statements in the order of time. */
export const timelineQuestion: Question<{readonly clock: Clock}> = {
  name: "timeline",
  summary: "statements in the order of time",
  description:
    "Prints statements by, to or about a name (without one: all) by one clock: when said, when published, or the times spoken about.",
  takes: [["[name]", "a name, or words of the content"]],
  configure: (command) =>
    command.addOption(new Option("--clock <clock>", "which time counts").choices(CLOCKS).default("said")),
  examples: ["hearsay timeline ice", "hearsay timeline --clock spoken-about --csv"],
  answer: ({knowledge, words: [name], options: {clock}, terminal}) =>
    timelineAnswer(timeline(knowledge, name, clock), terminal),
};

/** Statements in the order of time, as an answer. */
export function timelineAnswer(entries: readonly TimelineEntry[], terminal: Terminal): Answer {
  return {
    json: entries,
    csv: () =>
      table(
        COLUMNS,
        entries.map(({from, to, statement: {id, speaker, source, text}}) => [
          from,
          to,
          id,
          speaker?.name ?? source,
          text,
        ]),
      ),
    text: () => {
      if (entries.length === 0) terminal.print("No statement fits.");
      for (const entry of entries) printEntry(entry, terminal);
    },
  };
}

function printEntry({from, to, statement}: TimelineEntry, {print, colours, width}: Terminal): void {
  const time = from === null ? "undated" : from === to ? from : `${from} to ${to}`;
  print(`${colours.bold(time)}  ${colours.cyan(speakerName(statement))}`);
  print(`   ${wrap(safeText(statement.text), width, 3)}`);
  const [report] = statement.reports;
  if (report) print(`   ${wrap(colours.dim(place(report)), width, 3)}`);
}
