import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "../help/make";

/** Each text names people, by the names given for it; the groups of names that came together. */
function groups(...texts: readonly (readonly string[])[]): readonly string[] {
  const documents = texts.map((names, index) => makeDocument(`${index}.txt`, `${names.join(" met ")}.`));
  const records = documents.map((document, index) =>
    makeRecord(document, {
      chains: [...new Set(texts[index])].map((name) => ({
        name,
        mentions: texts[index].flatMap((other, at) =>
          other === name ? [[name, nth(texts[index], at, name)] as const] : [],
        ),
      })),
    }),
  );
  const {entities} = resolve(documents, records, []);
  return entities.map(({name, aliases}) => [name, ...aliases].join(" = ")).sort();
}

/** Which occurrence of a name in its text the one at a place is: a full name holds its parts. */
function nth(names: readonly string[], at: number, name: string): number {
  const before = names.slice(0, at).join(" met ");
  return before.split(name).length;
}

describe("first names alone", () => {
  it("mean the only person of that first name in their document", () => {
    expect(groups(["Craig Zadan", "Sam Poe", "Craig"])).toEqual(["Craig Zadan = Craig", "Sam Poe"]);
  });

  it("stay apart where two people of the document have it", () => {
    expect(groups(["Craig Zadan", "Craig Poe", "Craig"])).toEqual(["Craig", "Craig Poe", "Craig Zadan"]);
  });

  it("mean nobody of another document unless they keep one company", () => {
    expect(groups(["Craig Zadan", "Sam Poe"], ["Craig", "Ann Lee", "Craig"])).toContain("Craig");
    const company = ["Ann Lee", "Otto Voss", "Tilda Brenn"];
    expect(groups(["Craig Zadan", ...company], ["Craig", ...company, "Craig"])).toContain("Craig Zadan = Craig");
    expect(groups(["Craig Zadan", ...company], ["Craig", ...company])).toContain("Craig");
  });
});
