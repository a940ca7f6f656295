import {readPlain} from "../../src/read/plain";

describe("readPlain", () => {
  it("keeps every character, so that offsets are those of the file", () => {
    const text = "  \r\nThe port\u3000opened.\t\n\n";
    expect(readPlain(text).text).toBe(text);
  });
});
