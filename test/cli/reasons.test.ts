import {readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {reasonFor} from "../../src/cli/reasons";

const annotate = resolve("src/annotate");

/** Names that the source gives to rules and sieves in these rooms, as quoted words after `by`, `name` or `make(…)`. */
function namesIn(...places: readonly string[]): string[] {
  const files = places.flatMap((place) =>
    place.endsWith(".ts")
      ? [join(annotate, place)]
      : readdirSync(join(annotate, place)).map((file) => join(annotate, place, file)),
  );
  const found = files.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /\b(?:by|name): "([a-z][a-z -]+)"|, "((?:cue|told|passive|impersonal)-[a-z-]+)"/g,
      ),
    ].map(([, a, b]) => (a ?? b) as string),
  );
  return [...new Set(found)].filter(
    (name) => !["references", "frames", "speakers", "attributions", "noise"].includes(name),
  );
}

describe("reasonFor", () => {
  it.each(namesIn("attribution", "coreference", "noise.ts"))("has words for %s", (name) => {
    expect(reasonFor(name)).not.toBe(name);
  });

  it("gives the name itself where there are no words", () => {
    expect(reasonFor("a rule of one's own")).toBe("a rule of one's own");
  });
});
