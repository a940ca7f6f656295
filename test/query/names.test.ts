import {fold, isNear, matchNames} from "../../src/query/names";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const fits = (words: string): string[] => matchNames(knowledge, words).map(({entity, fit}) => `${fit} ${entity.name}`);

describe("names", () => {
  it("fit exactly by name, alias or id, whatever case, accents and marks they have", () => {
    expect(fits("jane roe")[0]).toBe("exact Jane Roe");
    expect(fits("JÁNE  ROE’s")[0]).toBe("exact Jane Roe");
    expect(fits("b.o.")[0]).toBe("exact Border Office");
    expect(fits("place:northport")[0]).toBe("exact Northport");
  });

  it("fit by surname before they fit by word, beginning, part or with a letter wrong", () => {
    expect(fits("Major")[0]).toBe("surname Ann Major");
    expect(fits("harbour").slice(0, 3).sort()).toEqual([
      "word Harbour Act",
      "word Harbour Party",
      "word March for the Harbour",
    ]);
    expect(fits("North")).toEqual(["prefix Northport"]);
    expect(fits("inistr")).toEqual(["part Ministry of Justice"]);
    expect(fits("Nortphort")).toEqual(["typo Northport"]);
    expect(fits("Jane Ro")).toContain("prefix Jane Roe");
  });

  it("fit nothing where nothing is asked", () => {
    expect(fits("")).toEqual([]);
    expect(fits("…")).toEqual([]);
  });

  it("are compared without case, accents, marks and possessives", () => {
    expect(fold("The U.S. Senate’s Émile-Zola’s")).toBe("the us senate emile zola");
  });

  it("may have a letter wrong, two from eight letters on, none below four", () => {
    expect([isNear("roe", "rae"), isNear("poet", "poem"), isNear("poets", "poem")]).toEqual([false, true, false]);
    expect([isNear("northport", "nrothprt"), isNear("northport", "southpart")]).toEqual([true, false]);
  });
});
