import {findRelations} from "../../../src/annotate/relations";
import {readLayers} from "../../../src/annotate/relations/reading";
import {readNouns} from "../../../src/lexicon/nouns";
import {readTriggers} from "../../../src/lexicon/relation-triggers";
import {readTitles} from "../../../src/lexicon/titles";
import type {
  Attribution,
  Chain,
  Mention,
  MentionType,
  Relation,
  Subtype,
  TimeExpression,
} from "../../../src/model/record";
import {tagged} from "../../help/tagged";

const NOUNS = readNouns(
  [
    "noun\ttype\tsubtype\tgender",
    "mayor\tPERSON\t-\t-",
    "director\tPERSON\t-\t-",
    "officer\tPERSON\t-\t-",
    "husband\tPERSON\t-\tmale",
    "skier\tPERSON\t-\t-",
    "sweep\tEVENT\toperation\t-",
    "order\tLAW\torder\t-",
  ].join("\n"),
);
const TRIGGERS = readTriggers(
  [
    "lemma\tpart\twith\ttype\troles\tsubjects\tobjects",
    "arrest\tverb\t\tarrested\tsubject object\tORG,PERSON*,EVENT*\tPERSON*",
    "deport\tverb\t\tdeported\tsubject object\tORG,PERSON*\tPERSON*",
    "target\tverb\t\ttargeted\tsubject object\tORG,EVENT*\tany",
    "carry\tverb\tout\tconducts\tsubject object\tORG,PERSON*\tEVENT*",
    "accuse\tverb\t\taccused_of\tobject of\tPERSON*,ORG\tany",
    "found\tverb\t\tfounded_by\tinverse object\tPERSON,ORG\tORG",
    "visit\tnoun\t\tvisited\towner to\tPERSON,ORG\tPLACE",
  ].join("\n"),
);

const TITLES = readTitles({
  lexicons: {
    titles: "title\tclass\nmayor\toffice\ndirector\toffice\nactor\trole\nmr\thonorific",
    "title-modifiers": "word\nacting",
  },
});

/** A chain of one name: its words, type, subtype, title. */
type Who = readonly [words: string, type: MentionType, subtype?: Subtype | null, title?: string];

function read(
  lines: readonly string[],
  who: readonly Who[],
  extra: {times?: TimeExpression[]; attributions?: Attribution[]} = {},
): Relation[] {
  const {names, ...layers} = tagged(lines, who);
  const chains: Chain[] = names.map(({start, end, type, subtype}, index) => ({
    id: `c${index}`,
    name: layers.text.slice(start, end),
    type,
    subtype,
    unnamed: false,
  }));
  const mentions: Mention[] = names.map(({start, end, type, subtype, title}, index) => ({
    id: `m${index}`,
    start,
    end,
    text: layers.text.slice(start, end),
    kind: "name",
    type,
    subtype,
    title,
    chain: `c${index}`,
    by: "test",
  }));
  return findRelations(
    readLayers({
      ...layers,
      noise: [],
      times: extra.times ?? [],
      references: {mentions, chains},
      attributions: extra.attributions ?? [],
      nouns: NOUNS,
      titles: TITLES,
    }),
    TRIGGERS,
  );
}

/** "type(subject, object or words)" of each, names shortened to ids in the order of the text. */
function told(lines: readonly string[], who: readonly Who[]): string[] {
  return read(lines, who).map(({type, subject, object, literal, negated, modality}) => {
    const claim = `${negated ? "not " : ""}${modality === "asserted" ? "" : `${modality} `}`;
    return `${claim}${type}(${subject ?? "-"}, ${object ?? `"${literal?.text}"`})`;
  });
}

const BOARD: Who = ["Harbour Board", "ORG", "agency"];
const BOARD_SUBJECT = "Harbour/PROPN/2:compound Board/PROPN/3:nsubj";

describe("relations told by verbs", () => {
  it("reads who did it to whom, with the count", () => {
    const [relation] = read(
      [`${BOARD_SUBJECT} arrested=arrest/VERB/0:root 498/NUM/5:nummod officers=officer/NOUN/3:obj ./PUNCT/3:punct`],
      [BOARD],
    );
    expect(relation).toMatchObject({
      type: "arrested",
      subject: "c0",
      object: null,
      literal: {text: "498 officers"},
      qualifiers: {count: 498},
      modality: "asserted",
      attribution: null,
      by: "verb:arrest",
    });
    expect(relation?.evidence).toEqual([{start: 0, end: 35}]);
  });

  it("turns a passive around", () => {
    expect(
      told(
        [
          "Sam/PROPN/3:nsubj:pass was/AUX/3:aux:pass arrested=arrest/VERB/0:root by/ADP/6:case Harbour/PROPN/6:compound Board/PROPN/3:obl:agent ./PUNCT/3:punct",
        ],
        [["Sam", "PERSON"], BOARD],
      ),
    ).toEqual(["arrested(c1, c0)"]);
  });

  it("knows plans, possibilities and denials", () => {
    expect(
      told(
        [`${BOARD_SUBJECT} vowed=vow/VERB/0:root to/PART/5:mark deport/VERB/3:xcomp Sam/PROPN/5:obj ./PUNCT/3:punct`],
        [BOARD, ["Sam", "PERSON"]],
      ),
    ).toEqual(["planned deported(c0, c1)"]);
    expect(
      told(
        [
          "Harbour/PROPN/2:compound Board/PROPN/5:nsubj did/AUX/5:aux not/PART/5:advmod arrest/VERB/0:root Sam/PROPN/5:obj ./PUNCT/5:punct",
        ],
        [BOARD, ["Sam", "PERSON"]],
      ),
    ).toEqual(["not arrested(c0, c1)"]);
  });

  it("gives one relation for each place of a list, even where the tree lost it", () => {
    const lines = [
      "Operation/PROPN/2:compound North/PROPN/3:nsubj targeted=target/VERB/0:root Eastport/PROPN/3:obj ,/PUNCT/6:punct Westport/PROPN/4:appos and/CCONJ/8:cc Southport/PROPN/6:conj ./PUNCT/3:punct",
    ];
    const places: Who[] = ["Eastport", "Westport", "Southport"].map((words) => [words, "PLACE", "city"]);
    expect(told(lines, [["Operation North", "EVENT", "operation"], ...places])).toEqual(
      ["targeted(c0, c1)", "targeted(c0, c2)", "targeted(c0, c3)"].reverse(),
    );
  });

  it("reads particles, prepositions with clauses, and relations that run the other way", () => {
    expect(
      told(
        [
          `${BOARD_SUBJECT} carried=carry/VERB/0:root out/ADP/3:compound:prt a/DET/6:det sweep/NOUN/3:obj ./PUNCT/3:punct`,
        ],
        [BOARD],
      ),
    ).toEqual(['conducts(c0, "a sweep")']);
    expect(
      told(
        [
          "Critics/NOUN/2:nsubj accused=accuse/VERB/0:root Sam/PROPN/2:obj of/SCONJ/5:mark lying=lie/VERB/2:advcl ./PUNCT/2:punct",
        ],
        [["Sam", "PERSON"]],
      ),
    ).toEqual(['accused_of(c0, "lying")']);
    expect(
      told(
        ["Sam/PROPN/2:nsubj founded=found/VERB/0:root Harbour/PROPN/4:compound Board/PROPN/2:obj ./PUNCT/2:punct"],
        [["Sam", "PERSON"], BOARD],
      ),
    ).toEqual(["founded_by(c1, c0)"]);
  });

  it("says who says so: the innermost attribution that holds it", () => {
    const line = `${BOARD_SUBJECT} arrested=arrest/VERB/0:root Sam/PROPN/3:obj ./PUNCT/3:punct`;
    const content = (id: string, end: number): Attribution =>
      ({id, content: [{start: 0, end}]}) as unknown as Attribution;
    expect(
      read([line], [BOARD, ["Sam", "PERSON"]], {attributions: [content("a0", 90), content("a1", 40)]})[0]?.attribution,
    ).toBe("a1");
  });

  it("keeps the time of the clause", () => {
    const line = `${BOARD_SUBJECT} arrested=arrest/VERB/0:root Sam/PROPN/3:obj Monday/PROPN/3:obl ./PUNCT/3:punct`;
    const time = {
      id: "t0",
      start: 27,
      end: 33,
      text: "Monday",
      from: null,
      to: null,
      granularity: "day",
      anchor: null,
    } as const;
    expect(read([line], [BOARD, ["Sam", "PERSON"]], {times: [time]})[0]?.qualifiers).toEqual({time: "t0"});
  });
});

describe("relations told by nouns and descriptions", () => {
  it("takes a position from a title, with the body before it", () => {
    const [relation] = read(
      [
        "Harbour/PROPN/2:compound Board/PROPN/4:compound Director/PROPN/4:compound Jane/PROPN/6:nsubj Roe/PROPN/4:flat left/VERB/0:root ./PUNCT/6:punct",
      ],
      [BOARD, ["Jane Roe", "PERSON", null, "Director"]],
    );
    expect(relation).toMatchObject({
      type: "holds_position",
      subject: "c1",
      object: "c0",
      qualifiers: {title: "Director", status: "current"},
      by: "title",
    });
  });

  it("takes a position from an apposition, and the past from its words", () => {
    const [relation] = read(
      [
        "Jane/PROPN/10:nsubj Roe/PROPN/1:flat ,/PUNCT/6:punct the/DET/6:det former/ADJ/6:amod mayor/NOUN/1:appos of/ADP/8:case Northport/PROPN/6:nmod ,/PUNCT/6:punct left/VERB/0:root ./PUNCT/10:punct",
      ],
      [
        ["Jane Roe", "PERSON"],
        ["Northport", "PLACE", "city"],
      ],
    );
    expect(relation).toMatchObject({
      type: "holds_position",
      subject: "c0",
      object: "c1",
      literal: {text: "former mayor of Northport"},
      qualifiers: {status: "former"},
    });
  });

  it("leaves plain forms of address alone", () => {
    expect(
      told(
        ["Mr./PROPN/2:compound Roe/PROPN/3:nsubj left/VERB/0:root ./PUNCT/3:punct"],
        [["Roe", "PERSON", null, "Mr."]],
      ),
    ).toEqual([]);
  });

  it("reads kin, age, nationality", () => {
    expect(
      told(
        [
          "Jane/PROPN/6:nsubj and/CCONJ/4:cc her/PRON/4:nmod:poss husband/NOUN/1:conj Sam/PROPN/4:appos left/VERB/0:root ./PUNCT/6:punct",
          "Jane/PROPN/3:nmod:poss ’s/PART/1:case husband/NOUN/5:nsubj Sam/PROPN/3:appos slept/VERB/0:root ./PUNCT/5:punct",
        ],
        [
          ["Jane", "PERSON"],
          ["Sam", "PERSON"],
          ["Jane", "PERSON"],
          ["Sam", "PERSON"],
        ],
      ),
    ).toEqual(["spouse_of(c3, c2)"]);
    expect(
      told(
        ["Sam/PROPN/5:nsubj ,/PUNCT/3:punct 26/NUM/1:appos ,/PUNCT/3:punct left/VERB/0:root ./PUNCT/5:punct"],
        [["Sam", "PERSON"]],
      ),
    ).toEqual(['age(c0, "26")']);
    expect(
      told(
        ["Norwegian/ADJ/2:amod skier/NOUN/4:nsubj Sam/PROPN/2:appos left/VERB/0:root ./PUNCT/4:punct"],
        [
          ["Norwegian", "NORP"],
          ["Sam", "PERSON"],
        ],
      ),
    ).toEqual(["nationality(c1, c0)"]);
  });

  it("knows a place within a place from a list of places", () => {
    const lines = ["Eastport/PROPN/0:root ,/PUNCT/3:punct Maine/PROPN/1:appos ./PUNCT/1:punct"];
    expect(
      told(lines, [
        ["Eastport", "PLACE", "city"],
        ["Maine", "PLACE", "state"],
      ]),
    ).toEqual(["located_in(c0, c1)"]);
    const list = [
      "Eastport/PROPN/0:root ,/PUNCT/3:punct Westport/PROPN/1:conj and/CCONJ/5:cc Maine/PROPN/1:conj ./PUNCT/1:punct",
    ];
    expect(
      told(list, [
        ["Eastport", "PLACE", "city"],
        ["Westport", "PLACE", "city"],
        ["Maine", "PLACE", "state"],
      ]),
    ).toEqual([]);
  });

  it("reads whose visit it was from the verb it belongs to", () => {
    expect(
      told(
        [
          "On/ADP/3:case a/DET/3:det visit/NOUN/7:obl to/ADP/5:case Northport/PROPN/3:nmod Roe/PROPN/7:nsubj spoke=speak/VERB/0:root ./PUNCT/7:punct",
        ],
        [
          ["Northport", "PLACE"],
          ["Roe", "PERSON"],
        ],
      ),
    ).toEqual(["visited(c1, c0)"]);
  });

  it("reads whose order it is", () => {
    expect(
      told(
        ["Roe/PROPN/3:nmod:poss ’s/PART/1:case order/NOUN/4:nsubj failed=fail/VERB/0:root ./PUNCT/4:punct"],
        [["Roe", "PERSON"]],
      ),
    ).toEqual(['issued(c0, "order")']);
  });
});
