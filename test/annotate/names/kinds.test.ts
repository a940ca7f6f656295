import {
  bodiesByHead,
  coordinatedBeginnings,
  daysAndMonths,
  kindsByHead,
  ordinaryWords,
  splitOwners,
} from "../../../src/annotate/names/kinds";
import {ruled} from "../../help/named";

describe("kinds of names", () => {
  it("follow the last word where the model knows only that it is a name", () => {
    expect(ruled(kindsByHead, "the [MISC Old Boats Act] and the [MISC Lantern] rite")).toEqual([
      "LAW:statute Old Boats Act",
      "MISC Lantern",
    ]);
    expect(ruled(kindsByHead, "the [PLACE Sanctuary Act] of [PLACE Oslo]")).toEqual([
      "LAW:statute Sanctuary Act",
      "PLACE Oslo",
    ]);
  });

  it("follow the last word where it can only be that of an office", () => {
    const marked = "the [MISC Northern River Water Department] , the [PLACE Upper Dale Fire Department]";
    expect(ruled(bodiesByHead, marked)).toEqual([
      "ORG:agency Northern River Water Department",
      "ORG:agency Upper Dale Fire Department",
    ]);
    const kept = ["PLACE Upper Dale City University", "EVENT Old River Water Department"];
    expect(ruled(bodiesByHead, kept.map((name) => `[${name}]`).join(" , "))).toEqual(kept);
  });

  it("hold for names that begin before and", () => {
    expect(ruled(coordinatedBeginnings, "the Family and [MISC Old Boats Act] holds")).toEqual([
      "MISC Family and Old Boats Act",
    ]);
    expect(ruled(coordinatedBeginnings, "[PERSON Ada] and [ORG Harbour Agency] met")).toEqual([
      "PERSON Ada",
      "ORG Harbour Agency",
    ]);
  });

  it("are none for a word that the document writes in lower case too", () => {
    const marked = "[ORG Tide] officials saw the tide . The tide rose at [PLACE Oslo] .";
    expect(ruled(ordinaryWords, marked)).toEqual(["PLACE Oslo"]);
    expect(ruled(ordinaryWords, "[ORG Tide] officials saw the tide .")).toEqual(["ORG Tide"]);
  });

  it("part a place from what it owns", () => {
    expect(ruled(splitOwners, "[ORG Boston 's Harbour League] met")).toEqual(["PLACE Boston", "ORG Harbour League"]);
    expect(ruled(splitOwners, "[ORG Wendy 's Harbour League] met")).toEqual(["ORG Wendy 's Harbour League"]);
  });
});

describe("days and months", () => {
  it("are no names by themselves, but for people", () => {
    expect(ruled(daysAndMonths, "on [EVENT Monday] in [MISC March] [PERSON May] met the [ORG Monday Club]")).toEqual([
      "PERSON May",
      "ORG Monday Club",
    ]);
  });
});
