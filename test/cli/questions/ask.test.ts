import {jest} from "@jest/globals";
import {removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

describe("hearsay ask", () => {
  it("says where it found by single words, where the articles themselves say it, and what less would find", async () => {
    const folder = await workspace();
    const asked = async (question: string): Promise<string> => (await hearsay(["ask", question, "-w", folder])).out;
    expect(await asked("Who said that the officers feared the plan?")).toMatch(
      /^Nobody is told to say all of this.+\n\n.+\n {3}\S/,
    );
    expect(await asked("Who said that Roe is a member of the Harbour Party?")).toMatch(
      /In sentences of the articles themselves\n {3}Roe is a member of the Harbour Party\.\n {3}seeds\//,
    );
    expect(await asked("What did Roe warn about Northport?")).toContain(
      'With less asked for: said({by: "Roe", about: "Northport"}) (',
    );
    expect(await asked("What did Roe say about Northport?")).not.toMatch(/Nobody is told|With less|themselves/);
  });
});
