import type {Figure} from "../bench/quality/figure";
import {PLAIN_SETS} from "./shared/plain-sentences";
import {TREEBANKS} from "./treebanks";

/** The section of the model card on tags and syntax, in Markdown. */
export function syntaxCard(figures: readonly Figure[]): string {
  const sets = [...new Set(figures.map(({set}) => set))];
  const measures = [...new Set(figures.map(({measure}) => measure))];
  const rows = measures.map((measure) => {
    const cells = sets.map((set) => figures.find((each) => each.set === set && each.measure === measure)?.value);
    return `| ${measure} | ${cells.map((value) => (value === undefined ? "–" : (value * 100).toFixed(1))).join(" | ")} |`;
  });
  return [
    "## Sentences, tags and syntax (`sentences.bin`, `tagger.bin`, `parser.bin`, `clusters.bin`)",
    "",
    "Sentences are cut by rules; logistic regression over the words, shapes and clusters around cuts further where no stop stands (mail",
    "whose lines were joined). The tagger gives universal and Penn part of speech at once, left to right; the parser labelled Universal",
    "Dependencies by the arc-hybrid system with a dynamic oracle; where it wavers it follows up to eight parses (a beam; up to four in training). It learns each move",
    "first, then whole parses against those beside them in the beam. Beside the treebanks it learns the moves from trees that three other",
    "parsers made of plain text, one of which reads from right to left: sentences on which they mostly agree. Punctuation is hung anew by a linear model that sees the",
    "whole tree, and where the tagger doubted between two tags another one chooses anew by what the tree shows; it learns from trees of parsers",
    "that did not see the sentence. Tagger and parser are networks of one hidden layer that is a sum of rows of four bits a weight. While they learn, word vectors stand",
    "behind the rows of words and clusters; what is shipped is the sum. The parser learns from tags of taggers that did not see the",
    "sentence. Lemmas are rules with a table of exceptions from the same treebanks.",
    "",
    `| measure, in % | ${sets.join(" | ")} |`,
    `|---|${sets.map(() => "---|").join("")}`,
    ...rows,
    "",
    "Development parts, the treebanks' own words; tags as chosen when the tree stands, dependencies with the tagger's own, punctuation counted. Sentences F1: exact spans in",
    "running text put together from the sentences (the line breaks within mails are lost there). `npm run quality -- --only tags,syntax`.",
    "",
    "| trained on | source | licence |",
    "|---|---|---|",
    ...TREEBANKS.map(({name, source, licence}) => `| ${name} train | ${source} | ${licence} |`),
    "| every third article of English Worldwide Newswire and PolNeAR train, for sentences alone: where rules see no end there is none | Shan et al. 2023, Newell et al. 2018 | none given for the data; the weights hold no text of it |",
    "| every second passage of KnowledgeNet, folds 1 to 3, in the same way | Mesquita et al. 2019 | CC BY-SA 4.0 |",
    ...PLAIN_SETS.map(
      ({source, licence, open}) =>
        `| plain text of ${source}, for the parser: sentences without their annotation${open ? "" : "; not with `--open-only`"} | the same | ${licence} |`,
    ),
    "| word vectors | GloVe 6B, 100 dimensions (Pennington, Socher, Manning 2014) | Public Domain Dedication and License 1.0 |",
    "",
    "`--open-only` leaves the news without a data licence out of what `sentences.bin` and `parser.bin` learn from; `tagger.bin` and `clusters.bin` are the",
    "same with it. Both treebanks are web text, talk and encyclopaedia with little news.",
    "",
    "Known weaknesses: the clause a quotation hangs on (ccomp, parataxis) and appositions; long coordinations; headlines in capitals;",
    "names that are common words at the start of a sentence; mails and chat.",
  ].join("\n");
}
