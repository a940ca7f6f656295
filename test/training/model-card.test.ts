import {alignTables, withSection} from "../../training/model-card";

describe("sections of the model card", () => {
  it("are added at the end, and replaced where they stand", () => {
    const once = withSection("# Card\n\nBy hand.\n", "names", "old");
    const more = `${once}\nAfter.\n`;
    expect(once).toMatch(/^# Card\n\nBy hand\.\n\n<!-- .* names -->\n\nold\n\n<!-- end of names -->\n$/);
    expect(withSection(more, "names", "new")).toBe(more.replace("old", "new"));
  });
});

describe("tables of the model card", () => {
  it("are padded to columns", () => {
    expect(alignTables("Before.\n\n| set | value |\n|---|---|\n| EWT dev | 1 |\n\nAfter.")).toBe(
      "Before.\n\n| set     | value |\n| ------- | ----- |\n| EWT dev | 1     |\n\nAfter.",
    );
  });
});
