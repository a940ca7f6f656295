import {describeUnnamed, isOpen} from "../../src/query/unnamed";

describe("sources without a name", () => {
  it("have a role, without the body they belong to", () => {
    const role = (source: string): string => describeUnnamed(source, []).role;
    expect(role("A spokeswoman for the Harbor Bureau")).toBe("spokeswoman");
    expect(role("two senior officials familiar with the plan")).toBe("senior officials");
    expect(role("Harbor Bureau officials")).toBe("Harbor Bureau officials");
    expect(role("the aide, who was there")).toBe("aide");
  });

  it("have the reason that the text states", () => {
    const reason = (sentence: string): string | null => describeUnnamed("an aide", [sentence]).reason;
    expect(reason("It failed, said an aide who spoke on condition of anonymity because the talks are private.")).toBe(
      "on condition of anonymity because the talks are private",
    );
    expect(reason("An aide, who asked not to be named for fear of losing his post, said so.")).toBe(
      "asked not to be named for fear of losing his post",
    );
    expect(reason("An aide who was not authorized to speak publicly said so.")).toBe(
      "was not authorized to speak publicly",
    );
    expect(reason("An aide said so.")).toBeNull();
  });
});

describe("the words of a source", () => {
  it.each(["They", "who", "that", "their", "others", "many others"])('"%s" leave open who speaks', (words) => {
    expect(isOpen(words)).toBe(true);
  });

  it.each(["some officials", "This collaboration", "a man who saw it", "the others at the table"])(
    '"%s" describe a source',
    (words) => {
      expect(isOpen(words)).toBe(false);
    },
  );
});
