import {bareNames} from "../../../src/annotate/names/bare-names";
import {ruled} from "../../help/named";

describe("bare names", () => {
  it("are the person named in full, not a place", () => {
    expect(ruled(bareNames, "[PERSON Marta Dover] left . [PLACE Dover] came back .")).toEqual([
      "PERSON Marta Dover",
      "PERSON Dover",
    ]);
    expect(ruled(bareNames, "[PERSON Marta Dover Jr.] left . [PLACE Dover] came back .")).toContain("PERSON Dover");
  });

  it("stay places where the text uses the word of a place", () => {
    const marked = "[PERSON Marta Dover] left . [PLACE Dover] waited . She was born in [PLACE Dover] .";
    expect(ruled(bareNames, marked)).toEqual(["PERSON Marta Dover", "PLACE Dover", "PLACE Dover"]);
    expect(ruled(bareNames, "[PERSON Marta Dover] left . [ORG Dover] fell .")).toContain("ORG Dover");
  });

  it("are the family after the article", () => {
    expect(ruled(bareNames, "[PERSON Marta Dover] left . The [ORG Dovers] stayed .")).toContain("PERSON Dovers");
    expect(ruled(bareNames, "[PERSON Marta Dover] left . [ORG Dovers] fell .")).toContain("ORG Dovers");
  });

  it("are the storm, if nobody bears the name", () => {
    expect(ruled(bareNames, "[EVENT Hurricane Zelda] rose . [PERSON Zelda] fell .")).toContain("EVENT:disaster Zelda");
    const marked = "[EVENT Hurricane Zelda] rose . [PERSON Zelda Berg] fled . [PERSON Zelda] fell .";
    expect(ruled(bareNames, marked)).toContain("PERSON Zelda");
  });
});
