import {openLanguageModels} from "../../src/models/language-models";

describe("the models of tags and syntax", () => {
  it("say which weights are missing", () => {
    expect(() => openLanguageModels({lexicons: {}, weights: {}, fingerprint: ""})).toThrow(/"clusters" are missing/);
  });
});
