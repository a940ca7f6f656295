import {assemble} from "../../src/graph";
import type {Decision} from "../../src/model/decision";
import type {Document} from "../../src/model/document";
import type {Knowledge} from "../../src/model/knowledge";
import type {AnnotationRecord} from "../../src/model/record";
import {resolve} from "../../src/resolve";
import {makeDocument, makeRecord} from "./make";

/** A document with its record. */
export interface Article {
  readonly document: Document;
  readonly record: AnnotationRecord;
}

const COURIER_TEXT = [
  "Border Office director Jane Roe said on Thursday that the curfew in Northport “may be lifted in days”.",
  "The Border Office (BO) made 498 arrests in Northport on Monday, Roe told the Daily Gazette.",
  "“We will not tie the hands of our officers,” she said.",
  "An official at the Border Office reportedly said that Mayor Sam Poe had agreed to the plan.",
  "Roe is a member of the Harbour Party.",
].join(" ");

/** Direct, mixed and indirect speech, an unnamed source, an acronym, an addressee, a count. */
export function courier(id = "courier.txt", extra = ""): Article {
  const document = makeDocument(id, COURIER_TEXT + extra, {
    title: "Curfew stays, says border chief",
    outlet: "Northport Courier",
    published: "2017-09-28",
    url: "https://courier.example/curfew?a=1&b=2",
  });
  const record = makeRecord(document, {
    chains: [
      {
        name: "Jane Roe",
        mentions: [
          {words: "Jane Roe", title: "Border Office director"},
          ["Roe", 2],
          {words: "she", kind: "pronoun"},
          ["Roe", 3],
        ],
      },
      {
        name: "Border Office",
        type: "ORG",
        subtype: "agency",
        mentions: ["Border Office", ["Border Office", 2], "BO", ["Border Office", 3], {words: "We", kind: "pronoun"}],
      },
      {name: "Northport", type: "PLACE", subtype: "city"},
      {name: "Daily Gazette", type: "ORG", subtype: "news_outlet"},
      {name: "An official at the Border Office", unnamed: true},
      {name: "Sam Poe", mentions: [{words: "Sam Poe", title: "Mayor"}]},
      {name: "Harbour Party", type: "ORG", subtype: "party"},
    ],
    times: [
      {words: "on Thursday", from: "2017-09-28", to: "2017-09-28"},
      {words: "on Monday", from: "2017-09-25", to: "2017-09-25"},
    ],
    attributions: [
      {
        source: "Border Office director Jane Roe",
        speaker: "Jane Roe",
        cue: "said",
        content: "the curfew in Northport “may be lifted in days”",
        mode: "mixed",
        about: ["Northport"],
        date: 0,
      },
      {
        source: ["Roe", 2],
        speaker: "Jane Roe",
        cue: "told",
        content: "The Border Office (BO) made 498 arrests in Northport on Monday",
        addressee: "Daily Gazette",
        about: ["Border Office", "Northport"],
        times: [1],
      },
      {
        source: "she",
        speaker: "Jane Roe",
        cue: ["said", 2],
        content: "“We will not tie the hands of our officers,”",
        mode: "direct",
        stance: "promise",
        about: ["Border Office"],
      },
      {
        source: "An official at the Border Office",
        speaker: "An official at the Border Office",
        sourceKind: "unnamed",
        affiliation: ["Border Office"],
        cue: ["said", 3],
        content: "Mayor Sam Poe had agreed to the plan",
        hedges: ["reportedly"],
        about: ["Sam Poe"],
        confidence: 0.8,
      },
    ],
    relations: [
      {
        type: "holds_position",
        subject: "Jane Roe",
        object: "Border Office",
        literal: "director",
        evidence: "Border Office director Jane Roe",
        status: "current",
      },
      {
        type: "arrested",
        subject: "Border Office",
        literal: "498 arrests",
        evidence: "The Border Office (BO) made 498 arrests in Northport on Monday",
        attribution: 1,
        count: 498,
        time: 1,
        place: "Northport",
      },
      {
        type: "member_of",
        subject: "Jane Roe",
        object: "Harbour Party",
        evidence: "Roe is a member of the Harbour Party",
      },
    ],
  });
  return {document, record};
}

/** A denial, another count for the same day, a nested report, a statement with characters that formats must escape. */
export function gazette(): Article {
  const document = makeDocument(
    "gazette.txt",
    [
      "Mayor Sam Poe denied that he had agreed to the plan.",
      "“The curfew was never legal,” Poe said in a statement.",
      "According to the Ministry of Justice, the Border Office made 107 arrests in Northport on Monday.",
      "Ann Major, who works for the Ministry of Justice, said Poe believes that the Border Office <b>&amp;</b> its director are wrong 😀.",
      "The BO did not say that it had opposed the Harbour Party.",
    ].join("\n\n"),
    {title: 'Mayor: curfew "never legal" & more', outlet: "Daily Gazette", published: "2017-09-29"},
  );
  const record = makeRecord(document, {
    chains: [
      {
        name: "Sam Poe",
        mentions: [{words: "Sam Poe", title: "Mayor"}, {words: "he", kind: "pronoun"}, ["Poe", 2], ["Poe", 3]],
      },
      {name: "Ministry of Justice", type: "ORG", subtype: "agency"},
      {name: "Border Office", type: "ORG", subtype: "agency", mentions: ["Border Office", ["Border Office", 2], "BO"]},
      {name: "Northport", type: "PLACE", subtype: "city"},
      {name: "Ann Major"},
      {name: "Harbour Party", type: "ORG", subtype: "party"},
    ],
    times: [{words: "on Monday", from: "2017-09-25", to: "2017-09-25"}],
    attributions: [
      {
        source: "Mayor Sam Poe",
        speaker: "Sam Poe",
        cue: "denied",
        content: "he had agreed to the plan",
        stance: "deny",
        negation: ["denied"],
        about: ["Sam Poe"],
      },
      {
        source: ["Poe", 2],
        speaker: "Sam Poe",
        cue: ["said", "in a statement"],
        content: "“The curfew was never legal,”",
        mode: "direct",
      },
      {
        source: "the Ministry of Justice",
        speaker: "Ministry of Justice",
        sourceKind: "document",
        cue: "According to",
        content: "the Border Office made 107 arrests in Northport on Monday",
        kind: "document",
        about: ["Border Office", "Northport"],
        times: [0],
      },
      {
        source: "Ann Major, who works for the Ministry of Justice,",
        speaker: "Ann Major",
        cue: ["said", 2],
        content: "Poe believes that the Border Office <b>&amp;</b> its director are wrong 😀",
        about: ["Sam Poe", "Border Office"],
      },
      {
        source: ["Poe", 3],
        speaker: "Sam Poe",
        kind: "belief",
        cue: "believes",
        content: "the Border Office <b>&amp;</b> its director are wrong 😀",
        about: ["Border Office"],
        within: 3,
      },
      {
        source: "The BO",
        speaker: "Border Office",
        cue: "say",
        content: "it had opposed the Harbour Party",
        negated: true,
        negation: ["did not"],
        about: ["Harbour Party"],
      },
    ],
    relations: [
      {
        type: "works_for",
        subject: "Ann Major",
        object: "Ministry of Justice",
        evidence: "Ann Major, who works for the Ministry of Justice",
      },
      {
        type: "opposes",
        subject: "Border Office",
        object: "Harbour Party",
        evidence: "it had opposed the Harbour Party",
        attribution: 5,
        modality: "alleged",
        negated: true,
      },
      {
        type: "arrested",
        subject: "Border Office",
        literal: "107 arrests",
        evidence: "the Border Office made 107 arrests in Northport on Monday",
        attribution: 2,
        count: 107,
        time: 0,
        place: "Northport",
      },
    ],
  });
  return {document, record};
}

/** The courier's article again, printed by another outlet with one sentence more. */
export function reprint(): Article {
  const {document, record} = courier("wire.txt", " The harbour is quiet.");
  return {
    document: {...document, outlet: "Evening Wire", published: "2017-09-29", url: "https://wire.example/1"},
    record,
  };
}

/** The remaining types of entity, a nickname, a paraphrase, a statement without a speaker, no metadata at all. */
export function monthly(): Article {
  const document = makeDocument(
    "monthly.txt",
    [
      "Thomas Kerr, an Irish sailor from Northport, wants the curfew to end.",
      "Tom Kerr joined the March for the Harbour in Northport and was given the Golden Anchor.",
      "Allegedly, the Harbour Act does not cover the curfew.",
      "Jane Roe has said the curfew may be lifted in Northport within a few days.",
    ].join(" "),
  );
  const record = makeRecord(document, {
    chains: [
      {name: "Thomas Kerr", mentions: ["Thomas Kerr", "Tom Kerr"]},
      {name: "Irish", type: "NORP"},
      {name: "Northport", type: "PLACE", subtype: "city"},
      {name: "March for the Harbour", type: "EVENT", subtype: "protest"},
      {name: "Golden Anchor", type: "MISC", subtype: "award"},
      {name: "Harbour Act", type: "LAW", subtype: "statute"},
      {name: "Jane Roe"},
    ],
    attributions: [
      {
        source: "Thomas Kerr, an Irish sailor from Northport,",
        speaker: "Thomas Kerr",
        kind: "intention",
        cue: "wants",
        content: "the curfew to end",
      },
      {
        cue: "Allegedly",
        content: "the Harbour Act does not cover the curfew",
        hedges: ["Allegedly"],
        about: ["Harbour Act"],
      },
      {
        source: "Jane Roe",
        speaker: "Jane Roe",
        cue: "said",
        content: "the curfew may be lifted in Northport within a few days",
        about: ["Northport"],
      },
    ],
    relations: [
      {
        type: "lives_in",
        subject: "Thomas Kerr",
        object: "Northport",
        evidence: "Thomas Kerr, an Irish sailor from Northport",
      },
      {
        type: "took_place_in",
        subject: "March for the Harbour",
        object: "Northport",
        evidence: "the March for the Harbour in Northport",
      },
    ],
  });
  return {document, record};
}

/** The four articles in the order in which a folder would be read. */
export function makeArticles(): readonly Article[] {
  return [courier(), gazette(), monthly(), reprint()];
}

/** Small but complete knowledge: every kind of node and edge, made by the stages themselves from records made by hand. */
export function makeKnowledge(
  articles: readonly Article[] = makeArticles(),
  decisions: readonly Decision[] = [],
): Knowledge {
  const documents = articles.map(({document}) => document);
  const records = articles.map(({record}) => record);
  const resolution = resolve(documents, records, decisions);
  const graph = assemble(documents, records, resolution);
  return {documents, records, decisions, ...resolution, graph};
}
