import {makeNodes} from "../../src/graph/nodes";
import {documentKey} from "../../src/model/keys";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const nodes = new Map(
  makeNodes(knowledge.documents, knowledge, knowledge.records).map(({key, attributes}) => [key, attributes]),
);

describe("nodes", () => {
  it("of entities count what is said by and about them, and say when", () => {
    expect(nodes.get("person:jane-roe")).toMatchObject({
      kind: "entity",
      label: "Jane Roe",
      type: "PERSON",
      statementsMade: 4,
      documents: 3,
      firstDate: "2017-09-28",
      lastDate: "2017-09-29",
    });
    expect(nodes.get("org:border-office")).toMatchObject({aliases: "BO", subtype: "agency"});
  });

  it("of statements hold their words and how they were said", () => {
    const hedged = [...nodes.values()].find(({hedged: is, sourceKind}) => is === true && sourceKind === "unnamed");
    expect(hedged).toMatchObject({text: "Mayor Sam Poe had agreed to the plan", reports: 2, independentSources: 1});
  });

  it("of documents hold what is known of the article", () => {
    const [document] = knowledge.documents;
    expect(nodes.get(documentKey(document.sha256))).toMatchObject({
      kind: "document",
      outlet: "Northport Courier",
      sha256: document.sha256,
    });
  });

  it("of near-copies name the first of them", () => {
    const copies = knowledge.documents.map(({sha256}) => nodes.get(documentKey(sha256))?.copyOf);
    expect(copies).toEqual(["", "", "", "courier.txt"]);
  });

  it("have short labels that never end in half a letter", () => {
    const [statement] = knowledge.statements;
    const long = {...knowledge, statements: [{...statement, text: `a\n${"😀".repeat(100)}`}]};
    const [{attributes}] = makeNodes(knowledge.documents, long).filter(({attributes: {kind}}) => kind === "statement");
    expect(attributes.label).toBe(`a ${"😀".repeat(77)}…`);
  });

  it("are one for two files with the same text", () => {
    const [document] = knowledge.documents;
    const twice = makeNodes([document, {...document, id: "other"}], {...knowledge, entities: [], statements: []});
    expect(twice).toHaveLength(1);
  });
});
