import {topicKey, twoModePicture} from "../../src/projection/two-mode";
import {makeKnowledge} from "../help/corpus";

describe("speakers and topics", () => {
  const picture = twoModePicture(makeKnowledge());

  it("leads from speakers to topics only", () => {
    picture.forEachEdge((_, {kind}, source, target, from, to) => {
      expect([kind, from.role, to.role]).toEqual(["about", "speaker", "topic"]);
      expect(target).toMatch(/^topic:/);
      expect(source).not.toContain("topic:");
    });
    expect(picture.size).toBeGreaterThan(3);
  });

  it("has what several statements share as a topic", () => {
    const {statements} = makeKnowledge();
    const shared = statements.map((statement, index) => ({...statement, text: index < 2 ? "the night ferry" : "x"}));
    const attributes = twoModePicture({...makeKnowledge(), statements: shared}).getNodeAttributes("topic:night-ferry");
    expect(attributes).toMatchObject({kind: "topic", label: "night ferry", statementsAbout: 2});
  });

  it("puts speakers in one column and topics in the other", () => {
    picture.forEachNode((_, {role, x, y}) => {
      expect(x).toBe(role === "speaker" ? -200 : 200);
      expect(Number.isFinite(y)).toBe(true);
    });
  });

  it("has an entity on both sides where it speaks and is spoken of", () => {
    expect(picture.hasNode("person:sam-poe")).toBe(true);
    expect(picture.hasNode(topicKey("person:sam-poe"))).toBe(true);
  });
});
