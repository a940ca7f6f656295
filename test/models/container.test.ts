import {Container} from "../../src/models/container";
import {writeContainer} from "../../training/shared/write-container";

const bytes = writeContainer(
  "sample",
  {labels: 2},
  {
    keys: Int32Array.of(7, -3),
    flags: Uint8Array.of(1, 2, 3),
    values: Int8Array.of(-1),
    halves: Uint16Array.of(65535),
    reals: Float32Array.of(0.5, -2),
    words: ["said", "né"],
  },
);

describe("a container of weights", () => {
  it("gives back every array as it was written", () => {
    const container = new Container(bytes, "sample");
    expect(container.meta).toEqual({labels: 2});
    expect([...container.i32("keys")]).toEqual([7, -3]);
    expect([...container.u8("flags")]).toEqual([1, 2, 3]);
    expect([...container.i8("values")]).toEqual([-1]);
    expect([...container.u16("halves")]).toEqual([65535]);
    expect([...container.f32("reals")]).toEqual([0.5, -2]);
    expect(container.text("words")).toEqual(["said", "né"]);
  });

  it("reads bytes that do not start on a multiple of eight", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect([...new Container(shifted.subarray(3), "sample").f32("reals")]).toEqual([0.5, -2]);
  });

  it("refuses other bytes, another kind, and an array that is not there", () => {
    expect(() => new Container(new Uint8Array(16), "sample")).toThrow(/no weights file/);
    expect(() => new Container(bytes, "tagger")).toThrow(/kind "tagger", found "sample"/);
    expect(() => new Container(bytes, "sample").i8("keys")).toThrow(/no array "keys" of type i8/);
  });
});
