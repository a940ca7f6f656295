import {jest} from "@jest/globals";
import {removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

describe("hearsay why", () => {
  it("prints rule, evidence and article, and which names are one within an article", async () => {
    const folder = await workspace();
    const one = await hearsay(["why", "Jane Roe", "-w", folder]);
    expect(one.exit).toBe(0);
    expect(one.out).toMatch(/^One: Jane Roe {2}PERSON · person:jane-roe\n/);
    expect(one.out).toMatch(/Jane Roe = Jane Roe: same name, .+ \(seeds\/courier\.txt\)/);
    const two = await hearsay(["why", "Thomas Kerr", "Tom Kerr", "-w", folder]);
    expect(two.out).toMatch(/One thing within an article\n {3}seeds\/monthly\.txt/);
  });

  it("says that two names are two, and answers as JSON and CSV", async () => {
    const folder = await workspace();
    const text = await hearsay(["why", "Jane Roe", "Northport", "-w", folder]);
    expect(text.out).toMatch(
      /^Two: Jane Roe .* and Northport .*\n\nNo rule found .* different types: PERSON and PLACE\.\n$/,
    );
    const json = JSON.parse((await hearsay(["why", "Jane Roe", "Northport", "-w", folder, "--json"])).out);
    expect(json.entities).toHaveLength(2);
    const csv = await hearsay(["why", "Thomas Kerr", "Tom Kerr", "-w", folder, "--csv"]);
    expect(csv.out).toContain("\none in the article,,,,,,seeds/monthly.txt\n");
  });
});
