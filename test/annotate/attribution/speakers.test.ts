import {joinFrames} from "../../../src/annotate/attribution/join";
import {indexMentions} from "../../../src/annotate/attribution/mention-index";
import {headRegion} from "../../../src/annotate/attribution/source-mention";
import {resolveReferences} from "../../../src/annotate/attribution/speakers";
import type {AttributionFrame, References} from "../../../src/model/layers";
import type {Mention, MentionKind} from "../../../src/model/record";

function span(text: string, words: string): {start: number; end: number} {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return {start, end: start + words.length};
}

function frame(
  text: string,
  parts: {source?: string; cue: string; content: string} & Partial<
    Omit<AttributionFrame, "source" | "cue" | "content">
  >,
): AttributionFrame {
  const {source, cue, content, ...rest} = parts;
  return {
    id: "a0",
    kind: "speech",
    sourceKind: "named",
    mode: "indirect",
    stance: "neutral",
    hedges: [],
    negated: false,
    negation: [],
    within: null,
    addresseeSpan: null,
    confidence: 1,
    by: "test",
    ...rest,
    source: source === undefined ? null : span(text, source),
    cue: [span(text, cue)],
    content: [span(text, content)],
  };
}

function references(
  text: string,
  list: readonly [words: string, chain: string, kind?: MentionKind, type?: Mention["type"]][],
): References {
  const mentions = list.map(([words, chain, kind = "name", type = "PERSON"], index) => ({
    id: `m${index}`,
    ...span(text, words),
    text: words,
    kind,
    type,
    subtype: null,
    title: null,
    chain,
    by: "test",
  }));
  const ids = [...new Set(list.map(([, chain]) => chain))];
  const chains = ids.map((id) => {
    const first = list.find(([, chain]) => chain === id)!;
    return {id, name: first[0], type: first[3] ?? ("PERSON" as const), subtype: null, unnamed: false};
  });
  return {mentions, chains};
}

const NOUNS = new Map([["government", {type: "ORG" as const, subtype: "government" as const, gender: null}]]);

function join(text: string, frames: readonly AttributionFrame[], given: References) {
  return joinFrames(text, frames, resolveReferences(text, frames, given, NOUNS), []);
}

describe("who a source phrase stands for", () => {
  it("takes the name at the head, not the one in its title or complement", () => {
    const text = "Metro Transit director Ann Field of Ohio said it rained";
    const given = references(text, [
      ["Metro Transit", "c0", "name", "ORG"],
      ["Ann Field", "c1"],
      ["Ohio", "c2", "name", "PLACE"],
    ]);
    const [said] = join(
      text,
      [frame(text, {source: "Metro Transit director Ann Field of Ohio", cue: "said", content: "it rained"})],
      given,
    );
    expect(said.speaker).toBe("c1");
  });

  it("finds a person named after the noun", () => {
    const text = "A lawyer for the family, Ann Field, said it rained";
    const [said] = join(
      text,
      [frame(text, {source: "A lawyer for the family, Ann Field", cue: "said", content: "it rained"})],
      references(text, [["Ann Field", "c0"]]),
    );
    expect(said).toMatchObject({speaker: "c0", sourceKind: "named"});
  });

  it("gives an unnamed source a chain of its own, and the organisation it belongs to", () => {
    const text = "A spokeswoman for Metro Transit, which runs the buses of Acme, said it rained";
    const given = references(text, [
      ["Metro Transit", "c0", "name", "ORG"],
      ["Acme", "c1", "name", "ORG"],
    ]);
    const frames = [
      frame(text, {
        source: "A spokeswoman for Metro Transit, which runs the buses of Acme",
        cue: "said",
        content: "it rained",
      }),
    ];
    const resolved = resolveReferences(text, frames, given, NOUNS);
    const [said] = joinFrames(text, frames, resolved, []);
    expect(resolved.chains.at(-1)).toMatchObject({name: "A spokeswoman for Metro Transit", unnamed: true});
    expect(said).toMatchObject({speaker: resolved.chains.at(-1)?.id, sourceKind: "unnamed", affiliation: ["c0"]});
  });

  it("knows what an unnamed source is by its noun", () => {
    const text = "The northern government said it rained";
    const frames = [frame(text, {source: "The northern government", cue: "said", content: "it rained"})];
    const {chains} = resolveReferences(text, frames, references(text, []), NOUNS);
    expect(chains).toMatchObject([{name: "The northern government", type: "ORG", unnamed: true}]);
  });

  it("leaves a pronoun without an antecedent unresolved", () => {
    const text = "He said it rained";
    const given = references(text, []);
    const [said] = join(text, [frame(text, {source: "He", cue: "said", content: "it rained"})], given);
    expect(said).toMatchObject({speaker: null, sourceKind: "unnamed"});
  });

  it("joins I in a quotation to the one who speaks, and leaves it alone outside", () => {
    const text = "Field said: “I saw it.” The writer adds that I was there";
    const given = references(text, [["Field", "c0"]]);
    const frames = [frame(text, {source: "Field", cue: "said", content: "“I saw it.”", mode: "direct"})];
    const added = resolveReferences(text, frames, given, NOUNS).mentions.filter(({kind}) => kind === "pronoun");
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({text: "I", chain: "c0", start: text.indexOf("I saw")});
  });

  it("takes a statement for its issuer if it was named as the cue before", () => {
    const text = "In a statement, Field said it rained. The statement added that it was cold";
    const given = references(text, [["Field", "c0"]]);
    const frames = [
      {
        ...frame(text, {source: "Field", cue: "said", content: "it rained"}),
        cue: [span(text, "In a statement"), span(text, "said")],
      },
      frame(text, {id: "a1", source: "The statement", cue: "added", content: "it was cold", sourceKind: "document"}),
    ];
    expect(join(text, frames, given)[1].speaker).toBe("c0");
  });

  it("lists the chains spoken about once each, in the order of the text", () => {
    const text = "Field said Acme sued Ohio and Acme won";
    const given = references(text, [
      ["Field", "c0"],
      ["Acme", "c1", "name", "ORG"],
      ["Ohio", "c2", "name", "PLACE"],
    ]);
    const [said] = join(
      text,
      [frame(text, {source: "Field", cue: "said", content: "Acme sued Ohio and Acme won"})],
      given,
    );
    expect(said.about).toEqual(["c1", "c2"]);
  });

  it("ends the head of a phrase at its first complement", () => {
    const text = "the mayor of Ohio";
    const index = indexMentions(text, references(text, []));
    expect(headRegion(index, {start: 0, end: text.length})).toEqual({start: 0, end: 9});
  });

  it("does not end the head of a phrase within a name", () => {
    const text = "judges hearing Freedom of Information Act suits in Ohio";
    const index = indexMentions(text, references(text, [["Freedom of Information Act", "c0", "name", "LAW"]]));
    expect(headRegion(index, {start: 0, end: text.length})).toEqual({start: 0, end: text.indexOf(" in Ohio")});
  });
});
