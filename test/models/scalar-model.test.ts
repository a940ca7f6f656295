import {Container} from "../../src/models/container";
import {FeatureList} from "../../src/models/feature-list";
import {ScalarModel} from "../../src/models/scalar-model";
import {quantiseScalars} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";

describe("a linear model with one output", () => {
  const rows = quantiseScalars(Int32Array.from([11, 7]), Float32Array.from([-2, 0.5]), {prune: 0});
  const arrays = Object.fromEntries(Object.entries(rows).map(([name, array]) => [`x.${name}`, array]));
  const model = new ScalarModel(new Container(writeContainer("test", {}, arrays), "test"), "x.");

  it("adds the weights of the features it knows, as often as they come", () => {
    const list = new FeatureList();
    for (const feature of [7, 11, 11, 99]) list.add(feature);
    expect(model.sum(list)).toBeCloseTo(-3.5, 1);
  });

  it("gives zero for no features", () => {
    expect(model.sum(new FeatureList())).toBe(0);
  });
});
