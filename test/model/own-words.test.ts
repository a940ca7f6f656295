import {ARTICLE, isInOwnWords} from "../../src/model/own-words";

describe("an article's own words", () => {
  it("are told from what somebody is said to have said", () => {
    expect([ARTICLE, "according-to", ""].map((by) => isInOwnWords({by}))).toEqual([true, false, false]);
  });
});
