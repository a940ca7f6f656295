import {clusterPlaces} from "../../src/resolve/places";
import {groupsBy, makeForms} from "../help/forms";

const places = (...names: Parameters<typeof makeForms>[1]) => groupsBy(clusterPlaces, makeForms("PLACE", names));

describe("places of several documents", () => {
  it("joins a state with its abbreviations and a misspelling of it", () => {
    expect(places("MA", "Mass.", "Massachussetts").groups).toEqual(["MA = Mass. = Massachussetts"]);
  });

  it("joins the ways to write a country and a capital", () => {
    expect(places("US", "U.S.", "United States", "America").groups).toHaveLength(1);
    expect(places("D.C.", "Washington, D.C.", "Washington D.C.").groups).toHaveLength(1);
  });

  it("keeps a city apart from the state abbreviation that it resembles", () => {
    expect(places("L.A.", "LA").groups).toEqual(["L.A.", "LA"]);
    expect(places("L.A.", "Los Angeles").groups).toHaveLength(1);
    expect(places("LA", "Louisiana").groups).toHaveLength(1);
  });

  it("keeps a country and a state of one name apart and says so", () => {
    const {groups, unsure} = places({name: "Georgia", subtype: "country"}, {name: "the Georgia", subtype: "state"});
    expect(groups).toHaveLength(2);
    expect(unsure).toEqual(["Georgia ~ the Georgia"]);
  });

  it("does not take short names for misspellings of each other", () => {
    expect(places("Dover", "Doves").unsure).toEqual([]);
    expect(places("Northport", "Southport").groups).toHaveLength(2);
  });
});
