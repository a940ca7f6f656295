import {readProblem} from "../../src/read/reading";

describe("readProblem", () => {
  it("says which step found it", () => {
    expect(readProblem("EMPTY", "a.txt", '"a.txt" is empty.')).toEqual({
      code: "EMPTY",
      text: '"a.txt" is empty.',
      document: "a.txt",
      by: "read",
    });
  });
});
