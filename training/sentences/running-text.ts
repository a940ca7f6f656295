import type {TreebankSentence} from "../shared/conllu";

/** A document of a treebank as running text, and where its sentences lie in it. */
export interface RunningText {
  readonly id: string;
  readonly text: string;
  /** Start and end of each sentence. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** The documents put together again from their sentences: an empty line before each paragraph, a blank before each other sentence. */
export function runningTexts(sentences: readonly TreebankSentence[]): RunningText[] {
  const documents: {id: string; text: string; spans: [number, number][]}[] = [];
  for (const {document: id, text, opensParagraph} of sentences) {
    let last = documents.at(-1);
    if (last?.id !== id) {
      last = {id, text: "", spans: []};
      documents.push(last);
    } else last.text += opensParagraph ? "\n\n" : " ";
    const start = last.text.length;
    last.text += text;
    last.spans.push([start, last.text.length]);
  }
  return documents;
}
