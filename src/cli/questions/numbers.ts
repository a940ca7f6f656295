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
          "statement",
          "time",
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
  statement,
  time,
  date,
  evidence,
  differs,
  start,
  end,
}: NumberRow): (string | number | boolean | null)[] {
  const {document, sentence} = evidence;
  const known = [value, unit, of, approximate, speaker?.name ?? null, statement, time, date];
  return [...known, document.path ?? document.id, start, end, differs.join(" | "), sentence];
}

function printNumber(
  {text, speaker, time, date, evidence, differs}: NumberRow,
  {print, colours, width}: Terminal,
): void {
  const details = [
    speaker ? `says ${safeText(speaker.name)}` : "says the article",
    ...(time === null ? [] : [`for ${time}`]),
    ...(date === null ? [] : [`on ${date}`]),
  ];
  print(`${colours.bold(safeText(text))}  ${details.join(" · ")}`);
  if (differs.length > 0)
    print(`   ${wrap(colours.yellow(`others give ${differs.map(safeText).join(", ")}`), width, 3)}`);
  print(`   ${wrap(safeText(evidence.sentence), width, 3)}`);
  print(`   ${wrap(colours.dim(place(evidence)), width, 3)}`);
}
