import {namedEvents} from "../../../src/annotate/names/events";
import {ruled} from "../../help/named";

describe("named events", () => {
  it("are operations with their names", () => {
    expect(ruled(namedEvents, "called Operation Silver Lake by all")).toEqual([
      "EVENT:operation Operation Silver Lake",
    ]);
    expect(ruled(namedEvents, "the Operation was long")).toEqual([]);
  });

  it("are storms, each by itself after the plural", () => {
    expect(ruled(namedEvents, "after Hurricane Bert came Hurricanes Ada , Cleo and [PERSON Dora] .")).toEqual([
      "EVENT:disaster Hurricane Bert",
      "EVENT:disaster Ada",
      "EVENT:disaster Cleo",
      "EVENT:disaster Dora",
    ]);
  });

  it("are elections of a year and a place", () => {
    expect(ruled(namedEvents, "won the 2005 [PLACE Red Harbour] mayoral election easily")).toEqual([
      "EVENT:election 2005 Red Harbour mayoral election",
    ]);
    expect(ruled(namedEvents, "the 1998 Senate special election in [PLACE Oregon] was close")).toEqual([
      "EVENT:election 1998 Senate special election in Oregon",
    ]);
    expect(ruled(namedEvents, "in 2005 the general election was held")).toEqual([]);
  });
});
