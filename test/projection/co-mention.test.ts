import {coMentionPicture} from "../../src/projection/co-mention";
import {makeKnowledge} from "../help/corpus";

describe("entities of one statement", () => {
  const knowledge = makeKnowledge();

  it("are joined once, from the smaller key to the larger", () => {
    const picture = coMentionPicture(knowledge);
    expect(picture.hasEdge("together|org:border-office|place:northport")).toBe(true);
    picture.forEachEdge((_, __, source, target) => expect(source < target).toBe(true));
  });

  it("are not joined where the statement is a long list", () => {
    const about = knowledge.entities.slice(0, 13).map(({id}) => id);
    const statements = [{...knowledge.statements[0], about}];
    expect(coMentionPicture({...knowledge, statements}).size).toBe(0);
  });
});
