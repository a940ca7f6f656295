import type {StatementView} from "../../query/index";
import {type Comparison, compare} from "../../query/index";
import {type Answer, table} from "../answer";
import {printList} from "../blocks";
import type {Question} from "../question";
import {safeText} from "../safe-text";
import type {Terminal} from "../terminal";
import {wrap} from "../wrap";
import {linkText} from "./conflicts";
import {numbered} from "./who";

/** `hearsay compare`: two speakers side by side. */
export const compareQuestion: Question = {
  name: "compare",
  summary: "two speakers side by side, by what both speak of",
  description:
    "Prints the topics that two speakers share, with what each says, what only one speaks of, and where they may agree or differ.",
  takes: [
    ["<first>", "a name or an id"],
    ["<second>", "a name or an id"],
  ],
  examples: ['hearsay compare homan "Kristi Noem"', "hearsay compare homan ice --csv"],
  answer: ({knowledge, words: [first = "", second = ""], terminal}) =>
    comparisonAnswer(compare(knowledge, first, second), terminal),
};

/** Two speakers side by side, as an answer. */
export function comparisonAnswer(comparison: Comparison, terminal: Terminal): Answer {
  return {
    json: comparison,
    csv: () => table(["topic", "speaker", "statement", "text"], rows(comparison)),
    text: () => printComparison(comparison, terminal),
  };
}

function rows({a, b, topics}: Comparison): string[][] {
  return topics.flatMap(({topic, a: first, b: second}) => [
    ...first.map(({id, text}) => [topic, a.name, id, text]),
    ...second.map(({id, text}) => [topic, b.name, id, text]),
  ]);
}

function printComparison({a, b, topics, onlyA, onlyB, links}: Comparison, terminal: Terminal): void {
  const {print, colours, width} = terminal;
  print(`${colours.bold(safeText(a.name))} and ${colours.bold(safeText(b.name))}`);
  if (topics.length === 0) print("They speak of nothing in common.");
  for (const {topic, a: first, b: second} of topics) {
    print(`\n${colours.bold(safeText(topic))}`);
    const side = (name: string, views: readonly StatementView[]): void => {
      for (const {text} of views) print(`   ${wrap(`${colours.cyan(safeText(name))}: ${safeText(text)}`, width, 6)}`);
    };
    side(a.name, first);
    side(b.name, second);
  }
  printList(`Only ${safeText(a.name)} speaks of`, onlyA.map(numbered), terminal);
  printList(`Only ${safeText(b.name)} speaks of`, onlyB.map(numbered), terminal);
  for (const link of links) print(`\n${wrap(linkText(link), width, 3)}`);
}
