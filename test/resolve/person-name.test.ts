import {
  comparePersonNames,
  endsWithSurname,
  isSurnameOnly,
  lastWord,
  parsePersonName,
} from "../../src/resolve/person-name";

function compare(a: string, b: string): string | undefined {
  const match = comparePersonNames(parsePersonName(a), parsePersonName(b));
  return match ? `${match.verdict}: ${match.rule}` : undefined;
}

describe("names of people", () => {
  it("takes a name apart into given names, family name, generation", () => {
    expect(parsePersonName("Dr. Ruth Ellen Voss, Jr.")).toEqual({
      given: ["ruth", "ellen"],
      surname: "voss",
      suffix: "jr",
      nickname: "",
    });
    expect(parsePersonName('Paul "Red" Harker III')).toEqual({
      given: ["paul"],
      surname: "harker",
      suffix: "iii",
      nickname: "red",
    });
  });

  it("keeps particles and hyphens with the family name", () => {
    expect(parsePersonName("Anke van der Velde")).toMatchObject({given: ["anke"], surname: "van der velde"});
    expect(isSurnameOnly(parsePersonName("De Wit"))).toBe(true);
    expect(parsePersonName("Luis Vega-Ibarra")).toMatchObject({given: ["luis"], surname: "vega ibarra"});
    expect(lastWord(parsePersonName("Luis Vega-Ibarra"))).toBe("ibarra");
  });

  it("finds accents and case no difference", () => {
    expect(compare("Renée VOSS", "Renee Voss")).toBe("same: same name");
  });

  it.each([
    ["Tom Harker", "Thomas Harker", "same: nickname"],
    ["Tom Harker", "Tommy Harker", "same: nickname"],
    ["T. Harker", "Tom Harker", "same: initial"],
    ["Ruth Ellen Voss", "Ruth Voss", "same: middle name"],
    ["Ruth E. Voss", "Ruth Ellen Voss", "same: middle name"],
    ["Luis Vega-Ibarra", "Luis Vega Ibarra", "same: several family names"],
    ["Luis Adolfo Vega Ibarra", "Vega Ibarra", "same: several family names"],
    ["Ruth E. Voss", "Ruth F. Voss", "veto: middle names"],
    ["Ruth Voss", "Otto Voss", "veto: first names"],
    ["R. Voss", "Otto Voss", "veto: first names"],
    ["Chris Voss", "Christine Voss", "same: nickname"],
    ["Christopher Voss", "Christine Voss", "veto: first names"],
    ["Paul Voss Jr.", "Paul Voss Sr.", "veto: generation"],
    ["Paul Voss Jr.", "Paul Voss", "unsure: generation"],
    ["Tilda Brenninger", "Tilda Breninger", "unsure: misspelling"],
    ["Michelle Voss", "Michele Voss", "unsure: misspelling"],
    ["Mohammed Brenn", "Muhammad Brenn", "unsure: transliteration"],
    ["Moammar Qaddim", "Muammar Gaddim", "unsure: transliteration"],
    ["Yusuf Brenn", "Yousef Brenn", "unsure: transliteration"],
    ["Aleksandr Brenn", "Alexander Brenn", "unsure: transliteration"],
    ["Yekaterina Brenn", "Ekaterina Brenn", "unsure: misspelling"],
    ["Omar Brenn", "Umar Brenn", "unsure: transliteration"],
    ["Hassan Brenn", "Hussein Brenn", "veto: first names"],
    ["Khalid Brenn", "Khaled Brenn", "unsure: misspelling"],
    ["Youssef Brenn", "Yusuf Brenn", "unsure: transliteration"],
    ["Hassan Brenn", "Hussein Brenn", "veto: first names"],
    ['Paul "Red" Harker', "Red Harker", "same: nickname"],
    ['Paul "Red" Harker', "Ted Harker", "veto: first names"],
    ["Ruth Voss", "Ruth Harker", undefined],
    ["Voss", "Ruth Voss", undefined],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(compare(a, b)).toBe(expected);
    expect(compare(b, a)).toBe(expected);
  });

  it("knows which family names may stand for a full name", () => {
    const full = parsePersonName("Luis Adolfo Vega Ibarra");
    expect(endsWithSurname(full, "ibarra")).toBe(true);
    expect(endsWithSurname(full, "vega ibarra")).toBe(true);
    expect(endsWithSurname(full, "luis adolfo vega ibarra")).toBe(false);
    expect(endsWithSurname(full, "vega")).toBe(false);
  });
});
