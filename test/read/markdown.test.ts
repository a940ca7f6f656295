import {readMarkdown} from "../../src/read/markdown";

describe("readMarkdown", () => {
  it("keeps the text as written and takes its heading as title", () => {
    const text = "# New pier opens today\n\nThe *mayor* said [so](https://example.org).\n";
    expect(readMarkdown(text)).toEqual({text, metadata: {title: "New pier opens today"}});
  });

  it("reads front matter as metadata, outside the article", () => {
    const text =
      '---\ntitle: "New pier: open"\ndate: 2021-03-03\nsource: Harbour Times\ntags: [a, b]\n---\nThe mayor said so.\n';
    expect(readMarkdown(text)).toEqual({
      text: "The mayor said so.\n",
      metadata: {title: "New pier: open", published: "2021-03-03", outlet: "Harbour Times"},
    });
  });

  it("takes a rule in the text for no front matter", () => {
    const text = "The mayor said so.\n\n---\n\nThe end.";
    expect(readMarkdown(text).text).toBe(text);
  });
});
