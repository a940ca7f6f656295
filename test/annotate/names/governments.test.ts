import {coordinatedOffices, countryBodies, governments} from "../../../src/annotate/names/governments";
import {ruled} from "../../help/named";

describe("governments and their offices", () => {
  it("are one name with the person or country before them", () => {
    expect(ruled(governments, "the [PERSON Obi] administration and the [PLACE U.S.] government")).toEqual([
      "ORG:government Obi administration",
      "ORG:government U.S. government",
    ]);
  });

  it("are left apart from other countries and from possessives", () => {
    expect(ruled(governments, "the [NORP Chilean] government and [PERSON Obi] 's administration")).toEqual([
      "NORP Chilean",
      "PERSON Obi",
    ]);
  });

  it("take in the country before a public body, not before a company", () => {
    expect(
      ruled(countryBodies, "the [PLACE U.S.] [ORG Fisheries Service] and [PLACE U.S.] [ORG Lantern Motors]"),
    ).toEqual(["ORG U.S. Fisheries Service", "PLACE U.S.", "ORG Lantern Motors"]);
  });

  it("go on after and", () => {
    expect(ruled(coordinatedOffices, "the [ORG Ministry of Trade] and Industry said")).toEqual([
      "ORG Ministry of Trade and Industry",
    ]);
    expect(ruled(coordinatedOffices, "the [ORG Ministry of Trade] and [PERSON Ada Obi]")).toEqual([
      "ORG Ministry of Trade",
      "PERSON Ada Obi",
    ]);
    expect(ruled(coordinatedOffices, "the [ORG Lantern Group] and Industry said")).toEqual(["ORG Lantern Group"]);
  });
});
