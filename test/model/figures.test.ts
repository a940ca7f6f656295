import {figuresIn} from "../../src/model/figures";

const read = (text: string): string[] =>
  figuresIn(text).map(({value, unit, of, approximate}) => `${approximate ? "~" : ""}${value} ${unit} ${of}`.trim());

describe("figures", () => {
  it.each([
    ["They counted 498 people and 1,200 sheep.", ["498 count people", "1200 count sheep"]],
    ["It cost $1.2 million, or 40 dollars each.", ["1200000 USD", "40 USD"]],
    ["About 2.5 percent of voters, almost 90% of them.", ["~2.5 percent voters", "~90 percent them"]],
    ["Two dozen officers and three children slept.", ["24 count officers", "3 count children slept"]],
    ["It lost $1.2–1.4 trillion.", ["1200000000000 USD", "1400000000000 USD"]],
    ["They released 3,150 crore rupees.", ["31500000000 count rupees"]],
    ["Prices rose 3 to 5 percent.", ["3 percent", "5 percent"]],
    ["Within five years they left; 82 million more than ever.", ["5 count years", "82000000 count"]],
    [
      "Nearly 500 ships, more than a million tons, hundreds of sailors.",
      ["~500 count ships", "~1000000 count tons", "~100 count sailors"],
    ],
  ])("of %j", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    "From 1445 to 1870 and in 1789 nothing happened.",
    "In 2017 and on Sept. 28 nothing happened.",
    "At 9:30 a.m. the 37-year-old left Section 287 for the 2nd time.",
    "The MS-13 gang and the B2 visa.",
    "He was aged 42.",
    "He was 82 and ill. At 35 she won; he came at the age of just 26.",
    "Under Treaty Six nothing was paid.",
    "They served the Two Holy Mosques.",
  ])("are none of the numbers in %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("stand where they stand", () => {
    const text = "In all nearly 500 ships came.";
    const [figure] = figuresIn(text);
    expect(text.slice(figure.start, figure.end)).toBe("500");
    expect(figure.text).toBe("500 ships came");
  });

  it("take time in proportion to the text", () => {
    expect(figuresIn("1".repeat(100_000)).length).toBeLessThanOrEqual(1);
    expect(figuresIn("1,111".repeat(20_000)).length).toBeLessThan(100_000);
    expect(figuresIn("12 ".repeat(20_000))).toHaveLength(20_000);
  });

  it("take a number between commas behind a name for an age", () => {
    expect(figuresIn("Ann Lee, 26, was there with 40 bakers")).toMatchObject([{value: 40}]);
  });

  it("say what the words before them make of them", () => {
    const bounds = "more than 40 bakers, up to 50 bakers, nearly 60 bakers, 70 bakers and dozens of bakers";
    expect(figuresIn(bounds).map(({bound}) => bound)).toEqual(["least", "most", "about", "exact", "least"]);
  });
});
