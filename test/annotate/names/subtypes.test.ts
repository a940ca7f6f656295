import {subtypes} from "../../../src/annotate/names/subtypes";
import {ruled} from "../../help/named";

describe("the subtypes of names", () => {
  it("come from the gazetteer", () => {
    expect(ruled(subtypes, "[ORG Harbour Times] in [PLACE Norway] on the [LAW CRA]")).toEqual([
      "ORG:news_outlet Harbour Times",
      "PLACE:country Norway",
      "LAW:statute CRA",
    ]);
  });

  it("come from the name's own words, or the noun after it", () => {
    expect(ruled(subtypes, "[ORG University of Troms] and the [ORG Zorba] gang in [PLACE Grey Prison]")).toEqual([
      "ORG:school University of Troms",
      "ORG:gang Zorba",
      "PLACE:facility Grey Prison",
    ]);
  });

  it("pass from a long form to its letters", () => {
    expect(ruled(subtypes, "the [ORG Ministry of Lakes] ( [ORG MLK] ) met . [ORG MLK] men left .")).toEqual([
      "ORG:agency Ministry of Lakes",
      "ORG:agency MLK",
      "ORG:agency MLK",
    ]);
  });

  it("tell the city of New York from the state", () => {
    expect(ruled(subtypes, "in [PLACE New York] today")).toEqual(["PLACE:city New York"]);
    expect(ruled(subtypes, "in [PLACE Buffalo] , [PLACE New York] , today")).toEqual([
      "PLACE:city Buffalo",
      "PLACE:state New York",
    ]);
    expect(ruled(subtypes, "in [PLACE Boston] , [PLACE New York] , [PLACE Denver] and more")).toContain(
      "PLACE:city New York",
    );
    expect(ruled(subtypes, "[PLACE New York] State troopers")).toEqual(["PLACE:state New York"]);
  });

  it("are those of the neighbours in a list where nothing else tells", () => {
    expect(ruled(subtypes, "in [PLACE Orgeon] , [PLACE Ohio] and [PLACE Norway]")).toEqual([
      "PLACE:state Orgeon",
      "PLACE:state Ohio",
      "PLACE:country Norway",
    ]);
  });

  it("are the commonest where nothing tells at all, and none for people", () => {
    expect(ruled(subtypes, "[ORG Zorba] in [PLACE Kvist] with [PERSON Ada Obi]")).toEqual([
      "ORG:other Zorba",
      "PLACE:city Kvist",
      "PERSON Ada Obi",
    ]);
  });
});
