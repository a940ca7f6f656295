import {Clusters, NO_CLUSTER} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {writeContainer} from "../../training/shared/write-container";

const clusters = new Clusters(
  writeContainer(
    "clusters",
    {},
    {
      // In ascending order.
      keys: Int32Array.of(hashText("told"), hashText("said")),
      fine: Uint16Array.of(0, 1),
      coarse: Uint8Array.of(5, 6),
    },
  ),
);

describe("word clusters", () => {
  it("know the fine cluster of a word and the coarse one around it", () => {
    expect(clusters.fine("said")).toBe(1);
    expect(clusters.coarse(clusters.fine("said"))).toBe(6);
    expect(clusters.fineOfHash(hashText("told"))).toBe(0);
  });

  it("know no cluster of other words", () => {
    expect(clusters.fine("walked")).toBe(NO_CLUSTER);
    expect(clusters.coarse(NO_CLUSTER)).toBe(NO_CLUSTER);
  });
});
