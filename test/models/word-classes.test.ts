import {NO_CLUSTER} from "../../src/models/clusters";
import {hashText} from "../../src/models/feature-hash";
import {gapsOf, NO_CLASS, rareKey, WordClasses} from "../../src/models/word-classes";
import {noClasses, smallClusters} from "../help/small-names";

const RARE = ["abidjan", "zverev", "okonjo", "jakarta"];
const keys = Int32Array.from(RARE, (word) => rareKey(hashText(word))).sort();
const place = (word: string): number => keys.indexOf(rareKey(hashText(word)));
const classes = new WordClasses(smallClusters(["said", "told"]), {
  // By the place of their keys, which is another than theirs.
  classes: Uint8Array.of(9, 7),
  rareGaps: gapsOf(keys),
  rareClasses: Uint8Array.from(keys, (_, at) => 100 + at),
  rareFine: Uint16Array.from(keys, (_, at) => 1000 + at),
});

describe("word classes", () => {
  it("give words of the clusters their class beside their cluster", () => {
    expect(classes.ofHash(hashText("said"))).toEqual({kind: 7, fine: 0});
    expect(classes.ofHash(hashText("told"))).toEqual({kind: 9, fine: 1});
  });

  it.each(RARE)("know the class and the cluster of %s, which is in no cluster", (word) => {
    expect(classes.ofHash(hashText(word))).toEqual({kind: 100 + place(word), fine: 1000 + place(word)});
  });

  it("know nothing of other words", () => {
    expect(classes.ofHash(hashText("walked"))).toEqual({kind: NO_CLASS, fine: NO_CLUSTER});
    expect(noClasses(smallClusters(["said"])).ofHash(hashText("said"))).toEqual({kind: NO_CLASS, fine: 0});
  });
});

describe("gaps", () => {
  it("take a byte below 255 and more bytes beyond", () => {
    expect([...gapsOf(Int32Array.of(3, 257, 512, 1100))]).toEqual([3, 254, 255, 0, 255, 255, 78]);
  });
});
