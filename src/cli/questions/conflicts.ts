import {conflicts, type LinkView} from "../../query/index";
import {type Answer, table} from "../answer";
import {place, speakerName} from "../print-statement";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";

/** `hearsay conflicts`: statements that differ or answer each other. */
export const conflictsQuestion: Question<{readonly rejected?: boolean}> = {
  name: "conflicts",
  summary: "statements that may differ or answer each other",
  description:
    "Prints pairs of statements with the reason they may conflict or respond. They are candidates: a person decides.",
  takes: [["[name]", "who says one of the two, or what it is about; all unless told otherwise"]],
  configure: (command) => command.option("--rejected", "those that a person rejected too"),
  examples: ["hearsay conflicts", "hearsay conflicts ice --json"],
  answer: ({knowledge, words: [of], options: {rejected}, terminal}) =>
    conflictsAnswer(conflicts(knowledge, {of, rejected}), terminal),
};

/** Pairs of statements, as an answer. */
export function conflictsAnswer(links: readonly LinkView[], {print, colours, width}: Terminal): Answer {
  return {
    json: links,
    csv: () =>
      table(
        ["type", "status", "reason", "confidence", "from", "from_speaker", "from_text", "to", "to_speaker", "to_text"],
        links.map(({type, status, reason, confidence, from, to}) => [
          ...[type, status, reason, confidence],
          ...[from.id, speakerName(from), from.text, to.id, speakerName(to), to.text],
        ]),
      ),
    text: () => {
      if (links.length === 0) print("No two statements were found that differ or answer each other.");
      for (const link of links) {
        print(wrap(linkText(link), width, 3));
        for (const {reports, text, ...rest} of [link.from, link.to]) {
          print(`   ${wrap(`${colours.bold(speakerName(rest))}: ${safeText(text)}`, width, 6)}`);
          if (reports[0]) print(`      ${wrap(colours.dim(place(reports[0])), width, 6)}`);
        }
        print("");
      }
    },
  };
}

/** What a link is and why, in one line. */
export function linkText({type, status, reason, confidence}: LinkView): string {
  return `${type} (${status}, ${confidence.toFixed(2)}): ${safeText(reason)}`;
}
