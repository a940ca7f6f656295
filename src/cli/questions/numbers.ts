import {type NumberRow, numbers} from "../../query/index";
import {type Answer, table} from "../answer";
import {place} from "../print-statement";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

/** `hearsay numbers`: who gave which number, when. */
export const numbersQuestion: Question<{readonly about?: string}> = {
  name: "numbers",
  summary: "who gave which number, and when",
  description:
    "Prints every number in a sentence that speaks of a topic, with who gave it. Numbers for the same thing that differ are flagged, never resolved.",
  takes: [["[topic]", "a name, or words of the sentence; all numbers unless told otherwise"]],
  configure: (command) => command.option("--about <topic>", "the same as an option"),
  examples: ["hearsay numbers arrests", "hearsay numbers --about arrests --csv > arrests.csv"],
  answer: ({knowledge, words: [topic], options: {about}, terminal}) =>
    numbersAnswer(numbers(knowledge, topic ?? about), terminal),
};

/** Numbers with who gave them, as an answer. */
export function numbersAnswer(found: readonly NumberRow[], terminal: Terminal): Answer {
  return {
    json: found,
    csv: () =>
      table(
        [
          "value",
          "unit",
          "of",
          "approximate",
          "speaker",
          "source",
          "statement",
          "time",
          "time_words",
          "place",
          "date",
          "document",
          "start",
          "end",
          "differs",
          "sentence",
        ],
        found.map(row),
      ),
    text: () => {
      if (found.length === 0) terminal.print("No number was found.");
      for (const number of found) printNumber(number, terminal);
    },
  };
}

function row({
  value,
  unit,
  of,
  approximate,
  speaker,
  source,
  statement,
  time,
  timeWords,
  place: where,
  date,
  evidence,
  differs,
  start,
  end,
}: NumberRow): (string | number | boolean | null)[] {
  const {document, sentence} = evidence;
  const known = [
    value,
    unit,
    of,
    approximate,
    speaker?.name ?? null,
    source,
    statement,
    time,
    timeWords,
    where?.name ?? null,
    date,
  ];
  return [...known, document.path ?? document.id, start, end, differs.join(" | "), sentence];
}

function printNumber(
  {text, speaker, source, time, timeWords, place: where, date, evidence, differs}: NumberRow,
  {print, colours, width}: Terminal,
): void {
  const details = [
    sayer(speaker?.name ?? null, source),
    ...(where === null ? [] : [`in ${safeText(where.name)}`]),
    ...(time === null && timeWords === null ? [] : [`for ${time ?? safeText(timeWords ?? "")}`]),
    ...(date === null ? [] : [`on ${date}`]),
  ];
  print(`${colours.bold(safeText(text))}  ${details.join(" · ")}`);
  if (differs.length > 0)
    print(`   ${wrap(colours.yellow(`others give ${differs.map(safeText).join(", ")}`), width, 3)}`);
  print(`   ${wrap(safeText(evidence.sentence), width, 3)}`);
  print(`   ${wrap(colours.dim(place(evidence)), width, 3)}`);
}

/** Who gives the number: a name, the words for an unnamed source, or the article itself. */
function sayer(name: string | null, source: string): string {
  return name === null && source === "" ? "says the article" : `says ${safeText(name ?? source)}`;
}
