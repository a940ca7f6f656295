import {numbers} from "../../src/query/numbers";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("numbers", () => {
  it("have who gave them, when, about what time, and the sentence", () => {
    const rows = numbers(knowledge, "arrests");
    expect(rows.map(({value, of, speaker, time, date}) => [value, of, speaker?.name, time, date])).toEqual([
      [498, "arrests", "Jane Roe", "2017-09-25", "2017-09-28"],
      [107, "arrests", "Ministry of Justice", "2017-09-25", "2017-09-29"],
    ]);
    for (const {evidence, start, end} of rows) {
      const {text} = knowledge.documents.find(({id}) => id === evidence.document.id)!;
      expect(evidence.sentence).toContain(text.slice(start, end));
    }
  });

  it("are flagged where they differ, never resolved", () => {
    expect(numbers(knowledge, "arrests").map(({differs}) => differs)).toEqual([
      ["107 arrests (Ministry of Justice)"],
      ["498 arrests (Jane Roe)"],
    ]);
  });

  it("count once for a statement printed twice", () => {
    expect(numbers(knowledge, "Northport")).toHaveLength(2);
    expect(numbers(knowledge)).toHaveLength(2);
    expect(numbers(knowledge, "Zanzibar")).toEqual([]);
  });
});
