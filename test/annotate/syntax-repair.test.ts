import {repairSyntax} from "../../src/annotate/syntax-repair";
import type {Upos} from "../../src/model/layers";

/** "She told us that he left", the clause hung on "us"; the verb is `lemma`. */
function repaired(lemma: string, mark: string): {head: number; label: string} {
  const heads = Int32Array.of(1, -1, 1, 5, 5, 2);
  const labels = ["nsubj", "root", "iobj", "mark", "nsubj", "acl"];
  const lemmas = ["she", lemma, "we", mark, "he", "leave"];
  const parts = {upos: lemmas.map((): Upos => "X"), xpos: lemmas.map(() => ""), lemmas};
  repairSyntax({heads, labels}, parts);
  return {head: heads[5], label: labels[5]};
}

describe("mending of syntax", () => {
  it("gives the clause after the hearer to the verb of telling", () => {
    expect(repaired("tell", "that")).toEqual({head: 1, label: "ccomp"});
  });

  it("leaves other verbs and infinitives alone", () => {
    expect(repaired("give", "that")).toEqual({head: 2, label: "acl"});
    expect(repaired("tell", "to")).toEqual({head: 2, label: "acl"});
  });

  it("hangs an example on the noun before the comma", () => {
    // "She met seven workers, including Ann", with "Ann" hung on "met".
    const heads = Int32Array.of(1, -1, 3, 1, 6, 6, 1);
    const labels = ["nsubj", "root", "nummod", "obj", "punct", "case", "obl"];
    const upos: Upos[] = ["PRON", "VERB", "NUM", "NOUN", "PUNCT", "VERB", "PROPN"];
    const lemmas = ["she", "meet", "seven", "worker", ",", "include", "Ann"];
    repairSyntax({heads, labels}, {upos, xpos: upos.map(() => ""), lemmas});
    expect([heads[6], labels[6]]).toEqual([3, "nmod"]);
  });
});
