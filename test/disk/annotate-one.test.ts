import {annotateOne, emptyRecord, isFailed} from "../../src/disk/annotate-one";
import {makeDocument, makeRecord} from "../help/make";

const document = makeDocument("a.txt", "It is late.");

describe("annotateOne", () => {
  it("gives the record of the language stage", () => {
    expect(annotateOne(makeRecord, document)).toEqual(makeRecord(document));
  });

  it("turns a failure into a problem without a word of the text", () => {
    const record = annotateOne((failing) => {
      throw new TypeError(failing.text);
    }, document);
    expect(record).toEqual(emptyRecord(document, record.problems));
    expect(record.problems.map(({code}) => code)).toEqual(["UNKNOWN"]);
    expect(record.problems[0]?.text).toContain("TypeError");
    expect(record.problems[0]?.text).not.toContain("late");
  });
});

describe("isFailed", () => {
  it("tells failures from faults of the material", () => {
    const problem = {text: "", by: "annotate"};
    expect(isFailed(emptyRecord(document, [{...problem, code: "TIMEOUT"}]))).toBe(true);
    expect(isFailed(emptyRecord(document, [{...problem, code: "LONG_RUN"}]))).toBe(false);
  });
});
