import {type SaidQuestion, said, saidStatements} from "../../src/query/said";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const texts = (question: SaidQuestion): string[] => said(knowledge, question).map(({text}) => text);
const codeOf = (question: SaidQuestion): string => {
  try {
    return `found ${said(knowledge, question).length}`;
  } catch (error) {
    return (error as {code: string}).code;
  }
};

describe("said", () => {
  it("gives every statement in the order of time when nothing is asked", () => {
    expect(said(knowledge)).toHaveLength(knowledge.statements.length);
  });

  it("gives the statements of a speaker with documents, sentences and offsets", () => {
    const found = said(knowledge, {by: "roe"});
    expect(found).toHaveLength(4);
    const [first] = found;
    expect(first.speaker).toEqual({
      id: "person:jane-roe",
      name: "Jane Roe",
      type: "PERSON",
      subtype: null,
      unnamed: false,
    });
    expect(first.about.map(({name}) => name)).toEqual(["Northport"]);
    expect(first.reports.map(({document, start}) => `${document.title}, ${start}`)).toEqual([
      "Curfew stays, says border chief, 0",
      "Curfew stays, says border chief, 0",
    ]);
    const {text} = knowledge.documents[0];
    for (const {reports} of found) {
      for (const {document, sentence, sentenceSpan, content} of reports) {
        if (document.id !== knowledge.documents[0].id) continue;
        expect(sentence).toBe(text.slice(sentenceSpan.start, sentenceSpan.end));
        expect(content.every(({start, end}) => start >= sentenceSpan.start && end <= sentenceSpan.end)).toBe(true);
      }
    }
    expect(JSON.stringify(found)).not.toContain("The harbour is quiet");
  });

  it("counts what an unnamed official says for the organisation", () => {
    expect(texts({by: "Border Office"}).sort()).toEqual([
      "Mayor Sam Poe had agreed to the plan",
      "it had opposed the Harbour Party",
    ]);
  });

  it("finds a source by its words where no entity is called so", () => {
    expect(texts({by: "official at"})).toEqual(texts({by: "An official at the Border Office"}));
  });

  it("knows a speaker by an office, two by a list, and outlets as such", () => {
    expect(texts({by: "director of the Border Office"})).toEqual(texts({by: "Roe"}));
    expect(texts({by: "directors"})).toEqual(texts({by: "Roe"}));
    const both = [...texts({by: "Roe"}), ...texts({by: "An official at the Border Office"})];
    expect([...texts({by: "Roe and An official at the Border Office"})].sort()).toEqual([...new Set(both)].sort());
    expect(codeOf({by: "Border Office and Eastport directors"})).toBe("UNKNOWN_NAME");
    expect(texts({by: "outlets"})).toEqual([]);
    expect(codeOf({by: "Roe and Zanzibar"})).toBe("UNKNOWN_NAME");
  });

  it("asks about an entity or about words", () => {
    expect(texts({by: "Roe", about: "BO"})).toHaveLength(2);
    expect(texts({about: "curfew", by: "Poe"})).toEqual(["“The curfew was never legal,”"]);
  });

  it("goes from the content to the sentence to the most telling words, only as far as it must", () => {
    expect(texts({by: "Poe", about: "mayor plan"})).toEqual(["he had agreed to the plan"]);
    expect(texts({by: "Roe", about: "officers and hands"})).toEqual(["“We will not tie the hands of our officers,”"]);
    expect(texts({by: "Roe", about: "tied handkerchiefs"})).toEqual([]);
    expect(texts({by: "Poe", about: "plans of the harbour"})).toEqual(["he had agreed to the plan"]);
  });

  it("keeps to addressee, document, time and values", () => {
    expect(texts({to: "gazette"})).toEqual(["The Border Office (BO) made 498 arrests in Northport on Monday"]);
    expect(texts({in: "Daily Gazette", by: "Poe"})).toHaveLength(3);
    expect(texts({after: "2017-09-29"}).length + texts({before: "2017-09-29"}).length).toBe(
      knowledge.statements.filter(({published}) => published).length,
    );
    expect(texts({after: "2017", before: "2018"})).toHaveLength(texts({after: "2017-09"}).length);
    expect(texts({mode: "direct"})).toHaveLength(2);
    expect(texts({stance: "deny"})).toEqual(["he had agreed to the plan"]);
    expect(texts({kind: "belief", secondHand: true})).toHaveLength(1);
    expect(texts({hedged: true, sourceKind: "unnamed"})).toEqual(["Mayor Sam Poe had agreed to the plan"]);
    expect(texts({negated: true})).toEqual(["it had opposed the Harbour Party"]);
    expect(texts({minConfidence: 0.85})).not.toContain("Mayor Sam Poe had agreed to the plan");
    expect(texts({limit: 2})).toHaveLength(2);
  });

  it("names what is unknown, with what is near or possible", () => {
    expect(codeOf({by: "Nortphort"})).toBe("UNKNOWN_NAME");
    expect(() => said(knowledge, {about: "Nortphort"})).toThrow(/Did you mean "Northport"/);
    expect(codeOf({about: "Zanzibar"})).toBe("found 0");
    expect(codeOf({to: "Zanzibar"})).toBe("UNKNOWN_NAME");
    expect(codeOf({in: "Zanzibar"})).toBe("UNKNOWN_DOCUMENT");
    expect(codeOf({mode: "loud" as never})).toBe("UNKNOWN_VALUE");
    expect(codeOf({after: "yesterday"})).toBe("BAD_DATE");
    expect(codeOf({by: ""})).toBe("UNKNOWN_NAME");
  });

  it("never changes the knowledge, and gives stored statements on demand", () => {
    const before = JSON.stringify(knowledge.statements);
    expect(saidStatements(knowledge, {by: "Roe"}).every((each) => knowledge.statements.includes(each))).toBe(true);
    expect(JSON.stringify(knowledge.statements)).toBe(before);
  });
});
