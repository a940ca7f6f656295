import {headerMetadata} from "../../src/read/header";

const PARAGRAPH = "The harbour master opened the new pier on Monday, and many people from the old town came to see it.";

describe("headerMetadata", () => {
  it("takes a line of its own at the top as the headline", () => {
    expect(headerMetadata(`New pier opens in the old harbour\n\n${PARAGRAPH}`)).toEqual({
      title: "New pier opens in the old harbour",
    });
  });

  it("passes over date lines and by-lines before it", () => {
    const text = `Today : Mar 03, 2021\nLocal\n3 March 2021\n\nNew pier opens in the old harbour\n\n${PARAGRAPH}`;
    expect(headerMetadata(text)).toEqual({title: "New pier opens in the old harbour", published: "2021-03-03"});
    expect(headerMetadata(`By Ann Reed of the harbour\n\nNew pier opens\n\n${PARAGRAPH}`).title).toBe("New pier opens");
  });

  it("takes no section heading after the first paragraph, and no first sentence", () => {
    expect(headerMetadata(`${PARAGRAPH}\n\nWhat the mayor thinks of it\n\n${PARAGRAPH}`)).toEqual({});
    expect(headerMetadata(PARAGRAPH)).toEqual({});
    expect(headerMetadata("")).toEqual({});
  });

  it("drops the marks of a Markdown heading", () => {
    expect(headerMetadata(`# New pier opens today\r\n\r\n${PARAGRAPH}`).title).toBe("New pier opens today");
  });
});
