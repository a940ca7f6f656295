import {personTitles} from "../../../src/annotate/names/titles";
import {ruled} from "../../help/named";

describe("the titles of people", () => {
  it("stand before the name, with what describes them", () => {
    expect(ruled(personTitles, "the [ORG PFE] Acting Director [PERSON Ada Obi] left")).toEqual([
      "ORG PFE",
      "PERSON Ada Obi (PFE Acting Director)",
    ]);
    expect(ruled(personTitles, "former [NORP Chilean] president [PERSON Li Wei] left")).toEqual([
      "NORP Chilean",
      "PERSON Li Wei (former Chilean president)",
    ]);
    expect(ruled(personTitles, "[ORG Lantern Motors] spokesman [PERSON Tom Reed] said")).toContain(
      "PERSON Tom Reed (Lantern Motors spokesman)",
    );
  });

  it("are cut off the name", () => {
    expect(ruled(personTitles, "then [PERSON President Obi] and [PERSON Mr. Wei] left")).toEqual([
      "PERSON Obi (President)",
      "PERSON Wei (Mr.)",
    ]);
    expect(ruled(personTitles, "[PERSON Del Toro] and [PERSON Del. Reed] left")).toEqual([
      "PERSON Del Toro",
      "PERSON Reed (Del.)",
    ]);
  });

  it("stand after the name between commas", () => {
    expect(ruled(personTitles, "[PERSON Ada Obi] , acting director of the [ORG PFE] , said")).toEqual([
      "PERSON Ada Obi (acting director of the PFE)",
      "ORG PFE",
    ]);
    expect(ruled(personTitles, "[PERSON Ada Obi] , the [NORP Chilean] secretary of the economy , said")).toContain(
      "PERSON Ada Obi (Chilean secretary of the economy)",
    );
  });

  it("do not reach over a comma or another person", () => {
    expect(ruled(personTitles, "the mayor , [PERSON Ada Obi] left")).toEqual(["PERSON Ada Obi"]);
    expect(ruled(personTitles, "[PERSON Li Wei] [PERSON Ada Obi] left")).toEqual(["PERSON Li Wei", "PERSON Ada Obi"]);
  });
});
