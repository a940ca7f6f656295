import type {Decision} from "../../src/model/decision";
import type {Resolution} from "../../src/model/knowledge";
import {resolve} from "../../src/resolve";
import {makeArticles} from "../help/corpus";

const articles = makeArticles();

function run(...decisions: Decision[]): Resolution {
  return resolve(
    articles.map(({document}) => document),
    articles.map(({record}) => record),
    decisions,
  );
}

describe("decisions about whole entities", () => {
  it("gives another name, keeps the old one as an alias, and lets the old key be found", () => {
    const resolution = run({v: 1, op: "rename", a: {name: "Border Office", type: "ORG"}, to: "Office of Borders"});
    const entity = resolution.entities.find(({id}) => id === "org:office-of-borders");
    expect(entity).toMatchObject({name: "Office of Borders", aliases: ["BO", "Border Office"]});
    expect(resolution.formerIds["org:border-office"]).toBe("org:office-of-borders");
    expect(resolution.statements.some(({about}) => about.includes("org:office-of-borders"))).toBe(true);
  });

  it("lets the old key be found after another type, too", () => {
    const resolution = run({v: 1, op: "retype", a: {name: "Golden Anchor", type: "MISC"}, type: "ORG"});
    expect(resolution.formerIds["misc:golden-anchor"]).toBe("org:golden-anchor");
  });

  it("lets the last of two names stand", () => {
    const target = {name: "Golden Anchor", type: "MISC" as const};
    const resolution = run({v: 1, op: "rename", a: target, to: "First"}, {v: 1, op: "rename", a: target, to: "Second"});
    expect(resolution.entities.filter(({type}) => type === "MISC").map(({name}) => name)).toEqual(["Second"]);
  });

  it("hides without forgetting", () => {
    const resolution = run({v: 1, op: "hide", a: {name: "Sam Poe", type: "PERSON"}});
    expect(resolution.entities.find(({id}) => id === "person:sam-poe")?.hidden).toBe(true);
    expect(resolution.statements.some(({speaker}) => speaker === "person:sam-poe")).toBe(true);
  });

  it("reports what is not there", () => {
    const {problems} = run({v: 1, op: "hide", a: {name: "Nobody", type: "PERSON"}});
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET"]);
    expect(problems[0].text).toContain('PERSON "Nobody"');
  });
});
