import colors from "picocolors";
import {legend, markedSentence} from "../../src/cli/marked-sentence";
import type {ReportView} from "../../src/query/index";
import {locate} from "../help/make";

const TEXT = "Before it. Ann Reed reportedly did not say that the port was closed. After it.";
const SENTENCE = "Ann Reed reportedly did not say that the port was closed.";

function report(parts: Partial<ReportView>): ReportView {
  const sentenceSpan = locate(TEXT, SENTENCE);
  const empty = {source: null, cue: [], content: [], hedges: [], negation: []};
  return {
    ...sentenceSpan,
    ...empty,
    document: {id: "a", sha256: ""},
    sentence: SENTENCE,
    sentenceSpan,
    ...parts,
  } as ReportView;
}

const marked = report({
  source: locate(TEXT, "Ann Reed"),
  cue: [locate(TEXT, "say")],
  content: [locate(TEXT, "the port was closed")],
  hedges: [locate(TEXT, "reportedly")],
  negation: [locate(TEXT, "did not")],
});

describe("markedSentence", () => {
  it("marks the parts by brackets where there is no colour", () => {
    expect(markedSentence(marked, colors.createColors(false))).toBe(
      "[Ann Reed] ~reportedly~ !did not! ‹say› that «the port was closed».",
    );
  });

  it("nests what lies within, and what covers the same words", () => {
    const nested = report({
      cue: [locate(TEXT, "reportedly")],
      hedges: [locate(TEXT, "reportedly")],
      content: [locate(TEXT, "Ann Reed reportedly did")],
    });
    expect(markedSentence(nested, colors.createColors(false))).toBe(
      "«Ann Reed ‹~reportedly~› did» not say that the port was closed.",
    );
  });

  it("cuts what goes beyond the sentence", () => {
    const beyond = report({content: [{start: 0, end: TEXT.length}]});
    expect(markedSentence(beyond, colors.createColors(false))).toBe(`«${SENTENCE}»`);
  });

  it("colours instead of bracketing on a terminal", () => {
    const text = markedSentence(marked, colors.createColors(true));
    expect(text).toContain("\u001B[33msay\u001B[39m");
    expect(text.replace(/\u001B\[\d+m/g, "")).toBe(SENTENCE);
  });

  it("lets no control character of the text through", () => {
    const naughty = report({sentence: SENTENCE.replace("port", "po\u001B[31mrt"), content: [locate(TEXT, "the port")]});
    expect(markedSentence(naughty, colors.createColors(false))).not.toContain("\u001B");
  });
});

describe("legend", () => {
  it("names every mark", () => {
    expect(legend(colors.createColors(false))).toBe("[speaker]  ‹cue›  «content»  ~hedge~  !not!");
  });
});
