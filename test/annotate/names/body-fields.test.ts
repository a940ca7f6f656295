import {bodyFields} from "../../../src/annotate/names/body-fields";
import {ruled} from "../../help/named";

describe("what a body is for", () => {
  it("belongs to its name, found or not", () => {
    expect(ruled(bodyFields, "the Commission on Harbour Debates met")).toEqual(["ORG Commission on Harbour Debates"]);
    expect(ruled(bodyFields, "the [ORG Upper Dale Coalition] for the [ORG Homeless] sued")).toEqual([
      "ORG Upper Dale Coalition for the Homeless",
    ]);
  });

  it("is no day, person or place", () => {
    expect(ruled(bodyFields, "the [ORG Harbour Commission] on Monday met")).toEqual(["ORG Harbour Commission"]);
    expect(ruled(bodyFields, "the [ORG Harbour Board] for [PERSON Ada Obi] met")).toEqual([
      "ORG Harbour Board",
      "PERSON Ada Obi",
    ]);
    expect(ruled(bodyFields, "the [ORG Harbour Office] on [PLACE Long Island] burned")).toEqual([
      "ORG Harbour Office",
      "PLACE Long Island",
    ]);
  });

  it("stands in capitals", () => {
    expect(ruled(bodyFields, "the Board on harbours met")).toEqual([]);
  });
});
