import {pageData} from "../../../src/export/page";
import {makeCorpus} from "../../../viewer/src/data/corpus";
import {arrange} from "../../../viewer/src/model/arrange";
import {NO_FILTERS, shownStatements} from "../../../viewer/src/model/filters";
import {aggregate} from "../../../viewer/src/model/links";
import {overview} from "../../../viewer/src/model/picture";
import {squarePlace, unfold} from "../../../viewer/src/model/unfold";
import {makeNewsroom} from "../../help/newsroom";

const corpus = makeCorpus(pageData(makeNewsroom({articles: 20})));
const links = aggregate(corpus, shownStatements(corpus, NO_FILTERS), []);
const picture = overview(corpus, links, {nodes: 20, edges: 50});
const link = links.find(({key}) => key === picture.edges[0].key)!;
const paper = {width: 800, height: 600, radius: () => 8, label: ({label}: {label: string}) => label.length * 7};

describe("unfolding a link", () => {
  it("lays as many squares on it as its label says, and moves nothing else", () => {
    const unfolded = unfold(picture, link);
    expect(unfolded.nodes.length - picture.nodes.length).toBe(link.count);
    const [before, after] = [arrange(picture, paper), arrange(unfolded, paper)];
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(unfolded.nodes.length);
  });

  it("leaves the picture as it is without a link, or with one that is not in it", () => {
    expect(unfold(picture, undefined)).toBe(picture);
    expect(unfold(picture, {...link, key: "person:a~person:b~said"})).toBe(picture);
  });

  it("puts squares in rows around the middle of the edge, none on another", () => {
    const on = {source: "a", target: "b", count: 30};
    const places = Array.from({length: 30}, (_, index) => squarePlace({...on, index}, {x: 0, y: 0}, {x: 300, y: 0}));
    expect(new Set(places.map(({x, y}) => `${x.toFixed(1)},${y.toFixed(1)}`)).size).toBe(30);
    expect(places.every(({x}) => x > 50 && x < 250)).toBe(true);
  });
});
