import {readResources} from "../../src/disk/resources";

describe("readResources", () => {
  it("reads tables and weights by their names", async () => {
    const {lexicons, weights, fingerprint} = await readResources();
    expect(Object.keys(lexicons).length).toBeGreaterThan(0);
    expect(Object.keys(lexicons)).toEqual([...Object.keys(lexicons)].sort());
    expect(Object.values(lexicons).every((table) => table.includes("\n"))).toBe(true);
    for (const bytes of Object.values(weights)) expect(bytes.length).toBeGreaterThan(0);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });
});
