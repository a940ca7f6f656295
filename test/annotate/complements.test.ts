import {repairComplements} from "../../src/annotate/complements";
import type {Upos} from "../../src/model/layers";

/**
 * The labels that differ after the repair, as "word:label". Each word is given as "lemma/UPOS/XPOS/label>head", heads counted from zero,
 * -1 for the root.
 */
function changed(sentence: string): string[] {
  const words = sentence.split(" ").map((word) => {
    const [lemma, upos, xpos, arc] = word.split("/");
    const [label, head] = arc.split(">");
    return {lemma, upos: upos as Upos, xpos, label, head: Number(head)};
  });
  const labels = words.map(({label}) => label);
  repairComplements(
    {heads: Int32Array.from(words, ({head}) => head), labels},
    {
      upos: words.map(({upos}) => upos),
      xpos: words.map(({xpos}) => xpos),
      lemmas: words.map(({lemma}) => lemma),
    },
  );
  return words.flatMap(({lemma, label}, at) => (labels[at] === label ? [] : [`${lemma}:${labels[at]}`]));
}

describe("relations of complements", () => {
  it("takes what something remains or is called for a predicate", () => {
    expect(changed("it/PRON/PRP/nsubj>1 remain/VERB/VBZ/root>-1 city/NOUN/NN/obj>1")).toEqual(["city:xcomp"]);
    expect(changed("it/PRON/PRP/nsubj>1 leave/VERB/VBZ/root>-1 city/NOUN/NN/obj>1")).toEqual([]);
    expect(changed("bridge/NOUN/NN/root>-1 call/VERB/VBN/acl>0 Northgate/PROPN/NNP/obj>1")).toEqual([
      "Northgate:xcomp",
    ]);
    expect(changed("she/PRON/PRP/nsubj>1 call/VERB/VBD/root>-1 it/PRON/PRP/iobj>1 lie/NOUN/NN/obj>1")).toEqual([
      "it:obj",
      "lie:xcomp",
    ]);
    expect(changed("she/PRON/PRP/nsubj>1 call/VERB/VBD/root>-1 witness/NOUN/NNS/obj>1")).toEqual([]);
  });

  it("tells an infinitive that completes a verb from one that tells what for", () => {
    const infinitive = (verb: string, label: string, passive: boolean) =>
      `he/PRON/PRP/nsubj${passive ? ":pass" : ""}>2 be/AUX/VBD/aux${passive ? ":pass" : ""}>2 ${verb}/VERB/VBN/root>-1 ` +
      `to/PART/TO/mark>4 go/VERB/VB/${label}>2`;
    expect(changed(infinitive("refuse", "advcl", false))).toEqual(["go:xcomp"]);
    expect(changed(infinitive("provide", "xcomp", false))).toEqual(["go:advcl"]);
    expect(changed(infinitive("demolish", "xcomp", true))).toEqual(["go:advcl"]);
    expect(changed(infinitive("ask", "xcomp", true))).toEqual([]);
  });

  it("tells a relative from the mark of a clause that says what a noun is", () => {
    const clause = (noun: string, verb: string) =>
      `${noun}/NOUN/NN/root>-1 that/SCONJ/IN/mark>3 she/PRON/PRP/nsubj>3 ${verb}/VERB/VBD/acl>0`;
    expect(changed(clause("letter", "write"))).toEqual(["that:obj", "write:acl:relcl"]);
    expect(changed(clause("fact", "know"))).toEqual([]);
    expect(changed(clause("rumour", "die"))).toEqual([]);
  });

  it("tells plain objects from receivers", () => {
    expect(changed("she/PRON/PRP/nsubj>1 heal/VERB/VBD/root>-1 we/PRON/PRP/iobj>1")).toEqual(["we:obj"]);
    expect(changed("she/PRON/PRP/nsubj>1 tell/VERB/VBD/root>-1 we/PRON/PRP/iobj>1")).toEqual([]);
    expect(
      changed("she/PRON/PRP/nsubj>1 tell/VERB/VBD/root>-1 we/PRON/PRP/obj>1 to/PART/TO/mark>4 leave/VERB/VB/xcomp>1"),
    ).toEqual(["we:iobj"]);
  });

  it("gives passives and clauses behind their verb the subjects that go with them", () => {
    expect(changed("he/PRON/PRP/nsubj>2 be/AUX/VBD/aux:pass>2 fine/VERB/VBN/root>-1")).toEqual(["he:nsubj:pass"]);
    const behind = (label: string, clause: string) =>
      `it/PRON/PRP/${label}>2 be/AUX/VBZ/cop>2 clear/ADJ/JJ/root>-1 that/SCONJ/IN/mark>5 he/PRON/PRP/nsubj>5 leave/VERB/VBD/${clause}>2`;
    expect(changed(behind("nsubj", "csubj"))).toEqual(["it:expl"]);
    expect(changed(behind("expl", "ccomp"))).toEqual(["leave:csubj"]);
    expect(changed(behind("nsubj", "ccomp"))).toEqual([]);
  });

  it("takes what somebody was like for what was said", () => {
    expect(
      changed(
        "I/PRON/PRP/nsubj>1 be/VERB/VBD/root>-1 like/ADP/IN/discourse>1 you/PRON/PRP/nsubj>4 win/VERB/VBD/parataxis>1",
      ),
    ).toEqual(["win:ccomp"]);
  });
});
