import {printingsOf} from "../../src/resolve/printings";
import {comparePrintings, groupPrintings, hasNot} from "../../src/resolve/same-statements";
import {courier, gazette, reprint} from "../help/corpus";

const articles = [courier(), gazette(), reprint()];
const printings = articles.flatMap(({document, record}) =>
  printingsOf(document, record, new Map(record.chains.map(({id, name}) => [`${record.id}#${id}`, name]))),
);

describe("printings of one statement", () => {
  it("are grouped, whatever their order, the earliest first", () => {
    const ids = (list: typeof printings): readonly string[] =>
      groupPrintings(list)
        .map((group) => group.map(({id}) => id).join(" "))
        .sort();
    expect(ids([...printings].reverse())).toEqual(ids(printings));
    const groups = groupPrintings(printings).filter((group) => group.length > 1);
    expect(groups).toHaveLength(4);
    for (const group of groups) expect(group.map(({document}) => document.id)).toEqual(["courier.txt", "wire.txt"]);
  });

  it("are ordered by day, then by content", () => {
    const [first, second] = [...printings].sort(comparePrintings);
    expect(first.document.published).toBe("2017-09-28");
    expect(comparePrintings(first, first)).toBe(0);
    expect(comparePrintings(second, first)).toBeGreaterThan(0);
  });

  it("of hundreds of copies are found though their words are common then", () => {
    const many = Array.from({length: 300}, (_, index) => {
      const {document, record} = courier(`${index}.txt`, ` ${index}`);
      return printingsOf(document, record, new Map([[`${index}.txt#c0`, "person:jane-roe"]]))[0];
    });
    expect(groupPrintings(many)).toHaveLength(1);
  });

  it("are told by their negations", () => {
    expect(hasNot(["it", "didnt", "rain"])).toBe(true);
    expect(hasNot(["it", "rained"])).toBe(false);
  });
});

describe("printings in two files with the same bytes", () => {
  it("are always one, also where nobody is known to have spoken", () => {
    const {document, record} = gazette();
    const unresolved = {...record, attributions: record.attributions.map((item) => ({...item, speaker: null}))};
    const twice = ["a.txt", "b.txt"].flatMap((id) => printingsOf({...document, id}, {...unresolved, id}, new Map()));
    expect(groupPrintings(twice).map((group) => group.length)).toEqual(record.attributions.map(() => 2));
  });
});
