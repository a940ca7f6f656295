import {firms} from "../../../src/annotate/names/firms";
import {ruled} from "../../help/named";

describe("firms by their first word", () => {
  it("are firms wherever the word stands", () => {
    expect(ruled(firms, "[ORG Zorvel Limited] sank . [PERSON Zorvel] failed in [PLACE Oslo] .")).toEqual([
      "ORG Zorvel Limited",
      "ORG Zorvel",
      "PLACE Oslo",
    ]);
  });

  it("are people where somebody bears the name", () => {
    const kept = ["ORG Zorvel Limited", "PERSON Zorvel", "PERSON Ada Zorvel"];
    expect(ruled(firms, "[ORG Zorvel Limited] sank . [PERSON Zorvel] and [PERSON Ada Zorvel] wept .")).toEqual(kept);
  });

  it("are told by the form of a firm", () => {
    expect(ruled(firms, "[ORG Zorvel Choir] sang . [PERSON Zorvel] wept .")).toEqual([
      "ORG Zorvel Choir",
      "PERSON Zorvel",
    ]);
  });
});
