import type {Figure} from "./figure";

const START = "<!-- figures: made by npm run quality -->";
const END = "<!-- end of figures -->";

/** What the README shows of all figures: one row a set. */
const SHOWN: readonly (readonly [what: string, set: string, measure: string])[] = [
  ["names of people, bodies, places (exact)", "worldwide, kept part", "names F1"],
  ["the same, by compromise", "worldwide, kept part", "names F1 of compromise"],
  ["names, web texts", "uner-ewt-dev", "names F1"],
  ["dependencies (LAS)", "EWT dev", "LAS"],
  ["who said what", "PolNeAR dev", "who said what F1"],
  ["who said what, direct speech", "PolNeAR dev", "who said what F1, direct"],
  ["who said what, indirect speech", "PolNeAR dev", "who said what F1, indirect"],
  ["precision of statements at confidence 0.8", "PolNeAR dev", "precision at confidence 0.8"],
  ["who said what", "worked seeds", "who said what F1"],
  ["names", "worked seeds", "names F1"],
  ["relations of five kinds", "CoNLL04 dev", "relation text F1"],
  ["relations of fifteen kinds", "KnowledgeNet, cross-validated", "relation text F1"],
  ["relations", "worked seeds", "relations F1"],
  ["entities across documents (B³)", "worked seeds", "entities across documents B3 F1"],
];

/** The README with its table of figures made anew. A figure that was not measured keeps no row. */
export function withFigures(readme: string, figures: readonly Figure[]): string {
  const rows = SHOWN.flatMap(([what, set, measure]) => {
    const figure = figures.find((each) => each.set === set && each.measure === measure);
    return figure ? [`| ${what} | ${set} | ${(figure.value * 100).toFixed(1)} |`] : [];
  });
  const table = [START, "| what | measured on | % |", "|---|---|---|", ...rows, END].join("\n");
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  return from < 0 || to < 0 ? readme : readme.slice(0, from) + table + readme.slice(to + END.length);
}
