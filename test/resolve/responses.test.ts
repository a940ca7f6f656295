import {responses} from "../../src/resolve/responses";
import {makePage} from "../help/page";

function found(cue: string, text = `Ann Lee said Bo Poe took the money. Bo Poe ${cue} that he never saw it.`) {
  const page = makePage(text, {
    chains: [{name: "Ann Lee"}, {name: "Bo Poe"}],
    attributions: [
      {source: "Ann Lee", speaker: "Ann Lee", cue: "said", content: "Bo Poe took the money", about: ["Bo Poe"]},
      {source: ["Bo Poe", 2], speaker: "Bo Poe", cue, content: "he never saw it"},
    ],
  });
  return responses(page).map(({rule, to}) => `${rule}: ${to.text}`);
}

describe("answers and echoes", () => {
  it("lead to the last statement before by somebody else on the same thing", () => {
    expect(found("responded")).toEqual(["answer: Bo Poe took the money"]);
    expect(found("agreed")).toEqual(["echo: Bo Poe took the money"]);
  });

  it("are none where somebody agrees to do a thing", () => {
    const page = makePage("Ann Lee said Bo Poe took the money. Bo Poe agreed to pay it back.", {
      chains: [{name: "Ann Lee"}, {name: "Bo Poe"}],
      attributions: [
        {source: "Ann Lee", speaker: "Ann Lee", cue: "said", content: "Bo Poe took the money", about: ["Bo Poe"]},
        {source: ["Bo Poe", 2], speaker: "Bo Poe", cue: "agreed", content: "to pay it back"},
      ],
    });
    expect(responses(page)).toEqual([]);
  });

  it("need a cue that says so", () => {
    expect(found("added")).toEqual([]);
  });

  it("do not lead far back", () => {
    const rain = "Rain fell. Snow fell. Hail fell. Sleet fell.";
    expect(
      found("responded", `Ann Lee said Bo Poe took the money. ${rain} Bo Poe responded that he never saw it.`),
    ).toEqual([]);
  });
});
