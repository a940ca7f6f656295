import {DEVELOPMENT_SETS, TRAINING_SETS} from "./corpus";
import type {NameFigure} from "./train-names";

/** The section of the model card on the name finder, in Markdown. */
export function namesCard(figures: readonly NameFigure[], openFigures: readonly NameFigure[]): string {
  const sets = [...new Set(figures.map(({set}) => set))];
  const rows = sets.map((set) => {
    const cells = [figures, openFigures].map((list) =>
      ["names precision", "names recall", "names F1"].map((measure) => percent(list, set, measure)).join(" / "),
    );
    return `| ${set} | ${cells.join(" | ")} |`;
  });
  const learnt = TRAINING_SETS.map(
    ({name, source, licence, open}) => `| ${name} | ${source} | ${licence} | ${open ? "yes" : "no"} |`,
  );
  return [
    "## names",
    "",
    "Finds names of people, organisations, places, peoples, events, laws and other things in English news. A linear model",
    "(structured averaged perceptron with a margin, BILOU, Viterbi) and a network of one small hidden layer over the same features, their",
    "scores added up, in two passes over a document; rules of `src/annotate/names` follow. Weights that matter least (by size, and by how often",
    "their feature is met) are left out.",
    "Words that no training text holds are known by the classes of their vectors: 256 classes learnt from the vectors and the labels of names.",
    "",
    "| set | precision / recall / F1 | trained on open sets only |",
    "|---|---|---|",
    ...rows,
    "",
    "People, organisations and places, exact span and type, model alone. worldwide and wikigold: documents kept out of training (one in ten,",
    `one in five). ${DEVELOPMENT_SETS.map(({name}) => name).join(", ")}: development parts, used to choose features and settings.`,
    "",
    "| trained on | source | licence | open |",
    "|---|---|---|---|",
    ...learnt,
    "| word vectors | GloVe 6B, 100 dimensions (Pennington, Socher, Manning 2014) | Public Domain Dedication and License 1.0 | yes |",
    "",
    "The weights hold no text of these sets. worldwide and conll04 are published for research without a licence for their texts:",
    "`npm run train -- --data FOLDER --only names --open-only` trains without them.",
    "",
    "Known weaknesses: organisations and works of one invented word (Jumia, Garma) are taken for people or places; names in lower case;",
    "long names of laws and programmes with commas; names of products. Not for deciding about people without reading the sentence.",
    "",
  ].join("\n");
}

function percent(figures: readonly NameFigure[], set: string, measure: string): string {
  const figure = figures.find((one) => one.set === set && one.measure === measure);
  return figure ? (figure.value * 100).toFixed(1) : "–";
}
