import {conflictPicture, congruencePicture} from "../../src/projection/agreement";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();

describe("speakers who contradict or agree", () => {
  it("are joined by the links between their statements, with the reasons", () => {
    const picture = conflictPicture(knowledge);
    expect(picture.edges().every((key) => key.startsWith("conflict|"))).toBe(true);
    const edge = picture.getEdgeAttributes("conflict|org:ministry-of-justice|person:jane-roe");
    expect(edge).toMatchObject({count: 1, accepted: 0});
    expect(edge.quote).toContain("498");
  });

  it("are not joined by rejected links, nor with themselves", () => {
    const links = knowledge.links.map((link) => ({...link, status: "rejected" as const}));
    expect(conflictPicture({...knowledge, links}).order).toBe(0);
    expect(congruencePicture(knowledge).size).toBe(0);
  });

  it("agree where one says what the other said", () => {
    const [first, second] = ["person:jane-roe", "person:sam-poe"].map(
      (id) => knowledge.statements.find(({speaker}) => speaker === id)!,
    );
    const link = {
      ...knowledge.links[0],
      type: "SAME_AS" as const,
      from: first.id,
      to: second.id,
      status: "accepted" as const,
    };
    const picture = congruencePicture({...knowledge, links: [link]});
    expect(picture.getEdgeAttributes("congruence|person:jane-roe|person:sam-poe")).toMatchObject({
      count: 1,
      accepted: 1,
    });
  });
});
