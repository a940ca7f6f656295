import {callText} from "../../src/query/call";

describe("a call in words", () => {
  it("is written as in a script", () => {
    expect(callText({name: "said", question: {by: "Roe", about: undefined, hedged: true}})).toBe(
      'said({by: "Roe", hedged: true})',
    );
    expect(callText({name: "said", question: {}})).toBe("said()");
    expect(callText({name: "sources", options: {unnamed: true}})).toBe("sources({unnamed: true})");
    expect(callText({name: "compare", a: "A", b: 'B "b"'})).toBe('compare("A", "B \\"b\\"")');
    expect(callText({name: "numbers", topic: "arrests"})).toBe('numbers("arrests")');
    expect(callText({name: "who", of: "A"})).toBe('who("A")');
    expect(callText({name: "absent"})).toBe("absent()");
  });
});
