import fc from "fast-check";
import {english, type Language} from "../../src/annotate/english";
import {readResources} from "../../src/disk/index";
import type {Document} from "../../src/model/document";
import type {AnnotationRecord} from "../../src/model/record";
import type {Span} from "../../src/model/span";

let language: Language;
beforeAll(async () => {
  language = english(await readResources());
});

const document = (text: string, rest: Partial<Document> = {}): Document => ({id: "d", sha256: "", text, ...rest});
const annotate = (text: string, rest: Partial<Document> = {}) => language.annotate(document(text, rest));

const ARTICLE = [
  "Harbor Bureau Director Ann Marie Lowell said on Tuesday that the agency had arrested 42 smugglers in Portland, Oregon.",
  "“We will not stop,” Lowell told the Northern Herald. According to the Harbor Bureau (HB), nine of them were Canadians.",
  "A senior official at the bureau, who asked not to be named, warned that HB could not keep up. She called for help.",
].join("\n\n");

/** Every span of a record, with what it should cut where the record says so. */
function spansOf(record: AnnotationRecord): (Span & {readonly text?: string})[] {
  return [
    ...record.sentences,
    ...record.noise,
    ...record.times,
    ...record.mentions.flatMap((mention) => (mention.title ? [mention, mention.title] : [mention])),
    ...record.attributions.flatMap(({source, cue, content, hedges, negation}) => [
      ...(source ? [source] : []),
      ...cue,
      ...content,
      ...hedges,
      ...negation,
    ]),
    ...record.relations.flatMap(({literal, evidence}) => (literal ? [literal, ...evidence] : evidence)),
  ];
}

function holds(text: string): void {
  const record = annotate(text);
  const chains = new Set(record.chains.map(({id}) => id));
  for (const span of spansOf(record)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(span.start).toBeLessThan(span.end);
    if (span.text !== undefined) expect(text.slice(span.start, span.end)).toBe(span.text);
  }
  for (const {chain} of record.mentions) expect(chains.has(chain)).toBe(true);
  for (const {speaker, addressee, about, affiliation} of record.attributions) {
    for (const id of [speaker, addressee, ...about, ...affiliation]) if (id !== null) expect(chains.has(id)).toBe(true);
  }
}

describe("the language stage for English", () => {
  it("finds who said what, about whom, to whom", () => {
    const record = annotate(ARTICLE);
    const name = (chain: string | null) => record.chains.find(({id}) => id === chain)?.name ?? null;
    const told = record.attributions.find(({mode}) => mode === "direct");
    expect(told?.content.map(({start, end}) => ARTICLE.slice(start, end))).toEqual(["“We will not stop,”"]);
    expect(name(told?.speaker ?? null)).toBe("Ann Marie Lowell");
    expect(name(told?.addressee ?? null)).toBe("Northern Herald");
    const said = record.attributions.find(({cue}) => ARTICLE.slice(cue[0].start, cue[0].end) === "said");
    expect(said?.about.map(name)).toEqual(expect.arrayContaining(["Portland", "Oregon"]));
  });

  it("joins short and long names, and keeps unnamed sources unnamed", () => {
    const record = annotate(ARTICLE);
    const lowell = record.mentions.filter(({text}) => /Lowell/.test(text)).map(({chain}) => chain);
    expect(new Set(lowell).size).toBe(1);
    expect(record.chains).toEqual(expect.arrayContaining([expect.objectContaining({unnamed: true, type: "PERSON"})]));
  });

  it("finds names that hold a hyphen and a number, and mines no name in a masthead", () => {
    const text = "Courier News\n12 March 2021\n\nPolice said the MS-13 gang ran the port. The mayor left.";
    expect(annotate(text).mentions.filter(({kind}) => kind === "name")).toEqual([
      expect.objectContaining({text: "MS-13", type: "ORG", subtype: "gang"}),
    ]);
  });

  it("gives equal records for equal documents", () => {
    expect(JSON.stringify(annotate(ARTICLE))).toBe(JSON.stringify(annotate(ARTICLE)));
  });

  it("resolves times against the day of publication, and leaves them open without one", () => {
    const known = annotate(ARTICLE, {published: "2021-03-11"}).times.find(({text}) => text === "Tuesday");
    expect([known?.from, known?.anchor]).toEqual(["2021-03-09", "published"]);
    expect(annotate(ARTICLE).times.find(({text}) => text === "Tuesday")?.from).toBeNull();
  });

  it("cuts what it says and names only chains that exist, for shuffled and damaged articles", () => {
    const words = fc.constantFrom(
      ...ARTICLE.split(/(?<=\s)/u),
      "“",
      "”",
      '"',
      "\r\n",
      "\u2028",
      "(",
      "said ",
      "’s ",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(words, {maxLength: 60}), (pieces) => holds(pieces.join(""))),
      {numRuns: 100},
    );
  });

  it("cuts what it says for any text of any Unicode characters", () => {
    fc.assert(fc.property(fc.string({unit: "binary", maxLength: 80}), holds), {numRuns: 60});
  });

  it.each(["”be warned ", '"be asked ', '"be said “We ', "“were asked "])(
    "cuts what it says for %p, a mark and a verb",
    holds,
  );

  it.each([
    "The bridge was old.\n\nMayor Field said: ",
    "He noted the mayor’s claim that ",
    "“It’s said that ",
    "Northport faces a crisis about what plans to call ",
    "Field said Ha",
  ])("reads a text that breaks off: %p", (text) => {
    expect(annotate(text).sentences.length).toBeGreaterThan(0);
    holds(text);
  });

  it("cuts what it says for any run of words of an article, without some of them", () => {
    const pieces = [
      ...ARTICLE.split(/(?<=\s)/u),
      ..."He says: the mayor’s claim that it is said that plans to call".split(/(?<=\s)/u),
    ];
    const runs = fc
      .tuple(fc.nat(pieces.length - 1), fc.integer({min: 1, max: 12}))
      .map(([first, count]) => pieces.slice(first, first + count).join(""));
    fc.assert(
      fc.property(fc.array(runs, {maxLength: 6}), (parts) => holds(parts.join(""))),
      {numRuns: 100},
    );
  });

  it("gives an empty text an empty record", () => {
    expect(annotate("")).toMatchObject({sentences: [], mentions: [], attributions: [], relations: [], problems: []});
  });
});
