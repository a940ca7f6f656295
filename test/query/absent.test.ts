import {absent} from "../../src/query/absent";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("the absent", () => {
  it("are people and organisations talked about who never speak", () => {
    const found = absent(knowledge, {atLeast: 1});
    expect(found.map(({entity}) => entity.name)).toEqual(["Harbour Party", "Daily Gazette"]);
    expect(found[0]).toMatchObject({spokenAbout: 1, mentions: 3, documents: 3, oneSided: true});
    expect(found[0].by.map(({of}) => of.name)).toEqual(["Border Office"]);
  });

  it("are left out below the threshold", () => {
    expect(absent(knowledge).map(({entity}) => entity.name)).toEqual(["Harbour Party"]);
    expect(absent(knowledge, {atLeast: 10})).toEqual([]);
  });
});
