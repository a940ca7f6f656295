import {Clusters} from "../../src/resolve/clusters";
import {Context} from "../../src/resolve/context";
import {collectChains, foldIntoForms} from "../../src/resolve/form";
import {makeDocument, makeRecord} from "../help/make";

function shared(texts: readonly string[], a: string, b: string): {readonly shared: number; readonly together: boolean} {
  const names = [...new Set(texts.flatMap((text) => text.split(", ")))];
  const documents = texts.map((text, index) => makeDocument(`${index}.txt`, text));
  const records = documents.map((document) =>
    makeRecord(document, {chains: names.filter((name) => document.text.includes(name)).map((name) => ({name}))}),
  );
  const forms = foldIntoForms(collectChains(documents, records), new Map());
  const clusters = new Clusters(forms);
  const [first, second] = [a, b].map((name) => forms.find((form) => form.name === name)!);
  const context = new Context(forms);
  return {
    shared: context.shared(first, second, clusters, "harker"),
    together: context.together(first, second, clusters),
  };
}

describe("the company that names keep", () => {
  it("counts the names that stand with both", () => {
    const texts = ["Ann Harker, Ola Berg, Siv Dahl", "Anne Harker, Ola Berg, Siv Dahl", "Ola Berg"];
    expect(shared(texts, "Ann Harker", "Anne Harker")).toEqual({shared: 2, together: false});
  });

  it("does not count names that are in question themselves", () => {
    const texts = ["Ann Harker, Otto Harker", "Anne Harker, Otto Harker"];
    expect(shared(texts, "Ann Harker", "Anne Harker").shared).toBe(0);
  });

  it("counts nothing where one document holds both", () => {
    const texts = ["Ann Harker, Anne Harker, Ola Berg", "Anne Harker, Ola Berg"];
    expect(shared(texts, "Ann Harker", "Anne Harker")).toEqual({shared: 0, together: true});
  });

  it("does not count names that stand everywhere", () => {
    const many = Array.from({length: 10}, (_, index) => `Ola Berg, Per Lund ${index}`);
    expect(shared(["Ann Harker, Ola Berg", "Anne Harker, Ola Berg", ...many], "Ann Harker", "Anne Harker").shared).toBe(
      0,
    );
  });
});
