import {repeatedNames, sameType} from "../../../src/annotate/names/consistency";
import {namesInLists} from "../../../src/annotate/names/lists";
import {ruled} from "../../help/named";

describe("names throughout a document", () => {
  it("are of one type where most of them are", () => {
    const marked = "[ORG Zorba] rose . [ORG Zorba] fell . [ORG Zorba] rose . [PERSON Zorba] fell .";
    expect(ruled(sameType, marked)).toEqual(["ORG Zorba", "ORG Zorba", "ORG Zorba", "ORG Zorba"]);
    expect(ruled(sameType, "[ORG Zorba] rose . [PERSON Zorba] fell .")).toEqual(["ORG Zorba", "PERSON Zorba"]);
  });

  it("are found again by surname and by letters", () => {
    expect(ruled(repeatedNames, "[PERSON Marta Berg] left . Later Berg came back .")).toEqual([
      "PERSON Marta Berg",
      "PERSON Berg",
    ]);
    expect(ruled(repeatedNames, "[ORG OOL] men came . PORT : OOL RAIDS TOWN")).toEqual(["ORG OOL", "ORG OOL"]);
  });

  it("are found again whole", () => {
    expect(ruled(repeatedNames, "[ORG Lantern Motors] fell . Then Lantern Motors rose .")).toEqual([
      "ORG Lantern Motors",
      "ORG Lantern Motors",
    ]);
  });

  it("are no ordinary words and no part of another capitalised name", () => {
    expect(ruled(repeatedNames, "[PERSON Marta Young] saw the young . Young people left .")).toEqual([
      "PERSON Marta Young",
    ]);
    expect(ruled(repeatedNames, "[PERSON Marta Berg] left . The Berg Valley lay there .")).toEqual([
      "PERSON Marta Berg",
    ]);
  });

  it("are what the others of their list are, if nothing is known of them", () => {
    expect(ruled(namesInLists, "in [PLACE Oslo] , [PERSON Brgen] , [PLACE Denver] and [PLACE Boston] .")).toContain(
      "PLACE Brgen",
    );
    expect(ruled(namesInLists, "met [PLACE Oslo] , [PERSON Ada] , [PLACE Denver] and [PLACE Boston] .")).toContain(
      "PERSON Ada",
    );
    expect(ruled(namesInLists, "in [PLACE Oslo] and [PERSON Brgen] .")).toContain("PERSON Brgen");
  });
});
