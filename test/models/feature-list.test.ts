import {FeatureList} from "../../src/models/feature-list";

describe("a list of features", () => {
  it("keeps what is added until it is cleared, however much that is", () => {
    const list = new FeatureList();
    for (let feature = 0; feature < 1000; feature++) list.add(feature * 7);
    expect(list.count).toBe(1000);
    expect(list.ids[999]).toBe(6993);
    list.clear();
    expect(list.count).toBe(0);
    list.add(-5);
    expect(Array.from(list.ids.subarray(0, list.count))).toEqual([-5]);
  });
});
