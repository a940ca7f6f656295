import {countedElsewhere, type Offices, officesOf, retoldElsewhere} from "../../src/resolve/elsewhere";
import type {AttributionDraft, ChainDraft} from "../help/make";
import {makePage} from "../help/page";

const NOBODY: Offices = new Map();
const CHAINS: readonly ChainDraft[] = [
  {name: "Ann Lee"},
  {name: "Bo Poe"},
  {name: "Harbour Office", type: "ORG"},
  {name: "Graumark", type: "PLACE"},
];

/** The claim of a text: what its source says, if one is given. */
function claim(text: string, source?: string) {
  const chains = CHAINS.filter(({name}) => text.includes(name));
  const said: readonly AttributionDraft[] = source
    ? [{source, speaker: source, cue: "said", content: text.slice(text.indexOf("said ") + 5, -1)}]
    : [];
  const {claims} = makePage(text, {chains, attributions: said});
  return claims.find(({own}) => own === (source === undefined))!;
}

const retold = (first: string, second: string, story: Offices | null = null) =>
  retoldElsewhere(claim(first), claim(second), story)?.rule ?? null;

const FERRY = "The ferry from Graumark sank in heavy fog near the old lighthouse.";

describe("claims of two documents", () => {
  it("are one where most of their names and words are common", () => {
    expect(retold(FERRY, "Near the old lighthouse a ferry from Graumark sank in fog.")).toBe("retold elsewhere");
    expect(retold(FERRY, "A ferry from Graumark arrived in heavy rain after a long night.")).toBe(null);
    expect(retold(FERRY, "The ferry from Graumark never sank in heavy fog near the old lighthouse.")).toBe(null);
  });

  it("need fewer words in common in one story", () => {
    const told = "Graumark mourns a ferry that sank in fog last night with twelve sailors.";
    expect(retold(FERRY, told)).toBe(null);
    expect(retold(FERRY, told, NOBODY)).toBe("retold in one story");
  });

  it("need still fewer where one side speaks, as itself or through its people", () => {
    const [first, second] = [
      "Ann Lee said the old harbour wall needs new stones before winter storms break it.",
      "Harbour Office said the harbour wall will get its stones in winter, since the council has voted for the money.",
    ];
    const rule = (offices: Offices) =>
      retoldElsewhere(claim(first, "Ann Lee"), claim(second, "Harbour Office"), offices)?.rule ?? null;
    expect(rule(NOBODY)).toBe(null);
    expect(rule(new Map([["person:ann lee", ["org:harbour office"]]]))).toBe("retold by one side");
  });

  it("are never what two people with names say, nor that somebody did not answer", () => {
    const words = "said the ferry sank in heavy fog near the old lighthouse.";
    const [ann, bo] = [claim(`Ann Lee ${words}`, "Ann Lee"), claim(`Bo Poe ${words}`, "Bo Poe")];
    expect(retoldElsewhere(ann, bo, NOBODY)).toBe(null);
    const silent = "The harbour master did not immediately respond to written requests for comment.";
    expect(retold(silent, silent)).toBe(null);
  });

  it("give no number that the other cannot stand for", () => {
    const text = (count: string) => `Guards of Graumark arrested ${count} smugglers near the old lighthouse.`;
    expect(retold(text("almost 500"), text("hundreds of"))).toBe("retold elsewhere");
    expect(retold(text("500"), text("300"))).toBe(null);
  });
});

describe("counts of two documents of one story", () => {
  const counted = (first: string, second: string) =>
    countedElsewhere(claim(first), claim(second), NOBODY)?.reason.split(",")[0] ?? null;

  it("conflict where both cannot be right", () => {
    const reason = counted("The storm left 24 people injured.", "Doctors said that 30 people were injured in all.");
    expect(reason).toMatch(/24 .* against 30|30 .* against 24/);
    expect(counted("Over 200 people were injured.", "In all 249 people were injured there.")).toBe(null);
  });

  it("conflict where one side gives two", () => {
    const [first, second] = [
      "Harbour Office said 498 smugglers were arrested.",
      "Harbour Office said more than 450 smugglers were arrested.",
    ];
    const one = claim(first, "Harbour Office");
    expect(countedElsewhere(one, claim(second, "Harbour Office"), NOBODY)?.rule).toBe("count in one story");
    const far = claim(second.replace("450", "250"), "Harbour Office");
    expect(countedElsewhere(one, far, NOBODY)).toBe(null);
  });

  it("do not where one is a part, or far from the other", () => {
    expect(counted("The storm left 40 people injured.", "Doctors said 30 of the injured people slept.")).toBe(null);
    expect(counted("The storm left 24 people injured.", "Later 300 people were injured in riots.")).toBe(null);
  });
});

describe("offices", () => {
  it("are those that people hold of a body", () => {
    const office = {id: "", type: "holds_position", subject: "person:a", object: "org:b", literal: null, saidIn: null};
    const rest = {modality: "asserted", evidence: [], confidence: 1, by: ""} as const;
    const relation = {...office, ...rest, negated: false, qualifiers: {}};
    const former = {...relation, subject: "person:c", qualifiers: {status: "former" as const}};
    expect([...officesOf([relation, former])]).toEqual([["person:a", ["org:b"]]]);
  });
});
