import {give, table} from "../../src/cli/answer";
import {makeTerminal} from "../help/terminal";

const answer = {json: [{a: 1}], csv: () => table(["a", "b"], [["=1+1", null]]), text: () => undefined};

describe("give", () => {
  it("answers in the form asked for", () => {
    const [json, csv] = [makeTerminal(), makeTerminal()];
    give(answer, {json: true}, json);
    give(answer, {csv: true}, csv);
    expect(JSON.parse(json.printed())).toEqual([{a: 1}]);
    expect(csv.printed()).toBe("a,b\n'=1+1,\n");
  });

  it("refuses two forms at once", () => {
    expect(() => give(answer, {json: true, csv: true}, makeTerminal())).toThrow("Choose one");
  });
});
