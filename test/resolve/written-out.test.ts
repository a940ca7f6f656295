import {collectChains, foldIntoForms} from "../../src/resolve/form";
import {joinWrittenOut} from "../../src/resolve/written-out";
import {groupsBy} from "../help/forms";
import {type ChainDraft, makeDocument, makeRecord} from "../help/make";

function groups(...articles: readonly (readonly [text: string, ...chains: readonly ChainDraft[]])[]) {
  const documents = articles.map(([text], index) => makeDocument(`${index}.txt`, text));
  const records = documents.map((document, index) => makeRecord(document, {chains: articles[index].slice(1) as never}));
  return groupsBy(joinWrittenOut, foldIntoForms(collectChains(documents, records), new Map())).groups;
}

const ALMA: ChainDraft = {name: "Alma DeVerre", type: "PERSON"};

describe("names that were cut short", () => {
  it("are joined with the whole name that the text writes around them", () => {
    expect(groups(["Alma DeVerre sings.", ALMA], ["Then Alma DeVerre sang.", {name: "Alma", type: "PERSON"}])).toEqual([
      "Alma = Alma DeVerre",
    ]);
    const firm = groups(
      ["Coastal Tide Works grew.", {name: "Coastal Tide Works", type: "ORG"}],
      ["A rival of Coastal Tide Works fell.", {name: "Tide", type: "EVENT"}],
    );
    expect(firm).toEqual(["Coastal Tide Works = Tide"]);
  });

  it("are left where the text writes them alone as often", () => {
    const text = "Alma DeVerre sang. Alma left.";
    expect(groups(["Alma DeVerre sings.", ALMA], [text, {name: "Alma", type: "PERSON"}])).toHaveLength(2);
  });

  it("are left where the whole name is of another kind", () => {
    const hospital: ChainDraft = {name: "Brenna Hospital", type: "ORG"};
    const place: ChainDraft = {name: "Brenna", type: "PLACE"};
    const person: ChainDraft = {name: "Brenna", type: "PERSON"};
    for (const chain of [place, person]) {
      expect(groups(["Brenna Hospital opened.", hospital], ["In Brenna Hospital.", chain])).toHaveLength(2);
    }
  });
});
