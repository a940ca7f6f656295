import {contradict, readQuantities} from "../../src/resolve/quantities";

function read(text: string): readonly string[] {
  return readQuantities(text).map(({value, bound, unit, things}) =>
    `${bound} ${value}${unit} ${things.join("+")}`.trim(),
  );
}

describe("quantities in texts", () => {
  it("reads a number with what is counted and what happens to it", () => {
    expect(read("a total of 1,179 illegal traders were arrested on Monday")).toEqual(["exact 1179 trader+arrest"]);
    expect(read("the office made 956 arrests that day")).toEqual(["exact 956 arrest"]);
  });

  it("reads bounds, shares, money and scales", () => {
    expect(read("more than 450 ferries sailed")).toEqual(["least 450 ferry+sail"]);
    expect(read("nearly 40 percent of boats")).toEqual(["about 40% boat"]);
    expect(read("a fine of $2.5 million was paid")).toEqual(["exact 2500000$"]);
  });

  it("takes years, bare numbers, ages and numbers within words for none", () => {
    expect(read("In 2017 the B-52 flew, said a 46-year-old pilot on 3.")).toEqual([]);
  });

  it("knows which two cannot both be right", () => {
    const differ = (a: string, b: string): boolean => contradict(readQuantities(a)[0], readQuantities(b)[0]);
    expect(differ("498 arrests", "107 arrests")).toBe(true);
    expect(differ("498 arrests", "498 arrests")).toBe(false);
    expect(differ("more than 450 arrests", "498 arrests")).toBe(false);
    expect(differ("more than 450 arrests", "107 arrests")).toBe(true);
    expect(differ("about 500 arrests", "498 arrests")).toBe(false);
    expect(differ("up to 600 arrests", "498 arrests")).toBe(false);
    expect(differ("40 percent of arrests", "498 arrests")).toBe(false);
  });
});
