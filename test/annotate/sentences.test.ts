import {guardText} from "../../src/annotate/guard";
import {findParagraphs} from "../../src/annotate/paragraphs";
import {findSentences} from "../../src/annotate/sentences";
import {tokenize} from "../../src/annotate/wink";
import type {SentenceEnds} from "../../src/models/sentence-ends";
import {bareSheet} from "../help/bare-models";

function split(text: string): string[] {
  const {shadow} = guardText(text);
  const blocks = findParagraphs(shadow);
  return findSentences(tokenize(text, shadow, blocks), blocks).map(({start, end}) => text.slice(start, end));
}

describe("sentences", () => {
  it.each([
    ["titles and initials", "Rep. Ann B. Lee met Gov. J. K. Day. They spoke.", 2],
    ["parties in brackets", "Sen. Bo Day (D-N.Y.) spoke. Rep. Lee (R-Tex.) did not.", 2],
    ["a state at the end", "He lives in Washington, D.C. The house is small.", 2],
    ["a state within", "He moved from Austin, Tex., to Boston.", 1],
    ["a country before a name", "The U.S. Senate met. It voted in the U.S. The vote failed.", 3],
    ["a company", "Acme Inc. said it would close. Acme Corp. The rest is gone.", 3],
    ["times of the day", "It began at 5 p.m. The room was full.", 2],
    ["months", "It was Jan. 5 when they met. They left in Feb. The snow fell.", 3],
    ["decimals", "It cost $3.5 million. Nobody paid.", 2],
    ["numbers", "It is No. 5 on the list. Next.", 2],
    ["a missing space", "The mayor left.The clerk stayed.", 2],
    ["an ellipsis within", "He said ... nothing at all. Then he left.", 2],
  ])("are cut right around %s", (_what, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it("keep the closing mark with the sentence it closes", () => {
    expect(split('"We are here." The crowd left. “Go home.” Nobody did.')).toEqual([
      '"We are here."',
      "The crowd left.",
      "“Go home.”",
      "Nobody did.",
    ]);
  });

  it("go on after a quotation that ends in a question or exclamation mark", () => {
    expect(split('"Who is there?" she asked. "Nobody!" he said.')).toHaveLength(2);
  });

  it("do not break inside brackets", () => {
    expect(split("The plan (it is new. It is long) was read.")).toHaveLength(1);
  });

  it("do not glue a heading to what follows", () => {
    expect(split("Council votes\n\nThe council voted.")).toEqual(["Council votes", "The council voted."]);
  });

  it("part the dateline from the first sentence", () => {
    expect(split("SPRINGFIELD, Ill. (AP) — The mayor resigned.")).toEqual([
      "SPRINGFIELD, Ill. (AP) —",
      "The mayor resigned.",
    ]);
  });

  it("part a dateline in small letters only where a comma or an agency shows that it is one", () => {
    expect(split("Durban, May 16 2022 (IPS) - The mayor resigned.")).toHaveLength(2);
    expect(split("Northport – The mayor resigned.")).toHaveLength(1);
    expect(split("NORTHPORT, May 16 (Harbour Bulletin): The mayor resigned.")).toHaveLength(2);
    expect(split("NORTHPORT and DENVER, May 16 2022 (IPS) - The mayor resigned.")).toHaveLength(2);
  });

  it("do not take a life in brackets for a dateline", () => {
    expect(split("Jane Roe (May 5, 1849 – May 9, 1934) was a zoologist.")).toHaveLength(1);
  });

  it("keep a remark in brackets with its full stop apart from the next sentence", () => {
    expect(split("I like it. (Laughter.) There is more.")).toHaveLength(3);
  });

  it("cut a line without a stop at its end where a stop stands before a capital, and call its pieces no headings", () => {
    expect(split("Best regards. Ada Obi")).toEqual(["Best regards.", "Ada Obi"]);
    expect(split("Yahoo! Japan buys harbour")).toHaveLength(1);
    expect(split("Rep. Ada Obi wins St. Clair seat")).toHaveLength(1);
  });

  it("end at a line drawn with signs", () => {
    expect(split("It is over ****** The clerk stayed.")).toHaveLength(2);
    expect(split("He is a d*** fool and knows it.")).toHaveLength(1);
  });

  it("end after the answer No.", () => {
    expect(split("No. The keys are here.")).toEqual(["No.", "The keys are here."]);
  });

  it("are cut further where a model sees an end, and never between words in small letters", () => {
    const text = "Thanks Ada We met there on Monday. He left.";
    const {shadow} = guardText(text);
    const blocks = findParagraphs(shadow);
    const words = tokenize(text, shadow, blocks);
    const asked: string[] = [];
    const score = (_paragraph: unknown, index: number): number => {
      asked.push(words.words[index]);
      return words.words[index] === "Ada" ? 2 : -9;
    };
    const ends = {sheet: bareSheet(), score} as unknown as SentenceEnds;
    expect(findSentences(words, blocks, ends).map(({start, end}) => text.slice(start, end))).toEqual([
      "Thanks Ada",
      "We met there on Monday.",
      "He left.",
    ]);
    expect(asked).not.toContain("met");
  });

  it("end after a word that is an abbreviation elsewhere", () => {
    expect(split("It is the place they live in. The rest is gone.")).toHaveLength(2);
    expect(split("It is 5 in. Wide as it is, it fits.")).toHaveLength(1);
  });
});
