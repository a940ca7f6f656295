import {pageData} from "../../../src/export/page";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {originalLink, selectorOf, webAnnotation} from "../../../viewer/src/text/citation";
import {passage, printedIn, reportMarkings} from "../../../viewer/src/text/markings";
import {makeKnowledge} from "../../help/corpus";

const corpus = makeCorpus(pageData(makeKnowledge()));
const statement = corpus.data.statements.find(({reports}) => corpus.documents.get(reports[0].document)?.url)!;
const [report] = statement.reports;
const document = corpus.documents.get(report.document)!;

describe("a citation", () => {
  it("holds the exact words and what stands around them", () => {
    const {exact, prefix, suffix} = selectorOf(document, report);
    expect(document.text).toContain(prefix + exact + suffix);
    const annotation = JSON.parse(webAnnotation(statement, report, document));
    const position = annotation.target.selector[1];
    expect(document.text.slice(position.start, position.end)).toBe(exact);
    expect(annotation.target.source).toBe(document.url);
  });

  it("leads to the words in the original, and only to the web", () => {
    expect(originalLink(document, report)).toMatch(/^https:\/\/[^#]+#:~:text=[^ ]+$/);
    expect(originalLink({...document, url: "javascript:alert(1)"}, report)).toBeNull();
    expect(originalLink({...document, url: undefined}, report)).toBeNull();
  });
});

describe("the marks of every report", () => {
  it("cut out the words they say", () => {
    for (const one of corpus.data.statements) {
      for (const place of one.reports) {
        const text = corpus.documents.get(place.document)!.text;
        const contents = reportMarkings(one, place).filter(({role}) => role === "content");
        expect(contents.map(({start, end}) => text.slice(start, end))).toEqual(
          place.content.map(({start, end}) => text.slice(start, end)),
        );
      }
    }
  });

  it("stand in the order of the text", () => {
    const starts = printedIn(corpus, document.id).map((one) => one.report.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts.length).toBeGreaterThan(0);
  });
});

describe("the passage around a place", () => {
  const sentences = [0, 10, 11, 20, 21, 30, 31, 40];

  it("is whole sentences, as many before and after as asked", () => {
    expect(passage(sentences, {start: 12, end: 15}, 1)).toEqual({range: {start: 0, end: 30}, number: 2});
    expect(passage(sentences, {start: 33, end: 38}, 0)).toEqual({range: {start: 31, end: 40}, number: 4});
  });

  it("holds the place even where no sentence does", () => {
    expect(passage([], {start: 5, end: 9}, 2)).toEqual({range: {start: 5, end: 9}, number: 0});
    expect(passage(sentences, {start: 8, end: 25}, 0).range).toEqual({start: 0, end: 30});
  });
});
