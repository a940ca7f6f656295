import {PROJECTIONS, project} from "../../src/projection/project";
import {makeKnowledge} from "../help/corpus";

describe("project", () => {
  it("makes each projection by its name", () => {
    const knowledge = makeKnowledge();
    expect(PROJECTIONS).toEqual(["speakers", "full", "two-mode", "co-mention", "congruence", "conflict", "open"]);
    for (const name of PROJECTIONS.filter((projection) => projection !== "congruence" && projection !== "open")) {
      expect(project(knowledge, name).order).toBeGreaterThan(1);
    }
    expect(project(makeKnowledge([]), "full").order).toBe(0);
  });

  it("names the choices where the name is none of them", () => {
    for (const name of ["everything", "constructor"]) {
      expect(() => project(makeKnowledge([]), name as "full")).toThrow(
        expect.objectContaining({
          code: "UNKNOWN_PROJECTION",
          message: expect.stringContaining("speakers, full, two-mode"),
        }),
      );
    }
  });
});
