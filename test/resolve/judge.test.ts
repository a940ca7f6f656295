import type {Decision, SpanTarget} from "../../src/model/decision";
import type {Resolution} from "../../src/model/knowledge";
import {resolve} from "../../src/resolve";
import {makeArticles} from "../help/corpus";
import {locate, type Words} from "../help/make";

const articles = makeArticles();

function run(...decisions: Decision[]): Resolution {
  return resolve(
    articles.map(({document}) => document),
    articles.map(({record}) => record),
    decisions,
  );
}

function at(id: string, words: Words): SpanTarget {
  const {document} = articles.find((article) => article.document.id === id)!;
  return {sha256: document.sha256, ...locate(document.text, words)};
}

const agreed = "Mayor Sam Poe had agreed to the plan";
const poe = {name: "Sam Poe", type: "PERSON" as const};

describe("decisions about statements", () => {
  it("drops a rejected statement, also where only its other printing was pointed at", () => {
    for (const id of ["courier.txt", "wire.txt"]) {
      const {statements, problems} = run({v: 1, op: "reject", statement: at(id, agreed)});
      expect(problems).toEqual([]);
      expect(statements.some(({text}) => text === agreed)).toBe(false);
      expect(statements).toHaveLength(run().statements.length - 1);
    }
  });

  it("hangs what was said within a rejected statement on the one around it", () => {
    const outer = at(
      "gazette.txt",
      "Ann Major, who works for the Ministry of Justice, said Poe believes that the Border Office <b>&amp;</b> its director are wrong 😀",
    );
    const inner = run().statements.find(({kind}) => kind === "belief")!;
    expect(inner.within).not.toBeNull();
    const after = run({v: 1, op: "reject", statement: outer}).statements.find(({id}) => id === inner.id);
    expect(after?.within).toBeNull();
  });

  it("makes an accepted statement certain, and reports a line that says the opposite", () => {
    const statement = at("courier.txt", agreed);
    const accepted = run({v: 1, op: "accept", statement}).statements.find(({text}) => text === agreed);
    expect(accepted?.confidence).toBe(1);
    const both = run({v: 1, op: "accept", statement}, {v: 1, op: "reject", statement});
    expect(both.problems.map(({code}) => code)).toEqual(["DECISION_CONFLICT"]);
    expect(both.statements.some(({text}) => text === agreed)).toBe(false);
  });

  it("sets the speaker, or takes it away", () => {
    const statement = at("courier.txt", agreed);
    const find = ({statements}: Resolution) => statements.find(({text}) => text === agreed);
    expect(find(run({v: 1, op: "speaker", statement, to: poe}))?.speaker).toBe("person:sam-poe");
    expect(find(run({v: 1, op: "speaker", statement, to: null}))?.speaker).toBeNull();
    const {problems} = run({v: 1, op: "speaker", statement, to: {name: "Nobody", type: "PERSON"}});
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET"]);
  });

  it("adds and drops what a statement is about", () => {
    const statement = at("courier.txt", agreed);
    const changed = run({v: 1, op: "about", statement, drop: poe, add: {name: "Border Office", type: "ORG"}});
    expect(changed.statements.find(({text}) => text === agreed)?.about).toEqual(["org:border-office"]);
  });

  it("reports a place where no statement stands", () => {
    const {problems} = run(
      {v: 1, op: "reject", statement: {sha256: "00", start: 0, end: 1}},
      {v: 1, op: "reject", statement: at("courier.txt", "is a member")},
    );
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET", "DECISION_WITHOUT_TARGET"]);
  });
});

describe("decisions about relations", () => {
  const target = {...at("courier.txt", "Roe is a member of the Harbour Party"), type: "member_of"};

  it("drops the evidence of a rejected relation, and the relation with its last evidence", () => {
    const count = ({relations}: Resolution) => relations.find(({type}) => type === "member_of")?.evidence.length;
    expect(count(run())).toBe(2);
    expect(count(run({v: 1, op: "reject", relation: target}))).toBe(1);
    const other = {...at("wire.txt", "Roe is a member of the Harbour Party"), type: "member_of"};
    expect(count(run({v: 1, op: "reject", relation: target}, {v: 1, op: "reject", relation: other}))).toBeUndefined();
  });

  it("makes an accepted relation certain, and reports one that is not there", () => {
    const accepted = run({v: 1, op: "accept", relation: target}).relations.find(({type}) => type === "member_of");
    expect(accepted?.confidence).toBe(1);
    const {problems} = run({v: 1, op: "reject", relation: {...target, type: "married"}});
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET"]);
  });
});

describe("decisions about links between statements", () => {
  const statement = at("gazette.txt", "he had agreed to the plan");

  it("keeps what a person decided with the link", () => {
    const status = (op: "accept" | "reject") =>
      run({v: 1, op, statement, with: at("courier.txt", agreed)}).links.find(({type}) => type === "RESPONDS_TO")
        ?.status;
    expect(status("accept")).toBe("accepted");
    expect(status("reject")).toBe("rejected");
  });

  it("reports two statements that no link joins", () => {
    const {problems} = run({v: 1, op: "accept", statement, with: at("gazette.txt", "“The curfew was never legal,”")});
    expect(problems.map(({code}) => code)).toEqual(["DECISION_WITHOUT_TARGET"]);
  });
});
