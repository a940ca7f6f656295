import {restated} from "../../src/resolve/restated";
import type {RecordDraft} from "../help/make";
import {makePage} from "../help/page";

/** The rule by which the second sentence of a text restates the first; null if it does not. */
function rule(text: string, draft: RecordDraft = {}): string | null {
  const {claims} = makePage(text, draft);
  return restated(claims[0], claims[1])?.rule ?? null;
}

const GRAUMARK: RecordDraft = {
  chains: [
    {name: "Graumark", type: "PLACE"},
    {name: "Hill Act", type: "LAW"},
  ],
};

describe("claims restated", () => {
  it("share most of their names and words", () => {
    expect(
      rule(
        "The new harbour of Graumark opens to ferries in spring. In spring the new harbour in Graumark will open for ferries.",
        GRAUMARK,
      ),
    ).toBe("retold");
    expect(
      rule("The new harbour of Graumark opens in spring. The old mill of Graumark burnt down in March.", GRAUMARK),
    ).toBe(null);
  });

  it("give one number for one thing", () => {
    expect(rule("Police arrested almost 500 smugglers this week. In all 498 smugglers were arrested by police.")).toBe(
      "same figure",
    );
    expect(
      rule("Police arrested 700 smugglers this week. In all 498 smugglers were arrested by police this week."),
    ).toBe(null);
  });

  it("tell what happened to one number, where three words more are common", () => {
    const text =
      "Border guards searched the harbour at dawn and seized 40 boats, killing 30 smugglers of the old gang.";
    const told = "After they searched the harbour the guards of Graumark told us of 30 smugglers who were killed";
    expect(rule(`${text} ${told}.`)).toBe("same figure");
    expect(rule(`${text} In a village far away a flood came down and 30 goats and their owners were killed.`)).toBe(
      null,
    );
  });

  it("deny one thing of one thing with a name", () => {
    expect(
      rule(
        "Traders under the Hill Act were not targeted. People with Hill Act papers were not targeted there.",
        GRAUMARK,
      ),
    ).toBe("same denial");
    expect(
      rule("Traders under the Hill Act were not targeted. People with Hill Act papers were targeted there.", GRAUMARK),
    ).toBe(null);
  });

  it("are never what two people with names say", () => {
    const text =
      "Ann Lee said the harbour walls need new stones by May. Bo Poe said the harbour walls need new stones by May.";
    const content = "the harbour walls need new stones by May";
    const draft = (second: string): RecordDraft => ({
      chains: [{name: "Ann Lee"}, {name: "Bo Poe"}],
      attributions: [
        {source: "Ann Lee", speaker: "Ann Lee", cue: "said", content},
        {source: "Bo Poe", speaker: second, cue: ["said", 2], content: [content, 2]},
      ],
    });
    const two = makePage(text, draft("Bo Poe")).claims;
    expect(restated(two[0], two[1])).toBeNull();
  });
});
