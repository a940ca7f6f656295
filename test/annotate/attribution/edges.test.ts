import type {Draft} from "../../../src/annotate/attribution/draft";
import {
  blamedDeeds,
  joinedParts,
  quotedSpeakers,
  refusals,
  wholeClauses,
} from "../../../src/annotate/attribution/edges";
import type {Material, TokenRange} from "../../../src/annotate/attribution/material";
import {material} from "./make";

/** A document with tags by hand, and some of the fine tags and heads, by the token. */
function parsed(tagged: string, fine: Readonly<Record<number, string>>, above: Readonly<Record<number, number>> = {}) {
  const text = material(tagged);
  const {tags, syntax} = text;
  const xpos = tags.xpos.map((tag, token) => fine[token] ?? tag);
  const heads = syntax.heads.map((head, token) => above[token] ?? head);
  return {...text, tags: {...tags, xpos}, syntax: {...syntax, heads}};
}

function draft(head: number, content: readonly (readonly [number, number])[], source: TokenRange | null): Draft {
  return {
    source,
    cue: [{first: head, last: head + 1}],
    head,
    content: content.map(([first, last]) => ({first, last})),
    addressee: null,
    negation: [],
    entry: null,
    confidence: 0.8,
    by: "test",
  };
}

function said({tokens}: Material, {content}: Draft): string[] {
  return content.map(({first, last}) => tokens.words.slice(first, last).join(" "));
}

const FIELD = {first: 0, last: 2};

describe("wholeClauses", () => {
  it("takes in the subject between the cue and a finite verb", () => {
    const text = parsed("Ann Field claimed|VERB the|DET council is|AUX closing|VERB it|PRON .", {5: "VBZ"});
    const [found] = wholeClauses(text, [draft(2, [[5, 8]], FIELD)]);
    expect(said(text, found!)).toEqual(["the council is closing it"]);
  });

  it("leaves alone a participle, and a subject that is the source", () => {
    const text = parsed("Ann Field saw|VERB the|DET council closing|VERB it|PRON .", {5: "VBG"});
    expect(said(text, wholeClauses(text, [draft(2, [[5, 7]], FIELD)])[0]!)).toEqual(["closing it"]);
    const turned = parsed("So|ADV said|VERB Ann Field is|AUX safe|ADJ .", {4: "VBZ"});
    expect(said(turned, wholeClauses(turned, [draft(1, [[4, 6]], {first: 2, last: 4})])[0]!)).toEqual(["is safe"]);
  });
});

describe("refusals", () => {
  it("make the verb of refusing the cue, unless it has a statement of its own", () => {
    const text = material("Ann Field refused|VERB:refuse to|PART say|VERB whether|SCONJ it|PRON rained|VERB .");
    const say = draft(4, [[5, 8]], FIELD);
    const [found] = refusals(text, [say]);
    expect({head: found!.head, said: said(text, found!)}).toEqual({head: 2, said: ["to say whether it rained"]});
    const own = draft(2, [[3, 8]], FIELD);
    expect(refusals(text, [own, say])).toEqual([own, say]);
  });
});

describe("blamedDeeds", () => {
  const tagged =
    "The|DET city was|AUX accused|VERB:accuse by|ADP Ann Field of|SCONJ hiding|VERB the|DET report yesterday|ADV .";

  it("are what is said of who is accused", () => {
    const text = parsed(tagged, {8: "VBG"}, {7: 8, 8: 3, 9: 10, 10: 8, 11: 3});
    const [found] = blamedDeeds(text, [draft(3, [[0, 2]], {first: 5, last: 7})]);
    expect(said(text, found!)).toEqual(["of hiding the report"]);
  });

  it("are looked for where a verb follows only", () => {
    const text = parsed(tagged, {8: "NN"}, {7: 8, 8: 3});
    const [found] = blamedDeeds(text, [draft(3, [[0, 2]], {first: 5, last: 7})]);
    expect(said(text, found!)).toEqual(["The city"]);
  });
});

describe("quotedSpeakers", () => {
  it("are not what somebody without a name says", () => {
    const text = material("Ann Field was|AUX quoted|VERB:quote as|ADP saying|VERB:say it|PRON rained|VERB .");
    const quoted = draft(3, [[0, 2]], null);
    const saying = draft(5, [[6, 8]], FIELD);
    expect(quotedSpeakers(text, [quoted, saying])).toEqual([saying]);
    expect(quotedSpeakers(text, [quoted])).toEqual([quoted]);
  });
});

describe("joinedParts", () => {
  it("are parts with nothing but a stop between them", () => {
    const text = material("Ann Field said|VERB it|PRON rained|VERB . It|PRON stopped|VERB , then|ADV froze|VERB .");
    const parts = (...content: [number, number][]) => said(text, joinedParts(text, [draft(2, content, FIELD)])[0]!);
    expect(parts([3, 5], [6, 8])).toEqual(["it rained . It stopped"]);
    expect(parts([6, 8], [9, 11])).toEqual(["It stopped", "then froze"]);
  });
});
