import {readCamera, writeCamera} from "../../../viewer/src/canvas/camera";

describe("the camera of a link", () => {
  it("is nothing for the whole picture, and comes back as it was to three places", () => {
    expect(writeCamera({x: 0.5, y: 0.5, ratio: 1})).toBe("");
    expect(writeCamera({x: 0.25, y: 0.66666, ratio: 0.3})).toBe("0.25,0.667,0.3");
    expect(readCamera("0.25,0.667,0.3")).toEqual([0.25, 0.667, 0.3]);
  });

  it("is the whole picture where a link makes no sense", () => {
    for (const text of ["", "1", "1,2", "a,b,c", "0.5,0.5,0", "0.5,0.5,-1", "1e9,0,1", "1,2,3,4"])
      expect(readCamera(text)).toEqual([0.5, 0.5, 1]);
  });
});
