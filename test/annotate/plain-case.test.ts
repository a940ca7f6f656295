import {plainCase} from "../../src/annotate/plain-case";
import {oneSentence} from "../help/one-sentence";

describe("reading capitals", () => {
  it("lowers a sentence in capitals", () => {
    const {words, sentences} = oneSentence("POLICE ARREST TWO AFTER RAID");
    expect(plainCase(words, sentences)).toEqual(["police", "arrest", "two", "after", "raid"]);
  });

  it("leaves a sentence with acronyms alone", () => {
    const {words, sentences} = oneSentence("The FBI and the DEA arrested two men .");
    expect(plainCase(words, sentences)).toBe(words.words);
  });
});
