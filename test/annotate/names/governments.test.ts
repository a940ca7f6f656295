import {coordinatedOffices, countryBodies, courtDistricts, governments} from "../../../src/annotate/names/governments";
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

  it("go on over commas up to and", () => {
    expect(ruled(coordinatedOffices, "the [ORG Committee on Roads] , Rivers and [PERSON Harbors] met")).toEqual([
      "ORG Committee on Roads , Rivers and Harbors",
    ]);
    expect(ruled(coordinatedOffices, "the [ORG Committee on Roads] , Rivers said")).toEqual(["ORG Committee on Roads"]);
  });

  it("hold the district of a court", () => {
    const marked = "the [ORG Harbour District Court] for the [PLACE Eastern District] of [PLACE New Arcadia] sat";
    expect(ruled(courtDistricts, marked)).toEqual([
      "ORG:court Harbour District Court for the Eastern District of New Arcadia",
    ]);
    expect(ruled(courtDistricts, "the [ORG Court of Appeals] for the Ninth Circuit sat")).toEqual([
      "ORG:court Court of Appeals for the Ninth Circuit",
    ]);
    expect(ruled(courtDistricts, "the [ORG Harbour Court] for the record sat")).toEqual(["ORG Harbour Court"]);
  });
});
