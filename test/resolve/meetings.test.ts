import fc from "fast-check";
import {meetings} from "../../src/resolve/meetings";
import {joinStatements} from "../../src/resolve/statements";
import {makeDocument, makeRecord} from "../help/make";

const TEXTS = [
  "Graumark police held 317 smugglers in the harbour.",
  "In the harbour 317 smugglers were held by the police of Graumark.",
  "Rain fell on Graumark for a week without end.",
];

function meet(texts: readonly string[], copyOf: ReadonlyMap<string, string> = new Map()) {
  const documents = texts.map((text) => makeDocument(text.slice(0, 4), text));
  const records = documents.map((document) => makeRecord(document, {chains: [{name: "Graumark", type: "PLACE"}]}));
  const entityOf = new Map(documents.map(({id}) => [`${id}#c0`, "place:graumark"]));
  return meetings(documents, records, [], entityOf, copyOf).map(
    ({from, to, rule}) => `${rule}: ${[from.statement.id, to.statement.id].sort().join(" ")}`,
  );
}

describe("meetings of claims", () => {
  it("across documents need one telling number and a name", () => {
    const [first, , rain] = TEXTS;
    const other = "Around Graumark officers have caught 317 smugglers since May.";
    expect(meet([first, other, rain])).toHaveLength(1);
    expect(meet([first, other, rain].map((text) => text.replace("317", "300")))).toEqual([]);
  });

  it("across documents need no number where most names and words are common", () => {
    const texts = TEXTS.map((text) => text.replace("317", "300"));
    expect(meet(texts)).toHaveLength(1);
    expect(meet(texts)[0]).toMatch(/^retold elsewhere/);
  });

  it("bind two articles that print one statement more loosely", () => {
    const quote = "we will not leave the harbour before the last ferry has gone";
    const told = [
      "Last spring the mayor of the town had promised a new harbour wall of stone.",
      "A stone wall for the harbour, high and broad as a church tower, is what the mayor promised.",
    ];
    const meetIn = (quotes: readonly string[]): readonly string[] => {
      const documents = told.map((text, index) => makeDocument(`${index}`, `${text} Ann Lee said ${quotes[index]}.`));
      const records = documents.map((document, index) =>
        makeRecord(document, {
          chains: [{name: "Ann Lee"}],
          attributions: [{source: "Ann Lee", speaker: "Ann Lee", cue: "said", content: quotes[index]}],
        }),
      );
      const entityOf = new Map(documents.map(({id}) => [`${id}#c0`, "person:ann-lee"]));
      const {statements} = joinStatements(documents, records, entityOf, new Map());
      return meetings(documents, records, statements, entityOf, new Map()).map(({rule}) => rule);
    };
    expect(meetIn([quote, quote])).toEqual(["retold in one story"]);
    expect(meetIn([quote, "nothing at all"])).toEqual([]);
  });

  it("are none where one number is told of two days", () => {
    const texts = ["On May 3, 2020 Graumark held 317 smugglers.", "Graumark held 317 smugglers on May 4, 2020."];
    const days = ["2020-05-03", "2020-05-04"];
    const meetOn = (chosen: readonly string[]): number => {
      const documents = texts.map((text) => makeDocument(text.slice(0, 9), text));
      const records = documents.map((document, index) => {
        const record = makeRecord(document, {chains: [{name: "Graumark", type: "PLACE"}]});
        const start = document.text.indexOf("May");
        const time = {id: "t0", start, end: start + 11, text: "", granularity: "day", anchor: "explicit"} as const;
        return {...record, times: [{...time, from: chosen[index], to: chosen[index]}]};
      });
      const entityOf = new Map(documents.map(({id}) => [`${id}#c0`, "place:graumark"]));
      return meetings(documents, records, [], entityOf, new Map()).length;
    };
    expect(meetOn(days)).toBe(0);
    expect(meetOn([days[0], days[0]])).toBe(1);
  });

  it("leave out documents that are copies of each other", () => {
    expect(meet(TEXTS, new Map(TEXTS.map((text) => [text.slice(0, 4), "one"])))).toEqual([]);
  });

  it("within a document link each claim to one that it repeats", () => {
    const said = "The old harbour of Graumark burnt down in a single night.";
    expect(meet([`${said} Rain fell on the town. ${said} Nobody came to see it. ${said}`])).toHaveLength(2);
  });

  it("are the same for any order of the documents", () => {
    const expected = meet(TEXTS);
    fc.assert(
      fc.property(fc.shuffledSubarray(TEXTS, {minLength: TEXTS.length}), (texts) => {
        expect(meet(texts)).toEqual(expected);
      }),
    );
  });
});
