import {NAME_SIEVES} from "../../../src/annotate/coreference";
import {antecedents} from "../../../src/annotate/coreference/antecedents";
import {Clusters} from "../../../src/annotate/coreference/clusters";
import type {Discourse} from "../../../src/annotate/coreference/discourse";
import {findMarkables} from "../../../src/annotate/coreference/markables";
import {type TaggedName, tagged} from "../../help/tagged";

const GENDERS = new Map([
  ["jane", "female"],
  ["sam", "male"],
  ["kelly", "female"],
] as const);

const person = (words: string, title?: string): TaggedName => [words, "PERSON", null, title];

/** What the first pronoun of a text may stand for: each candidate's first name in the text, with its features. */
function candidates(lines: readonly string[], names: readonly TaggedName[]): Map<string, readonly string[]> {
  const tables = {quotations: [], nouns: new Map(), genders: GENDERS, aliases: new Map(), acts: new Set<string>()};
  const material = {...tagged(lines, names), ...tables};
  const discourse: Discourse = {...material, markables: findMarkables(material)};
  const clusters = new Clusters(discourse.markables);
  for (const sieve of NAME_SIEVES) sieve.run(discourse, clusters);
  const pronoun = discourse.markables.find(({kind}) => kind === "pronoun");
  if (!pronoun) throw new Error(`no pronoun in "${material.text}"`);
  const found = antecedents(discourse, clusters, pronoun);
  return new Map(found.map(({cluster, features}) => [discourse.markables[cluster]?.text ?? "", features]));
}

describe("what a pronoun may stand for", () => {
  it("knows the subject that the sentence comes to", () => {
    const found = candidates(
      [
        "Jane/PROPN/2:nsubj left/VERB/0:root ./PUNCT/2:punct",
        "In/ADP/3:case her/PRON/3:nmod:poss speech/NOUN/5:obl Ann/PROPN/5:nsubj spoke/VERB/0:root ./PUNCT/5:punct",
      ],
      [person("Jane"), person("Ann")],
    );
    expect(found.get("Ann")).toContain("after");
    expect(found.get("Ann")).toContain("awaits this ADP near possessive");
    expect(found.get("Jane")).toContain("awaits other ADP near possessive");
  });

  it("awaits nobody where the sentence names no subject after the pronoun", () => {
    const found = candidates(
      ["Jane/PROPN/2:nsubj left/VERB/0:root ./PUNCT/2:punct", "She/PRON/2:nsubj slept/VERB/0:root ./PUNCT/2:punct"],
      [person("Jane")],
    );
    expect(found.get("Jane")).toContain("awaits none");
  });

  it("knows who does what the pronoun's clause tells, over a verb that goes on from another", () => {
    const found = candidates(
      [
        "Sam/PROPN/2:nsubj met/VERB/0:root Roe/PROPN/2:obj and/CCONJ/5:cc called/VERB/2:conj his/PRON/7:nmod:poss aunt/NOUN/5:obj ./PUNCT/2:punct",
      ],
      [person("Sam"), person("Roe")],
    );
    expect(found.get("Sam")).toContain("doer possessive subject");
    expect(found.get("Roe")).toContain("not-doer possessive object");
  });

  it("lets a guess of the gender be overruled, not what is known of it", () => {
    const left = "left/VERB/0:root ./PUNCT/2:punct";
    const he = "He/PRON/2:nsubj slept/VERB/0:root ./PUNCT/2:punct";
    const guessed = candidates([`Kelly/PROPN/2:nsubj ${left}`, he], [person("Kelly")]);
    expect(guessed.get("Kelly")).toContain("gender=guessed other");
    const full = "Kelly/PROPN/3:nsubj Roe/PROPN/1:flat left/VERB/0:root ./PUNCT/3:punct";
    expect(candidates([full, he], [person("Kelly Roe")]).size).toBe(0);
  });

  it("knows two that are named in one breath", () => {
    const found = candidates(
      [
        "Sam/PROPN/4:nsubj and/CCONJ/3:cc Jane/PROPN/1:conj left/VERB/0:root ./PUNCT/4:punct",
        "Bo/PROPN/2:nsubj saw/VERB/0:root him/PRON/2:obj ./PUNCT/2:punct",
      ],
      [person("Sam"), person("Jane"), person("Bo")],
    );
    expect(found.get("Sam")).toContain("joined");
    expect(found.has("Bo")).toBe(false);
  });
});
