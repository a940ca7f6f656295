import {resolve} from "../../src/resolve";
import type {ChainDraft} from "../help/make";
import {makeDocument, makeRecord} from "../help/make";

/** Names of a document: a body, and what else it names, countries as `=Name`, peoples as `~Name`. */
function bodies(...articles: readonly (readonly string[])[]): readonly string[] {
  const made = articles.map((names, index) => {
    const plain = names.map((name) => name.replace(/^[=~]/, ""));
    const document = makeDocument(`${index}.txt`, `${plain.join(", ")}. ${plain.join(", ")}. ${index}`);
    const chains = names.map((name, at): ChainDraft => {
      const type = name.startsWith("=") ? "PLACE" : name.startsWith("~") ? "NORP" : at === 0 ? "ORG" : "PERSON";
      return {name: plain[at], type, ...(type === "PLACE" ? {subtype: "country" as const} : {})};
    });
    return {document, record: makeRecord(document, {chains})};
  });
  const {entities} = resolve(
    made.map(({document}) => document),
    made.map(({record}) => record),
    [],
  );
  return entities
    .filter(({type}) => type === "ORG")
    .map(({chains}) => chains.map(({document}) => document.replace(".txt", "")).join(" "))
    .sort();
}

describe("bodies that every country has", () => {
  it("are one in articles about one country, and others in articles about others", () => {
    expect(bodies(["Supreme Court", "=Uruguay"], ["Supreme Court", "=Uruguay"], ["Supreme Court", "=Kenya"])).toEqual([
      "0 1",
      "2",
    ]);
  });

  it("are told apart by peoples too", () => {
    const articles = [
      ["Parliament", "=Kuwait"],
      ["Parliament", "~Kuwaiti"],
      ["Parliament", "=Norway"],
    ];
    expect(bodies(...articles)).toEqual(["0 1", "2"]);
  });

  it("are all one where the articles know one country only", () => {
    expect(bodies(["Supreme Court", "=Uruguay"], ["Supreme Court"], ["Supreme Court"])).toEqual(["0 1 2"]);
  });

  it("are where an article is about no country those in whose company they stand, else one", () => {
    const company = ["Alma Brenna", "Ruth Voss", "Sam Poe"];
    const articles = [
      ["Senate", "=Uruguay", ...company],
      ["Senate", "=Kenya"],
      ["Senate", ...company],
      ["Senate"],
      ["Senate"],
    ];
    expect(bodies(...articles)).toEqual(["0 2", "1", "3 4"]);
  });

  it("keep the names that say whose they are", () => {
    expect(bodies(["Supreme Court of Canada", "=Canada"], ["Supreme Court of Canada", "=Kenya"])).toEqual(["0 1"]);
  });
});
