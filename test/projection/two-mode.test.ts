import {topicKey, twoModePicture} from "../../src/projection/two-mode";
import {makeKnowledge} from "../help/corpus";

describe("speakers and topics", () => {
  const picture = twoModePicture(makeKnowledge());

  it("leads from speakers to topics only", () => {
    picture.forEachEdge((_, {kind}, source, target, from, to) => {
      expect([kind, from.role, to.role]).toEqual(["about", "speaker", "topic"]);
      expect(target).toBe(topicKey(target.slice("topic:".length)));
      expect(source).not.toContain("topic:");
    });
    expect(picture.size).toBeGreaterThan(3);
  });

  it("has an entity on both sides where it speaks and is spoken of", () => {
    expect(picture.hasNode("person:sam-poe")).toBe(true);
    expect(picture.hasNode(topicKey("person:sam-poe"))).toBe(true);
  });
});
