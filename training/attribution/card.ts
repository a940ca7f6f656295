import type {Figure} from "../../bench/quality/figure";

/** Figures of the development sets with one set of weights, under the name of the card's column. */
export interface AttributionColumn {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const MEASURES: readonly (readonly [set: string, measure: string])[] = [
  ["PolNeAR dev", "who said what F1"],
  ["PolNeAR dev", "who said what F1, direct"],
  ["PolNeAR dev", "who said what F1, mixed"],
  ["PolNeAR dev", "who said what F1, indirect"],
  ["PolNeAR dev", "content F1"],
  ["PolNeAR dev", "content exact F1"],
  ["PolNeAR dev", 'content exact F1, with the corpus\'s "that"'],
  ["PolNeAR dev", "cue overlap F1"],
  ["PolNeAR dev", "source head right among matched"],
  ["PolNeAR dev", "precision at confidence 0.8"],
  ["GUM attribution dev", "who said what F1"],
  ["GUM attribution dev", "content F1"],
  ["CaRB said", "who said what F1"],
  ["CaRB said", "content F1"],
];

/** The section of the model card on attribution, in Markdown. */
export function attributionCard(columns: readonly AttributionColumn[]): string {
  const rows = MEASURES.map(([set, measure]) => {
    const cells = columns.map(({figures}) => percent(figures, set, measure));
    return `| ${set} | ${measure} | ${cells.join(" | ")} |`;
  });
  return [
    "## Attribution (`attribution.bin`)",
    "",
    "A first-order sequence model (conditional random field over paragraphs) labels tokens as source, cue and content; its labels and their",
    "probabilities, from models that did not see the article, are features of a pipeline over tags and dependencies: head of the cue (logistic regression), source",
    "(softmax over the noun phrases near by and none), content (softmax over pairs of edges, quotations and sentences around included). A",
    "reranker, a network of one small hidden layer, chooses among the likely readings; its output is the confidence. Rules replace it where",
    "they are surer (according to, signed quotations, names before colons, impersonal passives) and add what the corpus does not mark:",
    "sources within what somebody says. While they learn, each look at a word does without a quarter of its features.",
    "",
    `| set | measure, in % | ${columns.map(({name}) => name).join(" | ")} |`,
    `|---|---|${columns.map(() => "---|").join("")}`,
    ...rows,
    "",
    '`npm run quality -- --only attribution`. Content exact suffers from a decision of the house: "that" is left out of contents, while the',
    "corpus often has it in; the row below it puts the word back where it stands right before a content. GUM marks few of the attributions",
    "that a reader finds, so its figures say little about precision.",
    "",
    "| trained on | source | licence | open |",
    "|---|---|---|---|",
    "| PolNeAR train | PolNeAR 1.0 (Newell, Margolin, Ruths 2018) | none given for the data; published for research. The weights hold no text of it | no |",
    "| GUM train, in its place with `--open-only` | attribution relations of GUM (Zeldes 2017 ff.) | annotations CC BY 4.0, texts by genre | yes |",
    "",
    'PolNeAR is news on United States politics of 2015 and 2016: loose cues ("focused on", "attacked") are found less often than people',
    "mark them, and less so in other news.",
    "",
  ].join("\n");
}

function percent(figures: readonly Figure[], set: string, measure: string): string {
  const figure = figures.find((one) => one.set === set && one.measure === measure);
  return figure ? (figure.value * 100).toFixed(1) : "–";
}
