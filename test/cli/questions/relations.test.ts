import {jest} from "@jest/globals";
import {removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

jest.setTimeout(60_000);
afterAll(removeFolders);

describe("hearsay relations", () => {
  it("prints each relation with its sentence, and says where none fits", async () => {
    const folder = await workspace();
    const {exit, out} = await hearsay(["relations", "Jane Roe", "--type", "holds_position", "-w", folder]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^Jane Roe .*director.*\n {3}\S/);
    const none = await hearsay(["relations", "--type", "spouse_of", "-w", folder]);
    expect([none.exit, none.out]).toEqual([0, "No relation fits.\n"]);
  });

  it("narrows by either end, words and number, in JSON and CSV alike", async () => {
    const folder = await workspace();
    const all = JSON.parse((await hearsay(["relations", "-w", folder, "--json"])).out) as {type: string}[];
    expect(all.length).toBeGreaterThan(2);
    const one = JSON.parse((await hearsay(["relations", "-w", folder, "--limit", "1", "--json"])).out);
    expect(one).toEqual(all.slice(0, 1));
    const roe = JSON.parse((await hearsay(["relations", "--subject", "roe", "-w", folder, "--json"])).out) as {
      subject: {name: string};
    }[];
    expect(new Set(roe.map(({subject}) => subject.name))).toEqual(new Set(["Jane Roe"]));
    const words = ["relations", "--words", "director of the Border Office", "-w", folder];
    const rows = (await hearsay([...words, "--csv"])).out.trimEnd().split("\n");
    expect(rows[0]).toMatch(/^type,subject,object,literal,/);
    expect(rows).toHaveLength(JSON.parse((await hearsay([...words, "--json"])).out).length + 1);
    expect(rows[1]).toContain("Jane Roe");
  });

  it("ends with 2 and the types there are where a type is none", async () => {
    const {exit, err} = await hearsay(["relations", "--type", "likes", "-w", await workspace()]);
    expect(exit).toBe(2);
    expect(err).toMatch(/unknown type "likes"\. Expecting one of holds_position, /);
  });
});
