import {directory} from "../model/directory";
import type {Askable} from "../model/knowledge";
import {overlaps} from "../model/span";
import {sentenceTest} from "./numbers";
import {type EvidenceView, viewEvidence} from "./view";

/** More sentences than these are not listed. */
const MOST = 5;

/** The first sentences of the articles that hold all words of a topic, whoever says them; at most five. */
export function written(knowledge: Askable, topic: string): readonly EvidenceView[] {
  const isWanted = sentenceTest(knowledge, topic);
  const {records} = directory(knowledge);
  const found = knowledge.documents.flatMap((document) => {
    const {sentences = [], noise = []} = records.get(document.id) ?? {};
    return sentences
      .filter((sentence) => !noise.some((each) => overlaps(each, sentence)) && isWanted(document, sentence))
      .map((sentence) => ({document: document.id, ...sentence, sentence}));
  });
  return found.slice(0, MOST).map((place) => viewEvidence(knowledge, place));
}
