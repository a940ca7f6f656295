import {resolve} from "../../src/resolve";
import {groupCopies} from "../../src/resolve/copies";
import {joinStatements} from "../../src/resolve/statements";
import {makeArticles} from "../help/corpus";
import {type AttributionDraft, makeDocument, makeRecord} from "../help/make";

const curfew = "the curfew would be lifted on the last day of the month with a feast by the harbour";

const AROUND = [
  "Rain fell on the islands for the third day, and the ferries to the mainland stayed in port until the storm had passed.",
  "The council met behind closed doors while two hundred bakers waited in the square with their drums and their whistles.",
];

/** Articles in each of which Ruth Voss says something, with other words around it. */
function say(...contents: readonly (string | (Partial<AttributionDraft> & {readonly content: string}))[]) {
  const documents = contents.map((item, index) => {
    const content = typeof item === "string" ? item : item.content;
    const around = AROUND[index % AROUND.length];
    return makeDocument(`${index}.txt`, `${around} Ruth Voss, no ${index}, said ${content}.`, {
      published: `2020-01-0${index + 1}`,
    });
  });
  const records = contents.map((item, index) => {
    const draft = typeof item === "string" ? {content: item} : item;
    const attribution = {source: "Ruth Voss", speaker: "Ruth Voss", cue: "said", ...draft};
    return makeRecord(documents[index], {chains: [{name: "Ruth Voss"}], attributions: [attribution]});
  });
  const entityOf = new Map(documents.map(({id}) => [`${id}#c0`, "person:ruth-voss"]));
  return joinStatements(documents, records, entityOf, groupCopies(documents));
}

describe("statements of several documents", () => {
  it("are one where the words are the same, trimmed, or changed in a word", () => {
    expect(say(curfew, curfew).statements).toHaveLength(1);
    expect(say(curfew, "the curfew would be lifted on the last day of the month").statements).toHaveLength(1);
    expect(say(curfew, curfew.replace("would", "will")).statements).toHaveLength(1);
  });

  it("are two where a number, a negation, the speaker or the stance differs", () => {
    expect(
      say("107 people were held in the old fort overnight", "106 people were held in the old fort overnight")
        .statements,
    ).toHaveLength(2);
    expect(say(curfew, curfew.replace("would", "would not")).statements).toHaveLength(2);
    expect(say(curfew, {content: curfew, speaker: undefined}).statements).toHaveLength(2);
    expect(say(curfew, {content: curfew, stance: "deny"}).statements).toHaveLength(2);
    expect(say(curfew, {content: curfew, negated: true}).statements).toHaveLength(2);
  });

  it("need every word to agree where they are short", () => {
    expect(say("it is late", "it is late").statements).toHaveLength(1);
    expect(say("it is late", "it is too late").statements).toHaveLength(2);
  });

  it("take their id from the first report, and let the others' ids be found", () => {
    const alone = say(curfew).statements[0].id;
    const {statements, formerIds, idOfAttribution} = say(curfew, curfew);
    expect(statements[0].id).toBe(alone);
    expect(Object.values(formerIds)).toEqual([alone]);
    expect([...idOfAttribution.values()]).toEqual([alone, alone]);
    expect(statements[0].published).toBe("2020-01-01");
  });

  it("count copied documents and copied sentences once", () => {
    expect(say(curfew, curfew).statements[0]).toMatchObject({independentSources: 2, reports: [{}, {}]});
    const articles = makeArticles();
    const {statements} = resolve(
      articles.map(({document}) => document),
      articles.map(({record}) => record),
      [],
    );
    const reprinted = statements.filter(({reports}) => reports.length > 1);
    expect(reprinted.length).toBeGreaterThan(2);
    expect(reprinted.map(({independentSources}) => independentSources)).toEqual(reprinted.map(() => 1));
  });

  it("do not join unnamed sources, but what is printed twice of one description", () => {
    const unnamed = {content: curfew, speaker: undefined, sourceKind: "unnamed" as const, source: "Ruth Voss" as const};
    expect(say(unnamed, unnamed).statements).toHaveLength(1);
  });
});
