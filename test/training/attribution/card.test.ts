import {attributionCard} from "../../../training/attribution/card";

describe("the card of attribution", () => {
  it("has a column for each set of weights, in percent, and a dash for what was not measured", () => {
    const figures = [{set: "PolNeAR dev", measure: "who said what F1", value: 0.6849}];
    const card = attributionCard([
      {name: "shipped", figures},
      {name: "rules alone", figures: []},
    ]);
    expect(card).toContain("| set | measure, in % | shipped | rules alone |\n|---|---|---|---|\n");
    expect(card).toContain("| PolNeAR dev | who said what F1 | 68.5 | – |");
  });
});
