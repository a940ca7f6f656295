import {pageData} from "../../../src/export/page";
import {saidStatements} from "../../../src/query/said";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {compareSpeakers} from "../../../viewer/src/model/compare";
import {isFiltering, NO_FILTERS, shownRelations, shownStatements} from "../../../viewer/src/model/filters";
import {makeFinder} from "../../../viewer/src/model/find";
import {placeLabels, shortLabel} from "../../../viewer/src/model/labels";
import {aggregate} from "../../../viewer/src/model/links";
import {figureGroups} from "../../../viewer/src/model/numbers";
import {findPaths} from "../../../viewer/src/model/paths";
import {readQuestion, statementsFor} from "../../../viewer/src/model/question";
import {makeRows, statementColumns} from "../../../viewer/src/model/rows";
import {histogram} from "../../../viewer/src/model/timeline";
import {neighbourTowards} from "../../../viewer/src/model/towards";
import {makeNewsroom} from "../../help/newsroom";

const corpus = makeCorpus(pageData(makeNewsroom({articles: 30, names: ["Zoë Éclair"]})));
const {statements, relations} = corpus.data;

describe("a line in the search box", () => {
  const speaker = corpus.entities.get(corpus.said[0].speaker!)!;

  it("is taken for the call that the program takes it for", () => {
    expect(readQuestion(corpus, `what did ${speaker.name} say about Northport?`)).toEqual({
      name: "said",
      question: {by: speaker.name, about: "Northport"},
    });
    expect(readQuestion(corpus, `by:"${speaker.name}" stance:DENY after:2017`)).toEqual({
      name: "said",
      question: {by: speaker.name, stance: "deny", after: "2017"},
    });
    expect(readQuestion(corpus, "who is never quoted?")).toEqual({name: "absent"});
  });

  it("is no question where it names nothing but words, or what nothing is called", () => {
    expect(readQuestion(corpus, speaker.name)).toBeNull();
    expect(readQuestion(corpus, "after the flood")).toBeNull();
    expect(statementsFor(corpus, "what did Zzyzx Qwerty say?")).toEqual([]);
  });

  it("leaves the statements that the program lists, in its order", () => {
    const line = `by:"${speaker.name}"`;
    const shown = shownStatements(corpus, {...NO_FILTERS, question: line});
    expect(shown).toEqual(saidStatements(corpus.askable, {by: speaker.name}));
    expect(shown.length).toBeGreaterThan(0);
    expect(statementsFor(corpus, "who is never quoted?")).toEqual([]);
  });
});

describe("finding", () => {
  const finder = makeFinder(corpus);

  it("folds accents and case, and finds inside of names", () => {
    expect(finder.entities("zoe ecl", 3)[0].name).toBe("Zoë Éclair");
    expect(finder.entities("inistry", 3)[0].name).toBe("Ministry of Works");
  });

  it("finds statements that hold every word", () => {
    const found = finder.everything("northport people", 10).statements;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({text}) => text.includes("Northport") && text.includes("people"))).toBe(true);
  });

  it("finds nothing for nothing", () => {
    expect(finder.everything("", 5)).toEqual({entities: [], statements: [], documents: []});
  });
});

describe("filters", () => {
  it("leave all in at the start", () => {
    expect(shownStatements(corpus, NO_FILTERS)).toEqual(statements);
    expect(shownRelations(corpus, NO_FILTERS)).toEqual(relations);
    expect(isFiltering(NO_FILTERS)).toBe(false);
  });

  it("hold together: every one of them must let a statement pass", () => {
    const filters = {...NO_FILTERS, modes: ["direct" as const], from: "2016-06", to: "2017-06", confidence: 0.7};
    const shown = shownStatements(corpus, filters);
    expect(shown.length).toBeGreaterThan(0);
    expect(
      shown.every(
        ({mode, published, confidence}) =>
          mode === "direct" && published! >= "2016-06" && published!.slice(0, 7) <= "2017-06" && confidence >= 0.7,
      ),
    ).toBe(true);
  });

  it("take hedged and denied statements out by the legend", () => {
    expect(shownStatements(corpus, {...NO_FILTERS, off: ["hedged"]}).some(({hedged}) => hedged)).toBe(false);
    expect(
      shownStatements(corpus, {...NO_FILTERS, off: ["said"]}).every(({hedged, stance}) => hedged || stance === "deny"),
    ).toBe(true);
  });
});

describe("paths", () => {
  const links = aggregate(corpus, statements, relations);

  it("join their ends hop by hop, shortest first, without visiting a place twice", () => {
    const [start, end] = ["person:zo-clair", "topic:curfew"].map((id) =>
      corpus.entities.has(id) ? id : links[0].source,
    );
    const paths = findPaths(links, start, end, {paths: 5, hops: 4});
    expect(paths.length).toBeGreaterThan(0);
    for (const hops of paths) {
      expect(hops[0].from).toBe(start);
      expect(hops[hops.length - 1].to).toBe(end);
      expect(new Set(hops.map(({to}) => to)).size).toBe(hops.length);
      expect(hops.every((hop) => hop.links.length > 0)).toBe(true);
    }
    expect(paths.map(({length}) => length)).toEqual(paths.map(({length}) => length).sort((a, b) => a - b));
  });

  it("are none between things that nothing joins", () => {
    expect(findPaths([], "person:a", "person:b", {paths: 5, hops: 4})).toEqual([]);
    expect(findPaths(links, links[0].source, links[0].source, {paths: 5, hops: 4})).toEqual([]);
  });
});

describe("comparing", () => {
  it("puts statements about the same thing beside each other, contradicted things first", () => {
    const conflict = corpus.data.links[0];
    const [left, right] = [conflict.from, conflict.to].map((id) => corpus.statements.get(id)!.speaker!);
    const rows = compareSpeakers(corpus, statements, {left, right});
    expect(rows[0].conflicts).toContain(conflict);
    expect(rows.every((row) => row.left.every(({speaker}) => speaker === left))).toBe(true);
  });
});

describe("numbers", () => {
  it("are grouped by what kind of thing they count", () => {
    const groups = figureGroups(corpus, relations);
    expect(groups.map(({type}) => type)).toEqual(["arrested"]);
    expect(groups[0].figures.length).toBe(relations.filter(({qualifiers}) => qualifiers.count !== undefined).length);
  });
});

describe("a histogram", () => {
  it("counts every dated statement once, empty periods included", () => {
    const {bins, undated} = histogram(statements, "published");
    expect(bins.reduce((sum, {total}) => sum + total, 0) + undated).toBe(statements.length);
    expect(bins.map(({period}) => period)).toEqual([...bins.map(({period}) => period)].sort());
  });

  it("counts what has no date apart", () => {
    expect(histogram(statements, "spoken")).toEqual({bins: [], undated: statements.length});
  });

  it("chooses days for a week and years for centuries", () => {
    const dated = (...days: string[]) => days.map((published) => ({...statements[0], published}));
    expect(histogram(dated("2017-02-27", "2017-03-02"), "published").bins.map(({period}) => period)).toEqual([
      "2017-02-27",
      "2017-02-28",
      "2017-03-01",
      "2017-03-02",
    ]);
    expect(histogram(dated("1850-01-01", "2017-03-02"), "published").bins).toHaveLength(168);
  });
});

describe("rows", () => {
  it("are sorted by a column both ways", () => {
    const columns = statementColumns(corpus);
    const sorted = (sort: string) =>
      makeRows(statements, columns, {key: ({id}) => id, sort}).map(({cells}) => cells[0] as string);
    expect(sorted("day")).toEqual([...sorted("day")].sort());
    expect(sorted("-day")).toEqual([...sorted("day")].reverse());
    expect(sorted("nothing")).toEqual(statements.map(({published}) => published));
  });
});

describe("labels", () => {
  it("cover neither each other nor a disc", () => {
    const wishes = Array.from({length: 60}, (_, index) => ({
      id: String(index),
      x: 40 + (index % 10) * 55,
      y: 30 + Math.floor(index / 10) * 40,
      radius: 8,
      width: 70,
      forced: false,
    }));
    const places = placeLabels(wishes, {width: 640, height: 300, line: 16});
    expect(places.length).toBeGreaterThan(10);
    const boxes = places.map(({left, middle}) => ({left, right: left + 70, top: middle - 8, bottom: middle + 8}));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }
    }
  });

  it("are cut at whole characters, and lose what turns text around", () => {
    expect(shortLabel("a\u202eb\tc")).toBe("a b c");
    expect(Array.from(shortLabel("🙂".repeat(40)))).toHaveLength(28);
  });
});

describe("the arrow keys", () => {
  it("go to what lies ahead, not to what lies aside", () => {
    const places = [
      {id: "here", x: 0, y: 0},
      {id: "right", x: 50, y: 5},
      {id: "aside", x: 20, y: 60},
    ];
    expect(neighbourTowards(places, "here", "right")).toBe("right");
    expect(neighbourTowards(places, "here", "down")).toBe("aside");
    expect(neighbourTowards(places, "here", "left")).toBeNull();
  });
});
