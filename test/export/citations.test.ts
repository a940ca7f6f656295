import {latexText, writeBibtex, writeCsl} from "../../src/export/citations";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";

const {documents} = makeKnowledge();

/** What is left of the braces when all pairs are taken out. */
function bracesLeft(text: string): string {
  let braces = text.replace(/[^{}]/g, "");
  for (let length = -1; length !== braces.length; ) {
    length = braces.length;
    braces = braces.replaceAll("{}", "");
  }
  return braces;
}

describe("citations", () => {
  it("as CSL-JSON have title, outlet, day and address as far as they are known", () => {
    const items = JSON.parse([...writeCsl(documents)].join("")) as Record<string, unknown>[];
    expect(items).toHaveLength(documents.length);
    expect(items[0]).toMatchObject({
      type: "article-newspaper",
      title: "Curfew stays, says border chief",
      "container-title": "Northport Courier",
      issued: {"date-parts": [[2017, 9, 28]]},
      URL: "https://courier.example/curfew?a=1&b=2",
    });
    expect(items.find(({title}) => title === "monthly.txt")).not.toHaveProperty("issued");
  });

  it("as BibTeX escape what LaTeX would run", () => {
    const text = [...writeBibtex(documents)].join("");
    expect(text.match(/^@article\{document-[0-9a-f]{12},$/gm)).toHaveLength(documents.length);
    expect(text).toContain('title = {{Mayor: curfew "never legal" \\& more}}');
    expect(text).toContain("year = {2017}");
    expect(latexText("50 % of {a_b} \\x\n~^$#&")).toBe(
      "50 \\% of \\{a\\_b\\} \\textbackslash{}x \\textasciitilde{}\\textasciicircum{}\\$\\#\\&",
    );
  });

  it("have balanced braces whatever the titles hold", () => {
    for (const title of NAUGHTY) {
      const text = [...writeBibtex([{...documents[0], title}])].join("").replace(/\\[{}]/g, "");
      expect(bracesLeft(text)).toBe("");
    }
  });
});
