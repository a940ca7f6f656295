import {readdirSync, readFileSync} from "node:fs";
import {lint, lintFormatOf} from "../../../src/export/lint/lint";

const folder = new URL("broken/", import.meta.url);

/** Files as other programs leave them behind, each with the rules that a person sees broken in it. */
const SEEN: {readonly [file: string]: readonly string[]} = {
  "ampersand.graphml": ["E18"],
  "cut-off.gexf": ["E18"],
  "empty.graphml": ["E18"],
  "entities.graphml": ["E18"],
  "ghosts.gexf": ["E01", "E02", "E03", "E05", "E06", "E12", "W19", "W21", "W27"],
  "latin.graphml": ["E18"],
  "library-of-old.gexf": ["E10"],
  "nested.graphml": ["E03", "W29"],
  "no-keys.graphml": ["E02", "E07"],
  "not-xml.gexf": ["E18"],
  "python-none.gexf": ["E07", "E08", "E09"],
  "undirected-twice.gexf": ["E04"],
  "utf-16.gexf": ["E04"],
  "wrong-colours.gexf": ["E09", "E12", "W27"],
  "years.gexf": ["E13", "E15"],
};

describe("graph files that are broken as they are found in the wild", () => {
  it.each(Object.entries(SEEN))("%s", (file, rules) => {
    const findings = lint(readFileSync(new URL(file, folder)), lintFormatOf(file)!);
    expect(findings.map(({rule}) => rule)).toEqual(rules);
    for (const {text, line} of findings) {
      expect(text).toMatch(/^\S.+: .+\.$/);
      expect(line).toBeGreaterThan(0);
    }
  });

  it("are all looked at", () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(SEEN));
  });

  it("are counted place by place", () => {
    const places = (file: string): Record<string, number> =>
      Object.fromEntries(lint(readFileSync(new URL(file, folder)), "gexf").map(({rule, places}) => [rule, places]));
    expect(places("wrong-colours.gexf")).toEqual({E09: 4, E12: 1, W27: 1});
    expect(places("python-none.gexf")).toEqual({E07: 1, E08: 2, E09: 1});
  });
});
