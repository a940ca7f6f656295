import {Gazetteer} from "../../../src/lexicon/gazetteer";
import {labelOf, NAME_LABELS, OUTSIDE, UNIT} from "../../../src/models/name-labels";
import {NAME_UNITS} from "../../../src/models/name-units";
import {InstanceMaker} from "../../../training/names/instances";
import {UnitTrainer} from "../../../training/names/unit-trainer";
import {labelled, noClasses, smallClusters} from "../../help/small-names";

const clusters = smallClusters(["in", "said"]);
const documents = Array.from({length: 60}, (_, at) =>
  labelled(`${at}`, at % 2 === 0 ? "[PERSON Orla] said it was so ." : "It was so in [PLACE Orla] ."),
);
const maker = new InstanceMaker({clusters, classes: noClasses(clusters), gazetteer: new Gazetteer()});
const {instances, index} = maker.make(documents, 1);

function learnt(): UnitTrainer {
  const trainer = new UnitTrainer(index.counts, maker.edge, 1);
  for (let epoch = 0; epoch < 4; epoch++) for (const instance of instances) trainer.learn(instance, false, 1);
  return trainer;
}

describe("the hidden layer, taught", () => {
  it("is less and less surprised by the right labels", () => {
    const trainer = learnt();
    trainer.loss = 0;
    trainer.decisions = 0;
    for (const instance of instances) trainer.learn(instance, false, 1);
    expect(trainer.loss / trainer.decisions).toBeLessThan(0.3);
  });

  it("gives weights for every feature and an output for every unit and label, the same each time", () => {
    const units = learnt().finish();
    expect(units.weights).toHaveLength(index.size * NAME_UNITS);
    expect(units.unitOutput).toHaveLength(NAME_UNITS * NAME_LABELS);
    expect(units.labelBias).toHaveLength(NAME_LABELS);
    expect(learnt().finish()).toEqual(units);
  });

  it("prefers outside, met most often, to labels that it never met", () => {
    const {labelBias} = learnt().finish();
    expect(labelBias[OUTSIDE]).toBeGreaterThan(labelBias[labelOf(2, UNIT) + 4]);
  });
});
