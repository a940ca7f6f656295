import {whenOf} from "../../src/query/when";
import {locate, makeDocument, makeRecord} from "../help/make";

const TEXT = "On Jan. 26 the guard made 40 arrests, and 30 that day in the port. In March 2020 it made 9.";
const record = makeRecord(makeDocument("a.txt", TEXT), {
  times: [{words: "Jan. 26"}, {words: "that day"}, {words: "March 2020", from: "2020-03-01", to: "2020-03-31"}],
});
const at = (words: string, sentence: number) => whenOf(record, record.sentences[sentence], locate(TEXT, words));
const [first, second] = [0, record.sentences.length - 1];

describe("when a figure holds", () => {
  it("is an interval where the text tells it", () => {
    expect(at("9.", second)).toMatchObject({interval: "2020-03-01/2020-03-31", words: "March 2020"});
  });

  it("is the day the text spoke of last where it says that day", () => {
    expect(at("30", first)).toEqual(at("40", first));
    expect(at("30", first)).toEqual({interval: null, words: "Jan. 26", key: "a.txt jan. 26"});
  });

  it("is unknown where the sentence tells no time", () => {
    const plain = makeRecord(makeDocument("b.txt", "The guard made 40 arrests."));
    expect(whenOf(plain, plain.sentences[0], {start: 15, end: 17})).toBeNull();
  });
});
