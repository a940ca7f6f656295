import {rejectedWords} from "../../src/resolve/rejected-words";
import {makePage} from "../help/page";

function rules(text: string, content: string, more: {readonly cue?: string; readonly negated?: boolean} = {}) {
  const {cue = "said", negated = false} = more;
  const draft = {
    chains: [{name: "Ruth Voss"}],
    attributions: [{source: "Ruth Voss", speaker: "Ruth Voss", cue, content, negated}],
  };
  return rejectedWords(makePage(text, draft)).map(({rule, to}) => `${rule}: ${to.text}`);
}

describe("words that a claim will not have", () => {
  it("stand against the first claim that uses them of the thing", () => {
    const text =
      "The harbour guard made a series of raids last week. Ruth Voss said the harbour visits were routine and not raids.";
    expect(rules(text, "the harbour visits were routine and not raids")).toEqual([
      "rejected word: The harbour guard made a series of raids last week.",
    ]);
  });

  it("stand against nothing where nobody else uses them, or only of other things", () => {
    expect(
      rules(
        "Ruth Voss said the harbour visits were routine and not raids.",
        "the harbour visits were routine and not raids",
      ),
    ).toEqual([]);
    expect(
      rules(
        "Birds made raids on gardens. Ruth Voss said the visits were routine and not raids.",
        "the visits were routine and not raids",
      ),
    ).toEqual([]);
  });

  it("may be a term refused by name", () => {
    const text = 'A fair of floating cities opens on Monday. Ruth Voss rejected the term "Floating City" again.';
    expect(rules(text, 'the term "Floating City"', {cue: "rejected"})).toEqual([
      "refused term: A fair of floating cities opens on Monday.",
    ]);
    expect(rules(text.replace("rejected", "used"), 'the term "Floating City"', {cue: "used"})).toEqual([]);
    expect(
      rules(text.replace("rejected", "likes"), 'the term "Floating City"', {cue: "likes", negated: true}),
    ).toHaveLength(1);
  });
});
