import {join} from "node:path";
import {makeFolder, removeFolders} from "../../help/folder";
import {hearsay, workspace} from "../../help/program";

afterAll(removeFolders);

describe("hearsay explain", () => {
  it("explains a file", async () => {
    const folder = await workspace();
    const {exit, out} = await hearsay(["explain", join(folder, "seeds", "courier.txt")]);
    expect(exit).toBe(0);
    expect(out).toMatch(/courier\.txt: \d+ attributions/);
    expect(out).toContain("“she” is Jane Roe");
  });

  it("explains a text on standard input, and says so where it finds nothing", async () => {
    const {exit, out} = await hearsay(["explain"], "It rained all day.\n");
    expect({exit, first: out.split("\n")[0]}).toEqual({exit: 0, first: "stdin: 0 attributions"});
    expect(out).toContain("It rained all day.");
  });

  it("answers as JSON, one entry a document", async () => {
    const folder = await workspace();
    const {out} = await hearsay(["explain", join(folder, "seeds", "courier.txt"), "--json"]);
    const [first] = JSON.parse(out) as {attributions: {number: number; by: string; why: string}[]}[];
    expect(first?.attributions.map(({number}) => number)).toContain(1);
    expect(first?.attributions.every(({by, why}) => by !== "" && why !== "")).toBe(true);
  });

  it("ends with 2 where there is no such file", async () => {
    const folder = await makeFolder({});
    expect(await hearsay(["explain", join(folder, "none.txt")])).toMatchObject({exit: 2, out: ""});
  });
});
