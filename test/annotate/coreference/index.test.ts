import {NAME_SIEVES, readPronounWeights, resolveReferences} from "../../../src/annotate/coreference";
import {pronounSieve} from "../../../src/annotate/coreference/pronoun";
import type {Quotation} from "../../../src/model/layers";
import type {MentionType} from "../../../src/model/record";
import {type TaggedName, tagged} from "../../help/tagged";

const NOUNS = new Map([
  ["mayor", {type: "PERSON", subtype: null, gender: null}],
  ["woman", {type: "PERSON", subtype: null, gender: "female"}],
  ["agency", {type: "ORG", subtype: "agency", gender: null}],
  ["sweep", {type: "EVENT", subtype: "operation", gender: null}],
] as const);
const GENDERS = new Map([
  ["jane", "female"],
  ["sam", "male"],
] as const);
const ALIASES = new Map([["PLACE u.s.", "united states"]]);
const ACTS = new Set(["raid"]);
/** Hand-set: the nearest candidate, a subject rather than not, and none of them where nothing speaks for it. */
const WEIGHTS = readPronounWeights(
  [
    "feature\tweight",
    "person dist=0\t1",
    "person dist=1\t1",
    "person role=subject\t3",
    "thing dist=0\t3",
    "thing role=subject\t2",
    "many dist=0\t2",
  ].join("\n"),
);

/** The chains that have more than one mention, each as its words in order. */
function chains(
  lines: readonly string[],
  names: readonly TaggedName[],
  quotations: readonly Quotation[] = [],
): string[] {
  const layers = tagged(lines, names);
  const found = resolveReferences(
    {...layers, quotations, nouns: NOUNS, genders: GENDERS, aliases: ALIASES, acts: ACTS},
    [...NAME_SIEVES, pronounSieve(WEIGHTS)],
  );
  return found.chains
    .map(({id}) => found.mentions.filter(({chain}) => chain === id).map(({text}) => text))
    .filter((words) => words.length > 1)
    .map((words) => words.join(" = "));
}

const person = (words: string, title?: string): TaggedName => [words, "PERSON", null, title];
const thing = (words: string, type: MentionType = "ORG"): TaggedName => [words, type, type === "ORG" ? "agency" : null];

describe("coreference by names", () => {
  it("joins the same name, and a surname with the full name before it", () => {
    expect(
      chains(
        [
          "Jane/PROPN Roe/PROPN left/VERB ./PUNCT",
          "Roe/PROPN came/VERB back/ADV ./PUNCT",
          "Jane/PROPN Roe/PROPN slept/VERB ./PUNCT",
        ],
        [person("Jane Roe"), person("Roe"), person("Jane Roe")],
      ),
    ).toEqual(["Jane Roe = Roe = Jane Roe"]);
  });

  it("joins a surname that is also a first name of the other gender", () => {
    expect(
      chains(
        ["Ann/PROPN Lowell/PROPN left/VERB ./PUNCT", "Lowell/PROPN came/VERB back/ADV ./PUNCT"],
        [person("Ann Lowell"), person("Lowell")],
      ),
    ).toEqual(["Ann Lowell = Lowell"]);
  });

  it("keeps two people of one surname apart, by gender and by who was named last", () => {
    expect(
      chains(
        [
          "Jane/PROPN Roe/PROPN met/VERB Sam/PROPN Roe/PROPN ./PUNCT",
          "Mrs./PROPN Roe/PROPN left/VERB ./PUNCT",
          "Sam/PROPN Roe/PROPN slept/VERB ./PUNCT",
        ],
        [person("Jane Roe"), person("Sam Roe"), person("Roe", "Mrs."), person("Sam Roe")],
      ),
    ).toEqual(["Jane Roe = Roe", "Sam Roe = Sam Roe"]);
  });

  it("does not take father and son for one", () => {
    expect(
      chains(
        ["Sam/PROPN Poe/PROPN Jr./PROPN met/VERB Sam/PROPN Poe/PROPN Sr./PROPN ./PUNCT"],
        [person("Sam Poe Jr."), person("Sam Poe Sr.")],
      ),
    ).toEqual([]);
  });

  it("joins a long name with its short form, in brackets or by its letters", () => {
    expect(
      chains(
        [
          "The/DET Harbour/PROPN Safety/PROPN Board/PROPN (/PUNCT HSB/PROPN )/PUNCT met/VERB ./PUNCT",
          "HSB/PROPN left/VERB ./PUNCT",
        ],
        [thing("Harbour Safety Board"), thing("HSB"), thing("HSB")],
      ),
    ).toEqual(["Harbour Safety Board = HSB = HSB"]);
    expect(
      chains(
        ["Port/PROPN and/CCONJ Rail/PROPN Authority/PROPN met/VERB PRA/PROPN ./PUNCT"],
        [thing("Port and Rail Authority"), thing("PRA")],
      ),
    ).toEqual(["Port and Rail Authority = PRA"]);
  });

  it("knows variants of an organisation, aliases of places, and slips of the pen", () => {
    expect(
      chains(
        ["The/DET U.S./PROPN Department/PROPN of/ADP Tides/PROPN met/VERB Tides/PROPN Department/PROPN ./PUNCT"],
        [thing("U.S. Department of Tides"), thing("Tides Department")],
      ),
    ).toEqual(["U.S. Department of Tides = Tides Department"]);
    expect(
      chains(
        ["United/PROPN States/PROPN and/CCONJ U.S./PROPN ./PUNCT"],
        [thing("United States", "PLACE"), thing("U.S.", "PLACE")],
      ),
    ).toEqual(["United States = U.S."]);
    expect(
      chains(
        ["Northhaven/PROPN and/CCONJ Northaven/PROPN ./PUNCT"],
        [thing("Northhaven", "PLACE"), thing("Northaven", "PLACE")],
      ),
    ).toEqual(["Northhaven = Northaven"]);
  });

  it("keeps a people and its land apart", () => {
    expect(chains(["Chad/PROPN and/CCONJ Chad/PROPN ./PUNCT"], [thing("Chad", "PLACE"), person("Chad")])).toEqual([]);
  });
});

describe("coreference by descriptions", () => {
  it("joins an apposition, and the office later", () => {
    expect(
      chains(
        [
          "Jane/PROPN Roe/PROPN ,/PUNCT the/DET mayor/NOUN of/ADP Northport/PROPN ,/PUNCT left/VERB ./PUNCT",
          "The/DET mayor/NOUN was/AUX late/ADJ ./PUNCT",
        ],
        [person("Jane Roe"), thing("Northport", "PLACE")],
      ),
    ).toEqual(["Jane Roe = the mayor = The mayor"]);
  });

  it("takes the office from a title, and leaves another town's mayor alone", () => {
    expect(
      chains(
        [
          "Mayor/PROPN Jane/PROPN Roe/PROPN left/VERB ./PUNCT",
          "The/DET mayor/NOUN was/AUX late/ADJ ./PUNCT",
          "The/DET mayor/NOUN of/ADP Southport/PROPN came/VERB ./PUNCT",
        ],
        [person("Jane Roe", "Mayor"), thing("Southport", "PLACE")],
      ),
    ).toEqual(["Jane Roe = The mayor"]);
  });

  it("finds the agency where there is one only", () => {
    const one = ["Harbour/PROPN Board/PROPN met/VERB ./PUNCT", "The/DET agency/NOUN left/VERB ./PUNCT"];
    expect(chains(one, [thing("Harbour Board")])).toEqual(["Harbour Board = The agency"]);
    const two = [
      "Harbour/PROPN Board/PROPN met/VERB Port/PROPN Office/PROPN ./PUNCT",
      "The/DET agency/NOUN left/VERB ./PUNCT",
    ];
    expect(chains(two, [thing("Harbour Board"), thing("Port Office")])).toEqual([]);
  });

  it("joins a thing and the name it is given", () => {
    expect(
      chains(
        ["The/DET sweep/NOUN ,/PUNCT called/VERB Operation/PROPN North/PROPN ,/PUNCT ended/VERB ./PUNCT"],
        [["Operation North", "EVENT", "operation"]],
      ),
    ).toEqual(["The sweep = Operation North"]);
  });
});

describe("coreference of pronouns", () => {
  it("follows gender and the subject", () => {
    expect(
      chains(
        [
          "Jane/PROPN/3:nsubj Roe/PROPN/1:flat met/VERB/0:root Sam/PROPN/3:obj Poe/PROPN/4:flat ./PUNCT/3:punct",
          "She/PRON/2:nsubj left/VERB/0:root ./PUNCT/2:punct",
        ],
        [person("Jane Roe"), person("Sam Poe")],
      ),
    ).toEqual(["Jane Roe = She"]);
  });

  it("leaves a pronoun open that has nobody to stand for", () => {
    expect(
      chains(["He/PRON left/VERB ./PUNCT", "Jane/PROPN Roe/PROPN came/VERB ./PUNCT"], [person("Jane Roe")]),
    ).toEqual([]);
  });

  it("does not make the object of a verb its subject", () => {
    expect(chains(["Sam/PROPN/2:nsubj saw/VERB/0:root him/PRON/2:obj ./PUNCT/2:punct"], [person("Sam")])).toEqual([]);
    expect(chains(["Sam/PROPN/2:nsubj saw/VERB/0:root himself/PRON/2:obj ./PUNCT/2:punct"], [person("Sam")])).toEqual([
      "Sam = himself",
    ]);
  });

  it("knows an it that stands for nothing", () => {
    const names = [thing("Harbour Board")];
    const met = "Harbour/PROPN/3:nsubj Board/PROPN/1:flat met/VERB/0:root ./PUNCT/3:punct";
    const clear =
      "It/PRON/3:expl is/AUX/3:cop clear/ADJ/0:root that/SCONJ/5:mark rain/NOUN/6:nsubj fell/VERB/3:csubj ./PUNCT/3:punct";
    expect(chains([met, clear], names)).toEqual([]);
    expect(chains([met, "It/PRON/2:nsubj left/VERB/0:root ./PUNCT/2:punct"], names)).toEqual(["Harbour Board = It"]);
  });

  it("keeps an operation without a name that does something, and its repetition", () => {
    const layers = tagged(
      [
        "The/DET/2:det sweep/NOUN/3:nsubj raided=raid/VERB/0:root homes/NOUN/3:obj ./PUNCT/3:punct",
        "The/DET/2:det sweep/NOUN/3:nsubj ended/VERB/0:root ./PUNCT/3:punct",
      ],
      [],
    );
    const found = resolveReferences(
      {...layers, quotations: [], nouns: NOUNS, genders: GENDERS, aliases: ALIASES, acts: ACTS},
      NAME_SIEVES,
    );
    expect(found.chains).toEqual([{id: "c0", name: "The sweep", type: "EVENT", subtype: "operation", unnamed: true}]);
    expect(found.mentions).toHaveLength(2);
  });

  it("keeps somebody without a name who is spoken of again", () => {
    const layers = tagged(
      [
        "A/DET/2:det woman/NOUN/3:nsubj came/VERB/0:root ./PUNCT/3:punct",
        "She/PRON/2:nsubj left/VERB/0:root ./PUNCT/2:punct",
      ],
      [],
    );
    const found = resolveReferences(
      {...layers, quotations: [], nouns: NOUNS, genders: GENDERS, aliases: ALIASES, acts: ACTS},
      [pronounSieve(WEIGHTS)],
    );
    expect(found.chains).toEqual([{id: "c0", name: "A woman", type: "PERSON", subtype: null, unnamed: true}]);
    expect(found.mentions.map(({text, kind, by}) => [text, kind, by])).toEqual([
      ["A woman", "nominal", "nominal"],
      ["She", "pronoun", "pronoun"],
    ]);
  });
});
