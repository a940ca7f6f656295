import {interval, printingsOf, sentenceAround} from "../../src/resolve/printings";
import {joinStatements} from "../../src/resolve/statements";
import {courier, gazette} from "../help/corpus";
import {makeDocument, makeRecord} from "../help/make";

describe("attributions as they are printed", () => {
  const {document, record} = courier();
  const entityOf = new Map([
    ["courier.txt#c0", "person:jane-roe"],
    ["courier.txt#c1", "org:border-office"],
    ["courier.txt#c2", "place:northport"],
    ["courier.txt#c3", "org:daily-gazette"],
  ]);
  const printings = printingsOf(document, record, entityOf);

  it("cut what their spans say", () => {
    for (const {report, text, source, cue} of printings) {
      const whole = document.text.slice(report.start, report.end);
      for (const part of [text, source, ...cue.split(" ")]) expect(whole).toContain(part);
      expect(document.text.slice(report.sentence.start, report.sentence.end)).toContain(whole);
    }
  });

  it("join chains to entities and leave out what is none", () => {
    const [, told, , official] = printings;
    expect(told).toMatchObject({speaker: "person:jane-roe", addressee: "org:daily-gazette", times: ["2017-09-25"]});
    expect(told.about).toEqual(["org:border-office", "place:northport"]);
    expect(official).toMatchObject({speaker: null, about: [], affiliation: ["org:border-office"]});
  });

  it("have ids of their own, also where two share all their words", () => {
    const twice = makeDocument("a.txt", "Ann and Ben said it rains.");
    const made = makeRecord(twice, {
      chains: [{name: "Ann"}, {name: "Ben"}],
      attributions: ["Ann", "Ben"].map((speaker) => ({
        source: "Ann and Ben",
        speaker,
        cue: "said",
        content: "it rains",
      })),
    });
    const ids = printingsOf(twice, made, new Map()).map(({id}) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("are one for each of those who speak jointly", () => {
    const both = makeDocument("a.txt", "Ann and Ben said it rains.");
    const made = makeRecord(both, {
      chains: [{name: "Ann"}, {name: "Ben"}],
      attributions: [{source: "Ann and Ben", speaker: "Ann", cue: "said", content: "it rains"}],
    });
    const [attribution] = made.attributions;
    const joint = {...made, attributions: [{...attribution!, jointly: ["c1"]}]};
    const entityOf = new Map([
      ["a.txt#c0", "person:ann"],
      ["a.txt#c1", "person:ben"],
    ]);
    const found = printingsOf(both, joint, entityOf);
    expect(found.map(({speaker, text}) => [speaker, text])).toEqual([
      ["person:ann", "it rains"],
      ["person:ben", "it rains"],
    ]);
    expect(found[0]!.id).not.toBe(found[1]!.id);
    const {statements, idOfAttribution} = joinStatements([both], [joint], entityOf, new Map());
    expect(statements.map(({speaker}) => speaker).sort()).toEqual(["person:ann", "person:ben"]);
    expect(statements.find(({id}) => id === idOfAttribution.get("a.txt#a0"))?.speaker).toBe("person:ann");
  });

  it("leave out attributions that say nothing", () => {
    const [first] = record.attributions;
    expect(printingsOf(document, {...record, attributions: [{...first, content: []}]}, entityOf)).toEqual([]);
  });
});

describe("the sentence around a span", () => {
  it("is all sentences that the span touches, or the span itself", () => {
    const {document, record} = gazette();
    const [first, second] = record.sentences;
    expect(sentenceAround(record, {start: first.start + 1, end: second.start + 1})).toEqual({
      start: first.start,
      end: second.end,
    });
    expect(sentenceAround(record, {start: document.text.length + 5, end: document.text.length + 6})).toEqual({
      start: document.text.length + 5,
      end: document.text.length + 6,
    });
  });
});

describe("times", () => {
  it("are days or intervals, or nothing where the text leaves them open", () => {
    const time = {id: "t0", start: 0, end: 1, text: "x", granularity: "day" as const, anchor: null};
    expect(interval({...time, from: "2017-09-25", to: "2017-09-25"})).toBe("2017-09-25");
    expect(interval({...time, from: "2017-09-25", to: "2017-09-28"})).toBe("2017-09-25/2017-09-28");
    expect(interval({...time, from: null, to: null})).toBeNull();
    expect(interval(undefined)).toBeNull();
  });
});
