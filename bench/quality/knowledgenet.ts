import {english} from "../../src/annotate/english";
import type {Resources} from "../../src/model/resources";
import {relationMaterial, trainRelations} from "../../training/relations/train-relations";
import type {Figure} from "./figure";
import {scoreRelationSet} from "./relations";

/**
 * KnowledgeNet cross-validated: the relation weights are learnt three times from two of its open folds (and the other sets), and tested on the third.
 * @param data the data folder; the scorers lie in `score` beside it.
 */
export function crossValidateKnowledgeNet(data: string, resources: Resources): Figure[] {
  const {folds, others} = relationMaterial({data, resources, openOnly: false, log: () => undefined});
  const figures = [...folds.keys()].sort().flatMap((fold) => {
    const seen = [...folds].filter(([each]) => each !== fold).flatMap(([, pairs]) => pairs);
    const weights = {...resources.weights, relations: trainRelations([...seen, ...others])};
    const {annotate} = english({...resources, weights});
    const set = `KnowledgeNet fold ${fold}, not learnt from`;
    return scoreRelationSet(data, annotate, {
      set,
      file: "knowledgenet.folds123.jsonl",
      map: "knowledgenet.json",
      fold,
    });
  });
  const measures = [...new Set(figures.map(({measure}) => measure))];
  const means = measures.map((measure) => {
    const values = figures.filter((each) => each.measure === measure).map(({value}) => value);
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    return {set: "KnowledgeNet, cross-validated", measure, value};
  });
  return [...figures, ...means];
}
