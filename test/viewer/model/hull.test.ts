import {groupOutlines, isInside} from "../../../viewer/src/model/hull";

const square = [
  {x: 0, y: 0},
  {x: 10, y: 0},
  {x: 10, y: 10},
  {x: 0, y: 10},
];
const disc = (x: number, y: number, community: number) => ({x, y, radius: 4, community});

describe("a line around names", () => {
  it("catches what lies inside and nothing outside", () => {
    expect(isInside({x: 5, y: 5}, square)).toBe(true);
    expect(isInside({x: 15, y: 5}, square)).toBe(false);
    expect(isInside({x: 5, y: 5}, [])).toBe(false);
  });
});

describe("the outline of a group", () => {
  it("holds every disc of the group", () => {
    const discs = [disc(0, 0, 1), disc(100, 0, 1), disc(50, 80, 1), disc(50, 20, 1)];
    const [outline] = groupOutlines(discs);
    expect(discs.every((one) => isInside(one, outline.corners))).toBe(true);
    expect(outline.community).toBe(1);
  });

  it("is drawn for three and more, and not for names of no group", () => {
    expect(groupOutlines([disc(0, 0, 1), disc(9, 9, 1), disc(1, 5, -1), disc(2, 5, -1), disc(7, 5, -1)])).toEqual([]);
  });
});
