import {foldText} from "../../src/model/text";
import {joinMisspelt} from "../../src/resolve/misspelt";
import {groupsBy, makeForms} from "../help/forms";

function misspelt(names: readonly string[], known: readonly string[] = []) {
  return groupsBy(
    (forms, clusters) => joinMisspelt(forms, clusters, ({name}) => [foldText(name)], known),
    makeForms("PLACE", names),
  );
}

describe("misspelt names", () => {
  it("joins a rare spelling with a frequent one", () => {
    expect(misspelt(["Brenningen", "Brenningen", "Breningen"]).groups).toEqual(["Breningen = Brenningen x2"]);
  });

  it("asks where both are rare, and joins where one is known", () => {
    expect(misspelt(["Brenningen", "Breningen"]).unsure).toEqual(["Breningen ~ Brenningen"]);
    expect(misspelt(["Brenningen", "Breningen"], ["brenningen"]).groups).toHaveLength(1);
  });

  it("joins two misspellings of a known name that nobody spells right", () => {
    expect(misspelt(["Breningen", "Brenninggen"], ["brenningen"]).groups).toHaveLength(1);
  });

  it("lets short words, other words and numbers be", () => {
    expect(misspelt(["Brenna", "Brenno"]).unsure).toEqual([]);
    expect(misspelt(["Northern Brenningen", "Southern Brenningen"]).unsure).toEqual([]);
    expect(misspelt(["Brenningen 1", "Brenningen 2"]).unsure).toEqual([]);
  });
});
