import {cacheFingerprint, fingerprint} from "../../src/disk/fingerprint";

describe("fingerprint", () => {
  it("changes with the tables and weights, and is the same on each call", async () => {
    expect(await fingerprint({fingerprint: "a"})).toBe(await fingerprint({fingerprint: "a"}));
    expect(await fingerprint({fingerprint: "a"})).not.toBe(await fingerprint({fingerprint: "b"}));
    expect(await cacheFingerprint({fingerprint: "a"})).not.toBe(await fingerprint({fingerprint: "a"}));
  });
});
