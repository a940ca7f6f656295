import {collectChains, foldIntoForms} from "../../src/resolve/form";
import {makeForms} from "../help/forms";
import {makeDocument, makeRecord} from "../help/make";

describe("forms", () => {
  it("folds equal names of one type, whatever case and accents, into one form", () => {
    const forms = makeForms("ORG", ["Café Voss", "CAFE VOSS", {name: "Café Voss", type: "PLACE"}]);
    expect(forms.map(({type, documents}) => `${type} ${documents}`)).toEqual(["ORG 2", "PLACE 1"]);
  });

  it("keeps a family name alone apart in each document", () => {
    expect(makeForms("PERSON", ["Voss", "Voss"])).toHaveLength(2);
    expect(makeForms("PERSON", ["Ruth Voss", "Ruth Voss"])).toHaveLength(1);
  });

  it("collects other names and the words of titles", () => {
    const [form] = makeForms("PERSON", [{name: "Ruth Voss", title: "Deputy Harbour Director", also: ["Voss"]}]);
    expect(form.names).toEqual(["Ruth Voss", "Voss"]);
    expect([...form.titles].sort()).toEqual(["director", "harbour"]);
  });

  it("leaves out chains of pronouns and keeps things without a name alone", () => {
    const document = makeDocument("a.txt", "An official said he would call. Another official called.");
    const record = makeRecord(document, {
      chains: [
        {name: "he", mentions: [{words: "he", kind: "pronoun"}]},
        {name: "An official", unnamed: true},
        {name: "official", unnamed: true, mentions: [["official", 2]]},
      ],
    });
    const chains = collectChains([document], [record]);
    expect(chains.map(({chain}) => chain.name)).toEqual(["An official", "official"]);
    expect(foldIntoForms(chains, new Map()).map(({alone}) => alone)).toEqual([true, true]);
  });

  it("keeps apart what decisions mark", () => {
    const document = makeDocument("a.txt", "Ruth Voss.");
    const record = makeRecord(document, {chains: [{name: "Ruth Voss"}]});
    const chains = collectChains([document], [record]);
    const [form] = foldIntoForms(chains, new Map([[chains[0].key, {marks: ["1a"], alone: true}]]));
    expect(form).toMatchObject({marks: ["1a"], alone: true});
  });
});
