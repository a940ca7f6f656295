import {HearsayError} from "../../src/model/problem";
import {weightsOf} from "../../src/models/weights-of";

const resources = {lexicons: {}, weights: {names: Uint8Array.of(1, 2)}, fingerprint: ""};

describe("the weights of a model", () => {
  it("are found by name", () => {
    expect(weightsOf(resources, "names")).toEqual(Uint8Array.of(1, 2));
  });

  it("are asked for in words where they are missing", () => {
    expect(() => weightsOf(resources, "parser")).toThrow(HearsayError);
    expect(() => weightsOf(resources, "parser")).toThrow(/"parser" are missing/);
  });
});
