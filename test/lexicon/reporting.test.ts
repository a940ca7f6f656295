import {readReporting} from "../../src/lexicon/reporting";

const table = [
  "# a comment",
  "word\tpart\tkind\tstance\tcertainty\ttakes",
  "say\tverb\tspeech\tneutral\tsure\tc",
  "vow\tverb\tspeech\tpromise\tsure\tct",
  "claim\tnoun\tspeech\tdistance\topen\tc",
  "reportedly\tadverb\tspeech\tdistance\tsure\t-",
  "broken line",
].join("\n");

describe("the table of reporting words", () => {
  it("keeps verbs, nouns and adverbs apart", () => {
    const reporting = readReporting(table);
    expect([...reporting.verbs.keys()]).toEqual(["say", "vow"]);
    expect([...reporting.nouns.keys()]).toEqual(["claim"]);
    expect([...reporting.adverbs.keys()]).toEqual(["reportedly"]);
  });

  it("tells what a verb takes and how it stands to what is said", () => {
    expect(readReporting(table).verbs.get("vow")).toEqual({
      word: "vow",
      part: "verb",
      kind: "speech",
      stance: "promise",
      sure: true,
      clause: true,
      infinitive: true,
      noun: false,
      addressee: false,
    });
  });
});
