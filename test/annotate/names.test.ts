import {finishNames, nameFinder} from "../../src/annotate/names";
import {NAME_RULES} from "../../src/annotate/names/index";
import {HearsayError} from "../../src/model/problem";
import {NAME_TABLES} from "../help/name-tables";
import {drafted} from "../help/named";

function finished(marked: string): string[] {
  const {text, drafts} = drafted(marked);
  return finishNames(drafts, text).map(({start, end, type, subtype, title}) => {
    const before = title === null ? "" : `${text.text.slice(title.start, title.end)} > `;
    return `${before}${text.text.slice(start, end)} ${type} ${subtype}`;
  });
}

describe("the names layer", () => {
  it("turns what the model found into minimal names with type, subtype and title", () => {
    expect(
      finished(
        "The [ORG Ports] and [ORG Fisheries Enforcement] ( PFE ) said [PERSON Mayor Ada Obi] left [PLACE Oslo , Norway] .",
      ),
    ).toEqual([
      "Ports and Fisheries Enforcement ORG agency",
      "PFE ORG agency",
      "Mayor > Ada Obi PERSON null",
      "Oslo PLACE city",
      "Norway PLACE country",
    ]);
  });

  it("leaves off a possessive that the tokeniser left on", () => {
    expect(finished("It was [PERSON Obi's] boat .")).toEqual(["Obi PERSON null"]);
  });

  it("keeps names in order and apart after every rule", () => {
    const {text, drafts} = drafted(
      "Hurricanes [PERSON Ada] and Bert hit [PLACE Washington] , [PLACE D.C.] , the [PERSON Obi] administration and [PLACE U.S.] [ORG Fisheries Service] ( UFS ) said . Obi left .",
    );
    let current: readonly (typeof drafts)[number][] = drafts;
    for (const rule of NAME_RULES) {
      current = rule.apply(current, text);
      for (const [index, draft] of current.entries()) {
        expect(draft.first).toBeLessThan(draft.last);
        if (index > 0) expect(draft.first).toBeGreaterThanOrEqual(current[index - 1].last);
      }
    }
  });

  it("names each rule once", () => {
    const named = NAME_RULES.map(({name}) => name);
    expect(new Set(named).size).toBe(named.length);
  });

  it("says which weights are missing", () => {
    expect(() => nameFinder({lexicons: NAME_TABLES, weights: {}, fingerprint: ""})).toThrow(HearsayError);
  });
});
