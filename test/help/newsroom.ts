import {MultiDirectedGraph} from "graphology";
import type {Document} from "../../src/model/document";
import type {Entity} from "../../src/model/entity";
import {shortHash} from "../../src/model/hash";
import type {Knowledge, KnowledgeGraph} from "../../src/model/knowledge";
import type {AnnotationRecord, MentionType, Mode, Stance} from "../../src/model/record";
import type {Span} from "../../src/model/span";
import type {EntityRelation, Report, Statement, StatementLink} from "../../src/model/statement";

/** How large an invented corpus shall be; people and bodies grow with it. */
export interface NewsroomOptions {
  readonly articles: number;
  /** Names to use before invented ones: hostile strings, long names, right-to-left text. */
  readonly names?: readonly string[];
}

interface Cast {
  readonly people: readonly Entity[];
  readonly bodies: readonly Entity[];
  readonly matters: readonly Entity[];
}

interface Line {
  readonly text: string;
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
  readonly hedge: Span | null;
  readonly names: readonly {readonly entity: string; readonly span: Span}[];
  readonly statement: Omit<Statement, "id" | "text" | "reports" | "published" | "independentSources" | "date">;
}

const FIRST = [
  "Ada",
  "Ben",
  "Cleo",
  "Dana",
  "Emil",
  "Fay",
  "Gus",
  "Hana",
  "Ivo",
  "June",
  "Karl",
  "Lena",
  "Milo",
  "Nora",
];
const LAST = ["Abel", "Brook", "Calder", "Dorn", "Ember", "Frost", "Gale", "Heath", "Irons", "Joyce", "Kemp", "Lorne"];
const PLACES = ["Northport", "Eastvale", "Millbridge", "Lake County", "Harrow Bay", "Westmarch"];
const BODIES = ["Border Office", "Ministry of Works", "City Council", "Harbour Police", "High Court", "Rail Union"];
const MATTERS = ["curfew", "Harbour Act", "Operation Clean Quay", "spring flood", "bridge toll", "night trains"];
const OUTLETS = ["Courier", "Gazette", "Northport Post", "Evening Bell", "Wire Service"];
const CUES: readonly (readonly [string, Stance])[] = [
  ["said", "neutral"],
  ["claimed", "distance"],
  ["denied", "deny"],
  ["warned", "warn"],
  ["promised", "promise"],
  ["confirmed", "assert"],
];

/** A small multiplicative generator: the same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 48271) >>> 0) % 0x7fffffff;
    return state % sides;
  };
}

function entity(prefix: string, name: string, type: MentionType, unnamed = false): Entity {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const id = `${prefix}:${slug === "-" || slug === "" ? shortHash(name) : slug}`;
  const parts = {aliases: type === "PERSON" && !unnamed ? [name.split(" ").at(-1)!] : [], chains: [], mentions: []};
  return {id, name, type, subtype: null, unnamed, merges: [], candidates: [], hidden: false, ...parts};
}

function makeCast(options: NewsroomOptions): Cast {
  const count = Math.max(24, options.articles);
  const people = Array.from({length: count}, (_, index) => {
    const turn = Math.floor(index / (FIRST.length * LAST.length));
    const name = `${FIRST[index % FIRST.length]} ${LAST[(index * 5) % LAST.length]}`;
    return entity(
      "person",
      options.names?.[index] ?? (turn ? `${name} ${turn}` : name) + (index % 168 < 84 ? "" : " Jr"),
      "PERSON",
    );
  });
  const bodies = [
    ...BODIES.map((name) => entity("org", name, "ORG")),
    entity("org", "a ministry spokesperson", "PERSON", true),
    entity("org", "harbour officials", "ORG", true),
    ...Array.from({length: Math.floor(count / 4)}, (_, index) => entity("org", `Office ${index + 1}`, "ORG")),
  ];
  const types: readonly MentionType[] = ["MISC", "LAW", "EVENT", "EVENT", "MISC", "MISC"];
  const matters = [
    ...PLACES.map((name) => entity("place", name, "PLACE")),
    ...MATTERS.map((name, index) => entity("topic", name, types[index])),
  ];
  return {people: unique(people), bodies, matters};
}

function unique(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((one) => [one.id, one])).values()];
}

function makeLine(cast: Cast, roll: (sides: number) => number): Line {
  const rank = (size: number) => Math.min(roll(size), roll(size), roll(size), roll(size));
  const speaker = roll(4) ? cast.people[rank(cast.people.length)] : cast.bodies[rank(cast.bodies.length)];
  const targets = [
    cast.matters[rank(cast.matters.length)],
    cast.bodies[rank(6)],
    cast.people[rank(cast.people.length)],
  ];
  const about = targets.filter((target, index) => target.id !== speaker.id && (index === 0 || roll(3) === 0));
  const [cue, stance] = CUES[rank(CUES.length)];
  const mode = (["indirect", "direct", "mixed"] as const)[roll(3)] satisfies Mode;
  const hedge = roll(8) === 0 ? "reportedly " : "";
  const objects = about.map(({name}) => name).join(" and ");
  const number = 100 + roll(900);
  const content =
    mode === "direct" ? `"The plan for ${objects} stands"` : `the matter of ${objects} concerned ${number} people`;
  const text = `${speaker.name} ${hedge}${cue} ${mode === "direct" ? "" : "that "}${content}. 🙂`;
  const at = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    return {start, end: start + words.length};
  };
  const cueSpan = at(cue, speaker.name.length);
  const contentSpan = at(content, cueSpan.end);
  return {
    text,
    source: {start: 0, end: speaker.name.length},
    cue: cueSpan,
    content: contentSpan,
    hedge: hedge ? at("reportedly", speaker.name.length) : null,
    names: [
      {entity: speaker.id, span: {start: 0, end: speaker.name.length}},
      ...about.map((target) => ({entity: target.id, span: at(target.name, contentSpan.start)})),
    ],
    statement: {
      speaker: speaker.id,
      source: speaker.name,
      sourceKind: speaker.unnamed ? "unnamed" : "named",
      affiliation: speaker.unnamed ? ["org:ministry-of-works"] : [],
      cue,
      kind: "speech",
      mode,
      stance,
      hedged: hedge !== "",
      negated: false,
      addressee: null,
      about: about.map(({id}) => id),
      within: null,
      times: [],
      confidence: 0.5 + roll(50) / 100,
      by: "cue verb",
    },
  };
}

function day(index: number): string {
  const month = 1 + (Math.floor(index / 28) % 12);
  return `${2016 + Math.floor(index / 336)}-${String(month).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
}

/** A whole invented `Knowledge`: the same for the same options, offsets true, hedged and denied and unnamed and conflicting things in it. */
export function makeNewsroom(options: NewsroomOptions): Knowledge {
  const roll = dice(20171003);
  const cast = makeCast(options);
  const mentions = new Map<string, {document: string; start: number; end: number}[]>();
  const documents: Document[] = [];
  const records: AnnotationRecord[] = [];
  const statements: Statement[] = [];
  for (let index = 0; index < options.articles; index++) {
    const id = `articles/${String(index).padStart(4, "0")}.txt`;
    const published = day(Math.floor((index * 672) / Math.max(12, options.articles)));
    const head = `Notes from ${PLACES[index % PLACES.length]}, part ${index + 1}\n\n`;
    let text = head;
    const sentences: Span[] = [];
    for (let count = 4 + roll(10); count > 0; count--) {
      const line = makeLine(cast, roll);
      const filler = roll(2) ? "Nobody else was there to ask. " : "";
      if (filler) sentences.push({start: text.length, end: text.length + filler.length - 1});
      text += filler;
      const offset = text.length;
      const shift = ({start, end}: Span): Span => ({start: start + offset, end: end + offset});
      const sentence = {start: offset, end: offset + line.text.length};
      sentences.push(sentence);
      const report: Report = {
        document: id,
        start: offset,
        end: offset + line.content.end,
        sentence,
        attribution: `a${statements.length}`,
        source: shift(line.source),
        cue: [shift(line.cue)],
        content: [shift(line.content)],
        hedges: line.hedge ? [shift(line.hedge)] : [],
        negation: [],
      };
      for (const {entity: key, span} of line.names) {
        mentions.set(key, [...(mentions.get(key) ?? []), {document: id, ...shift(span)}]);
      }
      statements.push({
        ...line.statement,
        id: `statement:${shortHash(id + offset)}`,
        text: line.text.slice(line.content.start, line.content.end),
        date: published,
        published,
        reports: [report],
        independentSources: 1,
      });
      text += count % 3 === 0 ? `${line.text}\n\n` : `${line.text} `;
    }
    const outlet = OUTLETS[roll(OUTLETS.length)];
    const url = `https://news.example/${index}`;
    documents.push({id, text, sha256: shortHash(text).repeat(4), title: head.trim(), published, outlet, url, path: id});
    records.push({
      ...{id, sha256: shortHash(text).repeat(4), language: "en", sentences, times: [], mentions: [], chains: []},
      ...{attributions: [], relations: [], problems: [], noise: [{start: 0, end: head.length - 2, by: "headline"}]},
    });
  }
  const entities = [...cast.people, ...cast.bodies, ...cast.matters]
    .map((one) => ({...one, mentions: mentions.get(one.id) ?? []}))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    documents,
    records,
    entities,
    statements,
    links: makeLinks(statements),
    relations: makeRelations(cast, statements),
    decisions: [],
    formerIds: {"person:old-name": cast.people[0].id},
    problems: [],
    graph: makeGraph(entities),
  };
}

function makeLinks(statements: readonly Statement[]): StatementLink[] {
  const links: StatementLink[] = [];
  const last = new Map<string, Statement>();
  for (const statement of statements) {
    const [target] = statement.about;
    const other = target ? last.get(target) : undefined;
    if (other && other.speaker !== statement.speaker && (other.stance === "deny") !== (statement.stance === "deny")) {
      const reason = `${statement.cue} against ${other.cue}, both about ${target}`;
      const shared = {rule: "opposite stance", reason, confidence: 0.7, status: "candidate"} as const;
      links.push({type: "CONFLICTS_WITH", from: other.id, to: statement.id, ...shared});
    }
    if (target) last.set(target, statement);
  }
  return links.filter((_, index) => index % 9 === 0);
}

function makeRelations(cast: Cast, statements: readonly Statement[]): EntityRelation[] {
  if (statements.length === 0) return [];
  const positions = cast.people.slice(0, 40).map((person, index): EntityRelation => {
    const body = cast.bodies[index % cast.bodies.length];
    const [report] = (statements.find(({speaker}) => speaker === person.id) ?? statements[index % statements.length])
      .reports;
    return {
      ...{id: `relation:${shortHash(person.id)}`, type: "holds_position", subject: person.id, object: body.id},
      ...{literal: "director", qualifiers: {status: "current"}, negated: false, modality: "asserted", saidIn: null},
      ...{evidence: [report], confidence: 0.8, by: "title pattern"},
    };
  });
  const counts = statements.slice(0, 200).flatMap((statement): EntityRelation[] => {
    const figure = /concerned (\d+) people/.exec(statement.text);
    if (!figure) return [];
    return [
      {
        ...{
          id: `relation:${shortHash(`${statement.id}n`)}`,
          type: "arrested",
          subject: null,
          object: statement.about[0] ?? null,
        },
        ...{
          literal: `${figure[1]} people`,
          qualifiers: {count: Number(figure[1])},
          negated: false,
          modality: "asserted",
        },
        ...{saidIn: statement.id, evidence: [statement.reports[0]], confidence: 0.7, by: "count pattern"},
      },
    ];
  });
  return [...positions, ...counts];
}

function makeGraph(entities: readonly Entity[]): KnowledgeGraph {
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  entities.forEach(({id, name}, index) => {
    const radius = 20 * Math.sqrt(index);
    graph.addNode(id, {
      ...{kind: "entity", label: name, community: index % 5},
      ...{x: radius * Math.cos(index * 2.4), y: radius * Math.sin(index * 2.4)},
    });
  });
  return graph;
}
