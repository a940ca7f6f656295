import {readdirSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {run as betweenness} from "../examples/betweenness-of-speakers";
import {run as coQuotation} from "../examples/co-quotation";
import {run as denials} from "../examples/denials";
import {run as directSpeech} from "../examples/direct-speech";
import {run as egoNetwork} from "../examples/ego-network";
import {run as neverQuoted} from "../examples/never-quoted";
import {run as numbersThatDiffer} from "../examples/numbers-that-differ";
import {run as quotesPerOutlet} from "../examples/quotes-per-outlet";
import {run as readingList} from "../examples/reading-list";
import {run as secondHand} from "../examples/second-hand";
import {run as whoSpeaksForWhom} from "../examples/who-speaks-for-whom";
import {lint} from "../src/export/index";
import {makeKnowledge} from "./help/corpus";

const knowledge = makeKnowledge();

/** Each example with a line that it prints of the small corpus of the tests. */
const EXAMPLES = {
  "betweenness-of-speakers": [betweenness, /^0\.\d+ {2}\S/],
  "co-quotation": [coQuotation, "1  Ministry of Justice and Sam Poe"],
  denials: [denials, "Sam Poe denied: he had agreed to the plan"],
  "direct-speech": [directSpeech, "Jane Roe: 4 statements, 2 with quotation marks, 0 hedged"],
  "ego-network": [egoNetwork, /<description>Around Jane Roe<\/description>/],
  "never-quoted": [neverQuoted, "Harbour Party: 3 mentions, 1 statements, by Border Office alone"],
  "numbers-that-differ": [
    numbersThatDiffer,
    "2017-09-25: 498 arrests (Jane Roe, courier.txt) against 107 arrests (Ministry of Justice)",
  ],
  "quotes-per-outlet": [quotesPerOutlet, "2017-09  Evening Wire: 4"],
  "reading-list": [readingList, /title = \{\{Curfew stays, says border chief\}\}/],
  "second-hand": [secondHand, /^Ann Major said: Sam Poe believes: the Border Office/],
  "who-speaks-for-whom": [
    whoSpeaksForWhom,
    "An official at the Border Office (for Border Office): 1 statements, 1 from this source alone",
  ],
} as const;

describe("the examples", () => {
  it.each(Object.entries(EXAMPLES))("%s", (_, [run, line]) => {
    const lines = [...run(knowledge)];
    expect(lines.some((each) => (typeof line === "string" ? each === line : line.test(each))) || lines).toBe(true);
  });

  it("are all tested", () => {
    const files = readdirSync(fileURLToPath(new URL("../examples", import.meta.url))).filter((name) =>
      name.endsWith(".ts"),
    );
    expect(files.map((name) => name.replace(/\.ts$/, "")).sort()).toEqual([...Object.keys(EXAMPLES), "run"].sort());
  });

  it("write files that lint clean", () => {
    expect(lint([...egoNetwork(knowledge)].join("\n"), "gexf")).toEqual([]);
  });
});
