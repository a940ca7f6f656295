import {agree, contradict, readQuantities} from "../../src/resolve/quantities";

function read(text: string): readonly string[] {
  return readQuantities(text).map(({value, bound, unit, things}) =>
    `${bound} ${value} ${unit} ${things.join("+")}`.trim(),
  );
}

describe("quantities in texts", () => {
  it("reads a number with what is counted and what happens to it", () => {
    expect(read("a total of 1,179 illegal traders were arrested on Monday")).toEqual([
      "exact 1179 count trader+arrest",
    ]);
    expect(read("the office made 956 arrests that day")).toEqual(["exact 956 count arrest"]);
  });

  it("reads bounds, shares, money and scales", () => {
    expect(read("more than 450 ferries sailed")).toEqual(["least 450 count ferry+sail"]);
    expect(read("nearly 40 percent of boats")).toEqual(["about 40 percent boat"]);
    expect(read("a fine of $2.5 million was paid")).toEqual(["exact 2500000 USD"]);
  });

  it("looks before the number for what happens to people", () => {
    expect(read("arresting over 7,400 people within nine days")).toEqual(["least 7400 count arrest"]);
    expect(read("the storm killed dozens of sailors")).toEqual(["least 12 count sailor+kill"]);
  });

  it("knows which two may be one number", () => {
    const same = (a: string, b: string): boolean => agree(readQuantities(a)[0], readQuantities(b)[0]);
    expect(same("almost 500 arrests", "498 arrests")).toBe(true);
    expect(same("500 arrests", "498 arrests")).toBe(false);
    expect(same("more than 450 arrests", "498 arrests")).toBe(false);
    expect(same("498 arrests", "498 percent of arrests")).toBe(false);
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
