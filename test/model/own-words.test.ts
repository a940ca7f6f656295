import {ARTICLE, isInOwnWords, saidAmong} from "../../src/model/own-words";
import type {Statement} from "../../src/model/statement";

describe("an article's own words", () => {
  it("are told from what somebody is said to have said", () => {
    expect([ARTICLE, "according-to", ""].map((by) => isInOwnWords({by}))).toEqual([true, false, false]);
  });

  it("are left out of what is said", () => {
    const statements = [ARTICLE, "cue"].map((by) => ({by}) as Statement);
    expect(saidAmong(statements)).toEqual([{by: "cue"}]);
  });
});
