import type {Document} from "../model/document";
import {chainKey} from "../model/entity";
import {figuresIn} from "../model/figures";
import {statementKey} from "../model/keys";
import {ARTICLE, isInOwnWords} from "../model/own-words";
import type {AnnotationRecord} from "../model/record";
import {contains, cover, cut, overlaps, type Span, trimSpan} from "../model/span";
import type {Statement, StatementLink} from "../model/statement";
import {compareText, foldText} from "../model/text";
import {meaningWords} from "./meaning";
import type {EntityOfChain} from "./printings";
import {type Amount, type Quantity, readQuantities} from "./quantities";
import {hasNot} from "./same-statements";
import {familyOf} from "./word-families";
import {wordsOf} from "./words";

/** Something that another text can repeat or contradict: what somebody said, or a sentence in an article's own words. */
export interface Claim extends Span {
  /** For an article's own words a statement without a speaker, which is kept only if another one meets it. */
  readonly statement: Statement;
  readonly document: string;
  readonly text: string;
  readonly words: readonly string[];
  /** Number of its sentence in the document. */
  readonly sentence: number;
  /** What it speaks of: entity ids and families of words, each with its weight. */
  readonly units: ReadonlyMap<string, number>;
  readonly places: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** All its numbers, also those of which the words do not say what they count. */
  readonly figures: readonly Amount[];
  readonly hasNot: boolean;
  /** Families of the words that stand right behind a "not". */
  readonly denied: readonly string[];
  readonly own: boolean;
  /** In an article's own words, but for less than half of it. */
  readonly holdsSaid: boolean;
}

/** Two claims that repeat, answer or contradict each other, with the rule that says so and its reason. */
export interface Meeting {
  readonly from: Claim;
  readonly to: Claim;
  readonly type: StatementLink["type"];
  readonly rule: string;
  readonly reason: string;
  readonly confidence: number;
}

/** What one document holds, for the rules that look at its order. */
export interface Page {
  readonly document: Document;
  readonly record: AnnotationRecord;
  readonly claims: readonly Claim[];
  readonly entityOf: EntityOfChain;
}

/** What a thing with a name weighs against a word. */
const NAME_WEIGHT = 2;
/** Sentences of fewer words claim too little to be compared. */
const SHORT = 5;
/** The address of a picture or a page is no sentence of the article. */
const ADDRESS = /\bhttps?:\/\//i;
/** An article's sentence that is said by others to this share is not in its own words. */
const SAID = 0.5;

/** Everything one document claims, in its order: its statements, and the sentences that nobody is said to have said. */
export function claimsOf(
  document: Document,
  record: AnnotationRecord,
  statements: readonly Statement[],
  entityOf: EntityOfChain,
): readonly Claim[] {
  const reader = claimReader(document, record, entityOf);
  const said = statements.flatMap((statement) => {
    const report = statement.reports.find((one) => one.document === document.id);
    const content = report?.content.filter(({end, start}) => end > start) ?? [];
    return content.length === 0 ? [] : [reader(statement, content)];
  });
  // What a person rejected as a statement is not in the article's own words for that.
  const contents = record.attributions.flatMap(({content}) => content);
  const own = record.sentences
    .map((sentence) => trimSpan(document.text, sentence))
    .filter((sentence) => isOwn(sentence, contents) && !record.noise.some((noise) => overlaps(noise, sentence)))
    .map((sentence): Claim => {
      const holdsSaid = contents.some((content) => overlaps(content, sentence));
      return {...reader(ownStatement(document, record, sentence, entityOf), [sentence]), holdsSaid};
    })
    .filter(({words, text}) => words.length >= SHORT && !ADDRESS.test(text));
  return [...said, ...own].sort(
    (a, b) => a.start - b.start || a.end - b.end || compareText(a.statement.id, b.statement.id),
  );
}

function isOwn(sentence: Span, contents: readonly Span[]): boolean {
  const said = contents.filter((content) => overlaps(content, sentence));
  const length = said.reduce(
    (sum, {start, end}) => sum + Math.min(end, sentence.end) - Math.max(start, sentence.start),
    0,
  );
  return length < SAID * (sentence.end - sentence.start);
}

function claimReader(document: Document, record: AnnotationRecord, entityOf: EntityOfChain) {
  const {text} = document;
  const names = record.mentions
    .filter(({kind}) => kind === "name")
    .map(({start, end, chain}) => ({start, end, entity: entityOf.get(chainKey(record.id, chain)) ?? null}));
  return (statement: Statement, content: readonly Span[]): Claim => {
    const {start, end} = cover(content)!;
    const inside = names.filter((name) => content.some((part) => contains(part, name)));
    const said = content.map((part) => cut(text, part)).join(" ");
    const words = wordsOf(said);
    const units = new Map<string, number>();
    for (const word of meaningWords(wordsOf(blank(text, content, inside)))) {
      if (!/^\d/.test(word)) units.set(familyOf(word), 1);
    }
    for (const {entity} of inside) if (entity) units.set(entity, NAME_WEIGHT);
    const entities = inside.flatMap(({entity}) => entity ?? []);
    return {
      start,
      end,
      statement,
      document: document.id,
      text: said,
      words,
      sentence: record.sentences.findIndex((one) => one.end > start),
      units,
      places: new Set(entities.filter((id) => id.startsWith("place:"))),
      quantities: readQuantities(said),
      figures: figuresIn(said),
      hasNot: hasNot(words) || /\bno\b/.test(foldText(said)),
      denied: deniedIn(said),
      own: isInOwnWords(statement),
      holdsSaid: false,
    };
  };
}

const DENIED = /(?:\bnot|n['’]t|\bnever)\s+(?:(?:been|be|yet|even|to)\s+)?([\p{L}]{3,})/giu;

/** Words that people deny of anything. */
const VAGUE = new Set(
  "know sure think want need like really going get make take come see believe able just".split(" "),
);

function isTelling(word: string): boolean {
  return !VAGUE.has(word);
}

function deniedIn(text: string): readonly string[] {
  return [...text.matchAll(DENIED)].flatMap(([, word]) =>
    meaningWords([foldText(word)].filter(isTelling)).map(familyOf),
  );
}

/** The words of the content without the names in it. */
function blank(text: string, content: readonly Span[], names: readonly Span[]): string {
  return content
    .map((part) => {
      const inside = names.filter((name) => contains(part, name)).sort((a, b) => a.start - b.start);
      let at = part.start;
      let left = "";
      for (const {start, end} of inside) {
        if (start > at) left += `${text.slice(at, start)} `;
        at = Math.max(at, end);
      }
      return left + text.slice(at, part.end);
    })
    .join(" ");
}

/** A stretch of an article's own words as a statement that nobody is said to have made. */
export function ownStatement(
  document: Document,
  record: AnnotationRecord,
  span: Span,
  entityOf: EntityOfChain,
): Statement {
  const text = cut(document.text, span);
  const about = record.mentions
    .filter((mention) => mention.kind === "name" && contains(span, mention))
    .flatMap(({chain}) => entityOf.get(chainKey(record.id, chain)) ?? []);
  const times = record.times.filter((time) => time.from !== null && contains(span, time));
  return {
    id: statementKey(document.sha256, span.start, span.end, `${ARTICLE}\n${text}`),
    text,
    speaker: null,
    source: "",
    sourceKind: "none",
    affiliation: [],
    cue: "",
    kind: "document",
    mode: "indirect",
    stance: "neutral",
    hedged: false,
    negated: false,
    addressee: null,
    about: [...new Set(about)],
    within: null,
    date: null,
    times: [...new Set(times.map(({from, to}) => (to === null || to === from ? from! : `${from}/${to}`)))].sort(
      compareText,
    ),
    published: document.published ?? null,
    confidence: 1,
    by: ARTICLE,
    reports: [
      {
        document: document.id,
        start: span.start,
        end: span.end,
        sentence: cover([span, ...record.sentences.filter((sentence) => overlaps(sentence, span))])!,
        attribution: ARTICLE,
        source: null,
        cue: [],
        content: [{start: span.start, end: span.end}],
        hedges: [],
        negation: [],
      },
    ],
    independentSources: 1,
  };
}
