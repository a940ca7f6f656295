import {leadingSurnames} from "../../../src/annotate/names/leading-surnames";
import {ruled} from "../../help/named";

describe("surnames that lead", () => {
  it("belong to the name after them", () => {
    expect(ruled(leadingSurnames, "Nguyen [PERSON Thi Hoa] spoke .")).toEqual(["PERSON Nguyen Thi Hoa"]);
  });

  it("are nothing but surnames", () => {
    expect(ruled(leadingSurnames, "Will [PERSON Thi Hoa] speak ?")).toEqual(["PERSON Thi Hoa"]);
    expect(ruled(leadingSurnames, "I'm [PERSON Thi Hoa] .")).toEqual(["PERSON Thi Hoa"]);
    expect(ruled(leadingSurnames, "Nguyen [PERSON Hoa] spoke .")).toEqual(["PERSON Hoa"]);
    expect(ruled(leadingSurnames, "[PERSON Nguyen] [PERSON Thi Hoa] spoke .")).toEqual([
      "PERSON Nguyen",
      "PERSON Thi Hoa",
    ]);
  });
});
