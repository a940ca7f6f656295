import {project} from "../../src/projection";
import {speakersPicture, withSpeakersPosition} from "../../src/projection/speakers";
import {makeKnowledge} from "../help/corpus";

const knowledge = makeKnowledge();
const picture = speakersPicture(knowledge);

describe("who talks about whom", () => {
  it("joins a speaker with what the statements are about, and counts", () => {
    const [edge] = picture.edges("person:jane-roe", "org:border-office").filter((key) => key.startsWith("said"));
    expect(picture.getEdgeAttributes(edge)).toMatchObject({
      kind: "said",
      count: 2,
      weight: 2,
      independent: 2,
      hedgedShare: 0,
      first: "2017-09-28",
      last: "2017-09-28",
    });
  });

  it("tells the share of hedged and of denied statements", () => {
    const shares = picture.mapEdges((_, {kind, hedgedShare, negatedShare}, source) => ({
      kind,
      hedgedShare,
      negatedShare,
      source,
    }));
    expect(shares.find(({source, kind}) => source.includes("official") && kind === "said")?.hedgedShare).toBe(1);
    expect(shares.find(({source, negatedShare}) => source === "person:sam-poe" && negatedShare === 1)).toBeDefined();
  });

  it("joins entities by relations beside that", () => {
    const relation = picture.getEdgeAttributes("relation|person:jane-roe|org:harbour-party");
    expect(relation).toMatchObject({kind: "relation", types: "member_of", count: 1, independent: 2});
  });

  it("holds no statements, no documents, and nobody who neither speaks nor is spoken of", () => {
    expect(picture.nodes().every((key) => knowledge.entities.some(({id}) => id === key))).toBe(true);
    expect(picture.hasNode("norp:irish")).toBe(false);
    expect(picture.hasNode("person:thomas-kerr")).toBe(true);
    const silent = knowledge.statements.map((statement) => ({...statement, about: []}));
    const alone = speakersPicture({...knowledge, statements: silent, relations: []});
    expect(alone.size).toBe(0);
    expect(alone.hasNode("person:sam-poe")).toBe(true);
    expect(alone.nodes().some((key) => key.includes("official"))).toBe(false);
  });

  it("puts each node at its own place in this picture", () => {
    const {speakersX, x} = knowledge.graph.getNodeAttributes("person:jane-roe");
    expect(project(knowledge, "speakers").getNodeAttribute("person:jane-roe", "x")).toBe(speakersX);
    expect(project(knowledge, "full").getNodeAttribute("person:jane-roe", "x")).toBe(x);
    const without = {kind: "entity" as const, label: "A", x: 1};
    expect(withSpeakersPosition(without)).toEqual(without);
  });
});
