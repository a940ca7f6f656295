import {pageData} from "../../../src/export/page";
import {ARTICLE} from "../../../src/model/own-words";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {NO_FILTERS, shownStatements} from "../../../viewer/src/model/filters";
import {makeFinder} from "../../../viewer/src/model/find";
import {printedIn} from "../../../viewer/src/text/markings";
import {makeKnowledge} from "../../help/corpus";

describe("a sentence in an article's own words", () => {
  const data = pageData(makeKnowledge());
  const first = data.statements.find(({about}) => about.length > 0)!;
  const own = {...first, id: "own", speaker: null, source: "", by: ARTICLE};
  const corpus = makeCorpus({...data, statements: [...data.statements, own]});

  it("is there as the other side of a statement, and is counted and listed nowhere", () => {
    expect(corpus.statements.get("own")).toBe(own);
    expect(corpus.said).toEqual(data.statements);
    expect(shownStatements(corpus, NO_FILTERS)).toEqual(data.statements);
    for (const id of first.about) expect(corpus.statementsAbout.get(id)).not.toContain(own);
    expect(makeFinder(corpus).everything(own.text.slice(0, 12), 50).statements).not.toContain(own);
    expect(printedIn(corpus, own.reports[0].document).map(({statement}) => statement.id)).not.toContain("own");
  });
});
