import {Container} from "../../src/models/container";
import {FeedForward} from "../../src/models/feed-forward";
import {halfToScale, scaleToHalf} from "../../training/shared/quantise";
import {writeContainer} from "../../training/shared/write-container";

const one = scaleToHalf(1);
const network = new FeedForward(
  new Container(
    writeContainer(
      "sample",
      {},
      {
        used: Uint8Array.of(1, 0, 1),
        rows: Uint8Array.of(9 | (6 << 4), 11 | (12 << 4)),
        rowScales: Uint16Array.of(one, scaleToHalf(0.5)),
        bias: Float32Array.of(0, 1),
        output: Int8Array.of(1, 2, 3, 4, 5, 6),
        outputScales: Uint16Array.of(one, one),
        outputBias: Float32Array.of(0, 0, 10),
      },
    ),
    "sample",
  ),
);

describe("a network of one hidden layer", () => {
  it("adds the rows of features, each by its own scale, and nothing for a feature without a row", () => {
    const sum = new Float32Array(4);
    for (const feature of [0, 1, 2]) network.addRow(feature, sum, 2);
    const half = halfToScale(scaleToHalf(0.5));
    expect([...sum]).toEqual([0, 0, halfToScale(one) + 3 * half, -2 * halfToScale(one) + 4 * half]);
  });

  it("lets units below zero say nothing", () => {
    const scores = new Float32Array(3);
    network.score(Float32Array.of(2, -3), scores);
    expect([...scores].map((score) => Math.round(score * 10) / 10)).toEqual([2, 4, 16]);
  });
});
