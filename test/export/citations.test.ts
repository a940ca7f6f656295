import {latexText, writeBibtex, writeCsl} from "../../src/export/citations";
import {wellFormed} from "../../src/model/text";
import {makeKnowledge} from "../help/corpus";
import {NAUGHTY} from "../help/naughty";
import {itWithPython, readWithPython} from "../help/python";

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

/** A BibTeX file as its grammar reads it: entries of a type, a key and fields in braces. Throws where something else stands. */
function parseBibtex(text: string): {type: string; key: string; fields: Record<string, string>}[] {
  let at = 0;
  const take = (pattern: RegExp): string => {
    const match = new RegExp(pattern.source, "uy");
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) throw new Error(`no ${pattern.source} at ${at}: ${text.slice(at, at + 40)}`);
    at = match.lastIndex;
    return found[1] ?? found[0];
  };
  const inBraces = (): string => {
    take(/\{/);
    const from = at;
    for (let depth = 1; depth > 0; at++) {
      if (at >= text.length) throw new Error("a brace is not closed");
      if (text[at] === "\\") at++;
      else depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
    }
    return text.slice(from, at - 1);
  };
  const entries = [];
  while (at < text.length) {
    const entry = {type: take(/@([a-z]+)\{/), key: take(/([^\s,{}]+),\s*/), fields: {} as Record<string, string>};
    while (text[at] !== "}") {
      entry.fields[take(/([a-z]+) = /)] = inBraces();
      take(/,?\s*/);
    }
    take(/\}\s*/);
    entries.push(entry);
  }
  return entries;
}

/** A text on one line, as a title is cited. */
function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\s\u0000-\u001f\u007f]+/gu, " ")
    .trim();
}

/** What LaTeX prints for an escaped text. */
function printed(latex: string): string {
  return latex.replace(/\\text(backslash|asciitilde|asciicircum)\{\}|\\([{}$&#%_])/g, (_, word, sign) =>
    sign === undefined ? {backslash: "\\", asciitilde: "~", asciicircum: "^"}[word as "backslash"] : sign,
  );
}

/** The variables of CSL 1.0.2 that an item may have, as far as we write them, and the types of items. */
const CSL_VARIABLES = ["id", "type", "title", "container-title", "issued", "URL"];
/** The fields that BibLaTeX documents for `@article`, as far as we write them. */
const BIBTEX_FIELDS = ["title", "journal", "year", "month", "day", "url"];

describe("citations", () => {
  it("have only fields that their standards know, days that are days, and keys each once", () => {
    const items = JSON.parse([...writeCsl(documents)].join("")) as Record<string, unknown>[];
    expect(items.flatMap((item) => Object.keys(item)).filter((name) => !CSL_VARIABLES.includes(name))).toEqual([]);
    expect(new Set(items.map(({type}) => type))).toEqual(new Set(["article-newspaper"]));
    const entries = parseBibtex([...writeBibtex(documents)].join(""));
    expect(entries.map(({type}) => type)).toEqual(documents.map(() => "article"));
    expect(new Set(entries.map(({key}) => key)).size).toBe(documents.length);
    for (const {fields} of entries) {
      expect(Object.keys(fields).filter((name) => !BIBTEX_FIELDS.includes(name))).toEqual([]);
      expect(fields.month ?? "01").toMatch(/^(?:0[1-9]|1[0-2])$/);
    }
  });

  it("as BibTeX give every title to a reader of its grammar", () => {
    const hostile = NAUGHTY.map((title, index) => ({...documents[0], sha256: String(index).padStart(64, "0"), title}));
    const read = parseBibtex([...writeBibtex(hostile)].join("")).map(({fields}) => printed(fields.title));
    const expected = NAUGHTY.map((title) => `{${oneLine(title)}}`);
    expect(read).toEqual(expected);
  });

  itWithPython("as CSL-JSON give every title to another reader", () => {
    const hostile = NAUGHTY.map((title) => ({...documents[0], title, outlet: title}));
    const read = readWithPython<Record<string, string>[]>("json", writeCsl(hostile));
    expect(read.map(({title}) => title)).toEqual(NAUGHTY.map(wellFormed));
    expect(read.map((item) => item["container-title"])).toEqual(NAUGHTY.map(wellFormed));
  });

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
