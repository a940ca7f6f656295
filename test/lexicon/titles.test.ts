import {readTitles} from "../../src/lexicon/titles";
import {NAME_TABLES} from "../help/name-tables";

const titles = readTitles({lexicons: NAME_TABLES});

describe("titles", () => {
  it("have a class", () => {
    expect(titles.classOf("attorney general")).toBe("office");
    expect(titles.classOf("spokesman")).toBe("role");
    expect(titles.classOf("baker")).toBeUndefined();
  });

  it("keep the full stop of an abbreviation, so that a name like Del is none", () => {
    expect(titles.classOf("del.")).toBe("office");
    expect(titles.classOf("del")).toBeUndefined();
  });

  it("are parted at hyphens, as tokens are", () => {
    expect(titles.classOf("vice president")).toBe("office");
  });

  it("are extended by modifiers and know how long they get", () => {
    expect(titles.isModifier("acting")).toBe(true);
    expect(titles.isModifier("president")).toBe(false);
    expect(titles.longest).toBe(2);
  });
});
