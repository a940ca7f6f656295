import {readFileSync} from "node:fs";

/** A sentence of a treebank as parallel arrays, one entry a syntactic word. */
export interface TreebankSentence {
  /** Id of the document it stands in. */
  readonly document: string;
  /** The sentence as printed. */
  readonly text: string;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head word within the sentence; -1 for the root. */
  readonly heads: readonly number[];
  /** UD relation with subtype. */
  readonly labels: readonly string[];
  /** Whether a blank follows in the text. Words of one printed token ("don't") have none between them. */
  readonly spaceAfter: readonly boolean[];
  /** True where a new paragraph starts with this sentence. */
  readonly opensParagraph: boolean;
}

/** Genres of GUM whose texts are under non-commercial licences: never learnt from. */
const NON_COMMERCIAL = /^GUM_(?:fiction|whow|podcast|letter|essay|reddit)_/;

/** The sentences of a CoNLL-U file whose texts may be used without a non-commercial clause, in the order of the file. */
export function readTreebank(path: string): TreebankSentence[] {
  return parseConllu(readFileSync(path, "utf8")).filter(({document}) => !NON_COMMERCIAL.test(document));
}

/** The sentences of CoNLL-U text (universaldependencies.org/format.html). Empty nodes are left out. */
export function parseConllu(text: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let document = "";
  for (const block of text.split(/\r?\n\r?\n/)) {
    const lines = block.split(/\r?\n/).filter((line) => line !== "");
    if (lines.length === 0) continue;
    document = comment(lines, "newdoc id") ?? document;
    const sentence = readSentence(lines, document);
    if (sentence.forms.length > 0) sentences.push(sentence);
  }
  return sentences;
}

function comment(lines: readonly string[], key: string): string | undefined {
  const start = `# ${key} = `;
  return lines.find((line) => line.startsWith(start))?.slice(start.length);
}

function readSentence(lines: readonly string[], document: string): TreebankSentence {
  const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
  const spaceAfter = rows.map((row) => !row[9].includes("SpaceAfter=No"));
  for (const line of lines) {
    const range = /^(\d+)-(\d+)\t/.exec(line);
    if (!range) continue;
    spaceAfter.fill(false, Number(range[1]) - 1, Number(range[2]) - 1);
    spaceAfter[Number(range[2]) - 1] = !line.includes("SpaceAfter=No");
  }
  return {
    document,
    text: comment(lines, "text") ?? "",
    forms: rows.map((row) => row[1]),
    lemmas: rows.map((row) => row[2]),
    upos: rows.map((row) => row[3]),
    xpos: rows.map((row) => row[4]),
    heads: rows.map((row) => Number(row[6]) - 1),
    labels: rows.map((row) => row[7]),
    spaceAfter,
    opensParagraph: lines.some((line) => /^# newpar/.test(line) || /^# newdoc/.test(line)),
  };
}
