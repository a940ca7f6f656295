import {Clusters} from "../../src/resolve/clusters";
import {flagNamesakes} from "../../src/resolve/namesakes";
import {makeForms} from "../help/forms";

describe("namesakes", () => {
  it("shows one name of two types to a person", () => {
    const forms = makeForms("PERSON", ["Brenna", {name: "Brenna", type: "PLACE"}]);
    const clusters = new Clusters(forms);
    expect(flagNamesakes(forms, clusters)).toEqual([]);
    expect(clusters.candidates.map(({rule}) => rule)).toEqual(["same name, other type"]);
    expect(clusters.joins).toEqual([]);
  });

  it("flags a name with letters of another script, and joins nothing", () => {
    const forms = makeForms("PERSON", ["Sam Poe", "Sam Pоe"]);
    const clusters = new Clusters(forms);
    const flagged = flagNamesakes(forms, clusters);
    expect(flagged.map(({name}) => name)).toEqual(["Sam Pоe"]);
    expect(clusters.candidates.map(({rule}) => rule)).toEqual(["confusable"]);
    expect(clusters.joins).toEqual([]);
  });
});
