import {disputedFigures} from "../../src/resolve/disputed-figures";
import type {RecordDraft} from "../help/make";
import {makePage} from "../help/page";

function found(text: string, draft: RecordDraft = {}) {
  return disputedFigures(makePage(text, draft));
}

describe("figures disputed in one sentence", () => {
  it("are two numbers for one thing of which the second is somebody's count", () => {
    const [meeting, ...more] = found(
      "Records list 1,179 arrests that day, well over the bureau's official number of 956 arrests.",
    );
    expect(more).toEqual([]);
    expect(meeting).toMatchObject({type: "CONFLICTS_WITH", rule: "disputed figure"});
    expect(meeting.reason).toContain("1,179 arrests against");
    expect(meeting.to.text).toBe("the bureau's official number of 956 arrests");
  });

  it("name whose count it is where a noun phrase stands for it", () => {
    const draft: RecordDraft = {
      chains: [
        {name: "Harbor Bureau", type: "ORG", mentions: ["Harbor Bureau", {words: "the bureau", kind: "nominal"}]},
      ],
    };
    const text = "Harbor Bureau lists show 1,179 arrests, above the bureau's own tally of 956 arrests.";
    expect(found(text, draft)[0].to.statement).toMatchObject({speaker: "org:harbor bureau", source: "the bureau"});
  });

  it("are no comparison with another time, and no numbers of two things", () => {
    expect(found("Police made 1,179 arrests, more than the last official total of 956 arrests a year ago.")).toEqual(
      [],
    );
    expect(found("Police made 1,179 arrests, more than the official number of 956 sacks.")).toEqual([]);
    expect(found("Police made 1,179 arrests and found 956 arrests elsewhere.")).toEqual([]);
  });
});
