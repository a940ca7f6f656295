import {
  dropTitles,
  joinDistrict,
  joinNicknamed,
  joinPeople,
  joinStation,
  splitJoined,
  splitPeople,
  trimEnds,
} from "../../../src/annotate/names/boundaries";
import {ruled} from "../../help/named";

describe("the bounds of names", () => {
  it("leave out articles, possessives, quotation marks and loose punctuation", () => {
    expect(ruled(trimEnds, "[ORG the Harbour Times] of [PLACE Oslo 's] port")).toEqual([
      "ORG Harbour Times",
      "PLACE Oslo",
    ]);
    expect(ruled(trimEnds, "[PERSON “ Ada Obi ,] she said")).toEqual(["PERSON Ada Obi"]);
  });

  it("keep the article that is part of a name or a work", () => {
    expect(ruled(trimEnds, "in [PLACE The Hague] with [MISC The Long Night]")).toEqual([
      "PLACE The Hague",
      "MISC The Long Night",
    ]);
  });

  it("hold given name and surname that stand side by side", () => {
    expect(ruled(joinPeople, "to [PERSON Ada] [PERSON Zorba] today")).toEqual(["PERSON Ada Zorba"]);
    expect(ruled(joinPeople, "to [PERSON Zorba] [PERSON Ada] and [PERSON Ada] .")).toEqual([
      "PERSON Zorba",
      "PERSON Ada",
      "PERSON Ada",
    ]);
  });

  it("hold the nickname between given name and surname", () => {
    expect(ruled(joinNicknamed, '[PERSON Vito] " Red Vinny " [PERSON Castell] left')).toEqual([
      'PERSON Vito " Red Vinny " Castell',
    ]);
    expect(ruled(joinNicknamed, '[PERSON Vito] " left early " [PERSON Castell] said')).toEqual([
      "PERSON Vito",
      "PERSON Castell",
    ]);
  });

  it("keep the full stop of an abbreviation", () => {
    expect(ruled(trimEnds, "[PERSON Ada Obi Jr .] left")).toEqual(["PERSON Ada Obi Jr ."]);
  });

  it("part a place from the land it lies in, and a long form from its letters", () => {
    expect(ruled(splitJoined, "in [PLACE Oslo , Norway] today")).toEqual(["PLACE Oslo", "PLACE Norway"]);
    expect(ruled(splitJoined, "the [ORG Fisheries Council ( FC )] said")).toEqual(["ORG Fisheries Council", "ORG FC"]);
  });

  it("part two people", () => {
    expect(ruled(splitPeople, "[PERSON Ada Obi and Li Wei] left")).toEqual(["PERSON Ada Obi", "PERSON Li Wei"]);
  });

  it("join the capital to its district", () => {
    expect(ruled(joinDistrict, "in [PLACE Washington] , [PLACE D.C.] today")).toEqual(["PLACE:city Washington , D.C."]);
  });

  it("join the letters of a station to what it sends by", () => {
    expect(ruled(joinStation, "told [ORG KXQT] - TV and [ORG KXQT] - owned Lantern")).toEqual([
      "ORG:news_outlet KXQT - TV",
      "ORG KXQT",
    ]);
  });

  it("drop titles written as letters", () => {
    expect(ruled(dropTitles, "The [ORG AG] met the [ORG OOL]")).toEqual(["ORG OOL"]);
  });
});
