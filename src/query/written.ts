import {directory} from "../model/directory";
import type {Askable} from "../model/knowledge";
import {overlaps} from "../model/span";
import {sentenceTest} from "./numbers";
import {type EvidenceView, viewEvidence} from "./view";

/** More sentences than these are not listed. */
const MOST = 5;

/** The first sentences of the articles that hold all words of a topic, whoever says them; at most five, each wording once. */
export function written(knowledge: Askable, topic: string): readonly EvidenceView[] {
  const isWanted = sentenceTest(knowledge, topic);
  const {records} = directory(knowledge);
  const found = knowledge.documents.flatMap((document) => {
    const {sentences = [], noise = []} = records.get(document.id) ?? {};
    return sentences
      .filter((sentence) => !noise.some((each) => overlaps(each, sentence)) && isWanted(document, sentence))
      .map((sentence) => ({document: document.id, ...sentence, sentence}));
  });
  const views = found.slice(0, 10 * MOST).map((place) => viewEvidence(knowledge, place));
  const first = new Map(views.toReversed().map((view) => [view.sentence, view]));
  return views.filter((view) => first.get(view.sentence) === view).slice(0, MOST);
}
