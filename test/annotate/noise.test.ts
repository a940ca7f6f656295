import {guard} from "../../src/annotate/guard";
import {markNoise} from "../../src/annotate/noise";
import {splitParagraphs} from "../../src/annotate/paragraphs";
import {createPipeline} from "../../src/annotate/pipeline";
import {splitSentences} from "../../src/annotate/sentences";
import {winkTokens} from "../../src/annotate/wink";
import {noise} from "../../src/model/layers";

const pipeline = createPipeline([guard, splitParagraphs, winkTokens, splitSentences, markNoise]);

function marked(text: string): [string, string][] {
  return pipeline({id: "d", sha256: "", text})
    .get(noise)
    .map(({start, end, by}) => [by, text.slice(start, end)]);
}

describe("noise", () => {
  it("is a masthead above a date line", () => {
    expect(marked("World News\n12 March 2021\n\nThe council met. It was late.")).toEqual([
      ["masthead", "World News"],
      ["date-line", "12 March 2021"],
    ]);
  });

  it("is not a headline", () => {
    expect(marked("Council votes to close the bridge\n\nThe council met. It was late.")).toEqual([]);
  });

  it("is an appeal for money at the end, with what stands between its sentences", () => {
    const text =
      "The council met.\n\nNobody spoke.\n\nThe end came late.\n\nYour support matters\n\nHard times are here.\n\nDonate today to help our journalists.";
    expect(marked(text).map(([by]) => by)).toEqual(["appeal", "appeal", "appeal"]);
  });

  it("is not a sentence of the article that speaks of donations", () => {
    expect(
      marked("The mayor met donors.\n\nShe said a donation of $500 came from a builder.\n\nThe builder left town."),
    ).toEqual([]);
  });

  it("is a dateline, a byline, a link, a credit", () => {
    expect(
      marked(
        "By Ann Lee\n\nSPRINGFIELD, Ill. (AP) — The mayor resigned.\n\nREAD MORE: The bridge\n\nPhoto: Bo Day\n\nThe clerk stayed.",
      ),
    ).toEqual([
      ["byline", "By Ann Lee"],
      ["dateline", "SPRINGFIELD, Ill. (AP) —"],
      ["link", "READ MORE: The bridge"],
      ["credit", "Photo: Bo Day"],
    ]);
  });

  it("is a run that was blanked", () => {
    expect(marked(`The file ${"A".repeat(300)} was sent.`)[0][0]).toBe("unbroken-run");
  });
});
