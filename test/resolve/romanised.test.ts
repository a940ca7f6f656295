import {areRomanised, romanised} from "../../src/resolve/romanised";

describe("names from other scripts", () => {
  it.each([
    ["mohammed", "muhammad"],
    ["mohamed", "muhammad"],
    ["gaddafi", "qaddafi"],
    ["yusuf", "yousef"],
    ["youssef", "yusuf"],
    ["khaled", "khalid"],
    ["ahmad", "ahmed"],
    ["omar", "umar"],
    ["osama", "usama"],
    ["hussein", "husain"],
    ["abdullah", "abdulla"],
    ["karim", "kareem"],
    ["mahmoud", "mahmud"],
    ["sergei", "sergey"],
    ["dmitry", "dmitri"],
    ["yevgeny", "evgeny"],
    ["yelena", "elena"],
    ["yekaterina", "ekaterina"],
    ["aleksandr", "alexander"],
    ["aleksei", "alexey"],
    ["mikhail", "michail"],
    ["viktor", "victor"],
    ["natalia", "natalya"],
    ["anastasia", "anastasiya"],
    ["zelensky", "zelenskyy"],
    ["fyodor", "fedor"],
    ["yuri", "yury"],
  ])("%s and %s may be one", (a, b) => {
    expect(areRomanised(a, b)).toBe(true);
    expect(areRomanised(b, a)).toBe(true);
    expect(romanised(a)).toBe(romanised(b));
  });

  it.each([
    ["hassan", "hussein"],
    ["ellen", "helen"],
    ["ali", "eli"],
    ["osama", "osama"],
    ["jamal", "jamil"],
    ["hamad", "hamid"],
    ["alan", "elen"],
    ["ivan", "yvonne"],
    ["anna", "anne"],
    ["maria", "mario"],
    ["daniel", "daniela"],
    ["nikolai", "nikola"],
    ["salman", "sulaiman"],
    ["robert", "roberta"],
  ])("%s and %s are not", (a, b) => {
    expect(areRomanised(a, b)).toBe(false);
  });
});
