import {KNOWN_PLACES, placeKey} from "../../src/resolve/place-name";

describe("names of places", () => {
  it("gives abbreviations the key and name of the place", () => {
    expect(placeKey("MA")).toEqual({key: "massachusetts", name: "Massachusetts", abbreviated: true});
    expect(placeKey("Massachusetts")).toEqual({key: "massachusetts", name: "Massachusetts", abbreviated: false});
    expect(placeKey("the U.S.").key).toBe("united states");
    expect(placeKey("Washington DC").name).toBe("Washington, D.C.");
  });

  it("minds capitals and dots where they tell two places apart", () => {
    expect(placeKey("L.A.").key).toBe("los angeles");
    expect(placeKey("LA").key).toBe("louisiana");
    expect(placeKey("Ma").key).toBe("ma");
  });

  it("folds what is written in two ways everywhere", () => {
    expect(placeKey("St. Alban").key).toBe(placeKey("Saint Alban").key);
    expect(placeKey("Fort Ebba").key).toBe(placeKey("Ft. Ebba").key);
    expect(placeKey("Ålesund").key).toBe("alesund");
    expect(placeKey("Northport").name).toBeNull();
  });

  it("knows the states", () => {
    expect(KNOWN_PLACES).toHaveLength(50);
  });
});
