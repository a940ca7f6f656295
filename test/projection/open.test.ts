import type {EntityRelation} from "../../src/model/statement";
import {openPicture} from "../../src/projection/open";
import {speakersPicture} from "../../src/projection/speakers";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const [some] = knowledge.relations;
const investigates: EntityRelation = {
  ...(some as EntityRelation),
  id: "relation:open",
  type: "open:investigate",
  subject: "person:jane-roe",
  object: "org:border-office",
};
const withOpen = {...knowledge, openRelations: [investigates]};

describe("open relations", () => {
  it("are edges of their own view, with the verb phrase", () => {
    const picture = openPicture(withOpen);
    expect(picture.nodes().sort()).toEqual(["org:border-office", "person:jane-roe"]);
    expect(picture.mapEdges((_, {kind, types, count}) => ({kind, types, count}))).toEqual([
      {kind: "open", types: "open:investigate", count: 1},
    ]);
  });

  it("are in no other view", () => {
    expect(speakersPicture(withOpen).export()).toEqual(speakersPicture(knowledge).export());
  });

  it("make an empty picture where there are none", () => {
    expect(openPicture(knowledge).order).toBe(0);
  });
});
